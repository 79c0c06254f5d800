package gilbreak.level.yaml;

import gilbreak.lang.Declaration;
import gilbreak.level.Level.Offer;
import gilbreak.level.Level.Tools;
import gilbreak.level.Tool;
import gilbreak.program.SyncObject.Kind;
import gilbreak.source.Span;
import gilbreak.yaml.Excerpt;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what the player may place. */
final class ToolsReader {
  private static final int MOST_PLACEMENTS = 64;
  private static final int MOST_NAMES = 32;

  private final Expect expect;
  private final Names names;
  private final ObjectsReader sizes;
  private final List<Declaration> declared;
  private final List<Declaration> brought = new ArrayList<>();

  /**
   * @param sizes reads the objects that a tool brings along
   * @param declared the objects that the level has without its tools
   */
  ToolsReader(Expect expect, Names names, ObjectsReader sizes, List<Declaration> declared) {
    this.expect = expect;
    this.names = names;
    this.sizes = sizes;
    this.declared = declared;
  }

  Tools read(Node node) {
    Fields tools = expect.map(node, "tools");
    List<Offer> offers = new ArrayList<>();
    for (Tool tool : Tool.values()) {
      tools.find(tool.word()).map(found -> offer(tool, found)).ifPresent(offers::add);
    }
    tools.end();
    return new Tools(offers, brought);
  }

  private Offer offer(Tool tool, Node node) {
    Fields fields = expect.map(node, "the tool " + tool.word());
    List<String> objects =
        tool.isNamed()
            ? fields.need("names").map(found -> objects(tool, found)).orElse(List.of())
            : List.of();
    int max =
        fields
            .find("max")
            .map(found -> (int) expect.integer(found, 1, MOST_PLACEMENTS))
            .orElse(Math.max(1, objects.size()));
    fields.end();
    return new Offer(tool, objects, max);
  }

  /** Names alone, or names with their sizes. */
  private List<String> objects(Tool tool, Node node) {
    if (node instanceof MapNode map && isSized(tool)) {
      List<Entry> entries = few(map);
      entries.forEach(entry -> sized(tool, entry));
      return entries.stream().map(Entry::key).toList();
    }
    List<Node> items = expect.few(node, "a list of names such as [A, B]", MOST_NAMES);
    if (node instanceof Node.ListNode && items.isEmpty()) {
      expect.problem(node.span(), "expected at least one name such as [A], found an empty list");
    }
    Names list = new Names(expect);
    return items.stream().map(item -> object(tool, item, list)).toList();
  }

  private List<Entry> few(MapNode map) {
    List<Entry> entries = map.entries();
    if (entries.size() > MOST_NAMES) {
      String message = "at most %d are read here, found %d";
      expect.problem(map.span(), message.formatted(MOST_NAMES, entries.size()));
    }
    return entries.stream().limit(MOST_NAMES).toList();
  }

  private static boolean isSized(Tool tool) {
    return tool == Tool.SEMAPHORE || tool == Tool.BARRIER;
  }

  private void sized(Tool tool, Entry entry) {
    names.take(entry.key(), entry.keySpan());
    Kind kind = tool.kinds().get(0);
    expect
        .scalar(entry.value(), "a whole number, or the name of a parameter or knob")
        .map(size -> kind.word() + "(" + size.text() + ")")
        .flatMap(text -> sizes.declaration(entry.key(), text, entry.value().span()))
        .ifPresent(brought::add);
  }

  /**
   * @param list the names that the tool has so far
   */
  private String object(Tool tool, Node node, Names list) {
    String name = expect.line(node, "a name");
    Optional<Declaration> known = find(name);
    if (known.isPresent()) {
      list.take(name, node.span());
      requireKind(tool, known.get(), node.span());
    } else if (tool.kinds().contains(Kind.CONDITION) && tool.kinds().size() == 1) {
      expect.problem(
          node.span(), "there is no Condition %s in objects".formatted(Excerpt.of(name)));
    } else {
      names.take(name, node.span());
      list.note(name, node.span());
      bring(tool, name, node.span());
    }
    return name;
  }

  private Optional<Declaration> find(String name) {
    return declared.stream()
        .filter(object -> object.name().equals(name))
        .findFirst()
        .or(() -> brought.stream().filter(object -> object.name().equals(name)).findFirst());
  }

  private void requireKind(Tool tool, Declaration object, Span span) {
    if (!tool.kinds().contains(object.kind())) {
      String kinds = tool.kinds().stream().map(Kind::word).collect(Collectors.joining(" or "));
      String message = "the tool %s is for a %s, and %s is a %s";
      expect.problem(
          span, message.formatted(tool.word(), kinds, object.name(), object.kind().word()));
    }
  }

  private void bring(Tool tool, String name, Span span) {
    if (tool == Tool.BARRIER) {
      expect.problem(span, "expected how many threads meet there, such as {names: {gate: 2}}");
      return;
    }
    sizes.declaration(name, tool.kinds().get(0).word(), span).ifPresent(brought::add);
  }
}
