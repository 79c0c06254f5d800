package gilbreak.level.yaml;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.Node.MapNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes single values into a level's text and leaves the rest of it as it is. */
public final class LevelEdit {
  private final Level level;
  private final Keys keys;
  private final String text;

  public LevelEdit(Level level) {
    this.level = level;
    this.keys = Keys.of(level);
    this.text = level.source().text();
  }

  /** The level with another best answer. */
  public Level withPar(Solution par) throws SourceException {
    return put("solutions", "par", flow(SolutionFile.answer(par)));
  }

  /** The level with another speedup for two stars. */
  public Level withTwoStars(double two) throws SourceException {
    return put("stars", "two", String.format(Locale.ROOT, "%.1f", two));
  }

  private Level put(String map, String key, String value) throws SourceException {
    String changed =
        keys.node(map, key)
            .map(node -> replaced(keys.at(map, key), node, value))
            .orElseGet(() -> added(map, key, value));
    return LevelReader.read(new SourceText(level.source().name(), changed));
  }

  /** What stood behind the key's colon gives way, also when it took several lines. */
  private String replaced(Span key, Node old, String value) {
    int start = text.indexOf(':', offset(key.line(), key.column())) + 1;
    Span last = last(old).span();
    return text.substring(0, start)
        + " "
        + value
        + text.substring(offset(last.endLine(), last.endColumn()));
  }

  /** The part that a value ends with: a block ends only where something else begins. */
  private Node last(Node node) {
    if (node instanceof MapNode map && !map.entries().isEmpty() && !isFlow(node)) {
      return last(map.entries().get(map.entries().size() - 1).value());
    }
    return node instanceof ListNode list && !list.items().isEmpty() && !isFlow(node)
        ? last(list.items().get(list.items().size() - 1))
        : node;
  }

  private boolean isFlow(Node node) {
    return "{[".indexOf(text.charAt(offset(node.span().line(), node.span().column()))) >= 0;
  }

  private String added(String map, String key, String value) {
    Optional<MapNode> node =
        keys.node(map).filter(MapNode.class::isInstance).map(MapNode.class::cast);
    List<Entry> entries = node.map(MapNode::entries).orElse(List.of());
    if (entries.isEmpty()) {
      String end = text.endsWith("\n") ? "" : "\n";
      return text + end + map + ": {" + key + ": " + value + "}\n";
    }
    Span first = entries.get(0).keySpan();
    int at = offset(first.line(), first.column());
    String next = isFlow(node.orElseThrow()) ? ", " : "\n" + " ".repeat(first.column() - 1);
    return text.substring(0, at) + key + ": " + value + next + text.substring(at);
  }

  private int offset(int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    int end = text.indexOf('\n', at);
    String rest = text.substring(at, end < 0 ? text.length() : end);
    int points = Math.min(column - 1, rest.codePointCount(0, rest.length()));
    return at + rest.offsetByCodePoints(0, points);
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(LevelEdit::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(value);
  }
}
