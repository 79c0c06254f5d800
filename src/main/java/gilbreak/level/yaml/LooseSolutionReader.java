package gilbreak.level.yaml;

import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ScalarNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads an answer to a level that may have changed, or not be there at all. */
public final class LooseSolutionReader {
  private final Expect expect;

  public LooseSolutionReader(Expect expect) {
    this.expect = expect;
  }

  /** The keys {@code place}, {@code gil}, {@code kinds} and {@code knobs} of a map. */
  public Solution read(Fields fields) {
    List<Node> items =
        fields
            .need("place")
            .map(node -> expect.list(node, "a list of placements"))
            .orElse(List.of());
    List<Placement> placements = items.stream().flatMap(item -> placement(item).stream()).toList();
    return new Solution(placements, choices(fields));
  }

  /** The keys {@code gil}, {@code kinds} and {@code knobs} of a map. */
  public Choices choices(Fields fields) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    entries(fields, "kinds")
        .forEach(entry -> kind(entry.value()).ifPresent(kind -> kinds.put(entry.key(), kind)));
    Map<String, Long> knobs = new LinkedHashMap<>();
    entries(fields, "knobs").forEach(entry -> knobs.put(entry.key(), number(entry.value())));
    List<String> gils = Arrays.stream(Gil.values()).map(Gil::word).toList();
    Optional<Gil> gil =
        fields.find("gil").flatMap(node -> expect.oneOf(node, "gil", gils)).flatMap(Gil::of);
    return new Choices(gil, kinds, knobs);
  }

  private List<Entry> entries(Fields fields, String key) {
    return fields.find(key).map(node -> expect.map(node, key).all()).orElse(List.of());
  }

  private Optional<Kind> kind(Node node) {
    List<String> words = Arrays.stream(Kind.values()).map(Kind::word).toList();
    return expect
        .oneOf(node, "kind", words)
        .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private long number(Node node) {
    return expect.integer(node, -Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /** What was placed; nothing after a complaint. */
  public Optional<Placement> placement(Node node) {
    Fields fields = expect.map(node, "the placement");
    Optional<String> thread = fields.need("thread").map(value -> expect.line(value, "a thread"));
    Tool tool = fields.find("tool").flatMap(this::tool).orElse(Tool.LOCK);
    String name = fields.find("name").map(value -> expect.line(value, "a name")).orElse("");
    Optional<LineRange> lines = fields.need("lines").flatMap(this::lines);
    fields.end();
    return lines.map(range -> new Placement(thread.orElse("?"), tool, name, range));
  }

  private Optional<Tool> tool(Node node) {
    List<String> words = Arrays.stream(Tool.values()).map(Tool::word).toList();
    return expect.oneOf(node, "tool", words).flatMap(Tool::of);
  }

  private Optional<LineRange> lines(Node node) {
    Optional<LineRange> lines =
        node instanceof ScalarNode scalar ? LineRange.parse(scalar.text()) : Optional.empty();
    if (lines.isEmpty()) {
      expect.instead(node, "the number of a line such as 3, or of two such as 2-3");
    }
    return lines;
  }
}
