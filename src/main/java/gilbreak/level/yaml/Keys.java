package gilbreak.level.yaml;

import gilbreak.level.Level;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.Span;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.Node.MapNode;
import gilbreak.yaml.YamlReader;
import java.util.Optional;

/** Where a level's keys stand in its file. */
public final class Keys {
  private final Node root;

  private Keys(Node root) {
    this.root = root;
  }

  public static Keys of(Level level) {
    try {
      return new Keys(YamlReader.read(level.source(), LevelReader.MAX_BYTES, new Diagnostics()));
    } catch (SourceException impossible) {
      throw new IllegalStateException(
          "internal error: a level that was read is no YAML", impossible);
    }
  }

  /**
   * The place of what a path leads to: keys, and numbers of a list's items. Where the path ends
   * early, the last place on it.
   */
  public Span at(Object... path) {
    Span span = Span.of(1, 1, 1);
    Optional<Node> node = Optional.of(root);
    for (Object step : path) {
      Node from = node.orElseThrow();
      Optional<Entry> entry = step instanceof String key ? entry(from, key) : Optional.empty();
      node = entry.map(Entry::value).or(() -> item(from, step));
      if (node.isEmpty()) {
        return span;
      }
      span = entry.map(Entry::keySpan).orElse(node.get().span());
    }
    return span;
  }

  /** What stands under a path; empty when there is no such thing. */
  public Optional<Node> node(String... path) {
    Optional<Node> node = Optional.of(root);
    for (String key : path) {
      node = node.flatMap(found -> entry(found, key)).map(Entry::value);
    }
    return node;
  }

  private static Optional<Entry> entry(Node node, String key) {
    return node instanceof MapNode map
        ? map.entries().stream().filter(entry -> entry.key().equals(key)).findFirst()
        : Optional.empty();
  }

  private static Optional<Node> item(Node node, Object step) {
    return node instanceof ListNode list && step instanceof Integer i && i < list.items().size()
        ? Optional.of(list.items().get(i))
        : Optional.empty();
  }
}
