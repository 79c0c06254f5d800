package gilbreak.level.yaml;

import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.Node.MapNode;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A key of a YAML text and its value.
 *
 * @param start the offset of the key
 * @param value the offset behind its colon
 * @param end the offset behind its value
 * @param flow whether its map is written in brackets
 */
record Key(String name, int start, int value, int end, boolean flow) {

  /** All keys of a text, also those of maps in maps. */
  static List<Key> all(String text) {
    try {
      List<Key> keys = new ArrayList<>();
      collect(YamlReader.read(new SourceText("", text), 1 << 16, new Diagnostics()), text, keys);
      return keys;
    } catch (SourceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void collect(Node node, String text, List<Key> keys) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> collect(item, text, keys));
    } else if (node instanceof MapNode map) {
      Span at = map.span();
      boolean flow = text.charAt(offset(text, at.line(), at.column())) == '{';
      for (Entry entry : map.entries()) {
        keys.add(of(entry, flow, text));
        collect(entry.value(), text, keys);
      }
    }
  }

  private static Key of(Entry entry, boolean flow, String text) {
    Span key = entry.keySpan();
    int start = offset(text, key.line(), key.column());
    int colon = text.indexOf(':', start) + 1;
    Span value = entry.value().span();
    int end = offset(text, value.endLine(), value.endColumn());
    boolean atLineStart = value.endColumn() == 1 && !(entry.value() instanceof ScalarNode);
    return new Key(entry.key(), start, colon, Math.max(colon, atLineStart ? end - 1 : end), flow);
  }

  private static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return Math.min(text.length(), at + column - 1);
  }

  /** The text with this key a second time in the same map. */
  String doubled(String text) {
    int line = text.lastIndexOf('\n', start - 1) + 1;
    String next = flow ? ", " : "\n" + " ".repeat(start - line);
    return text.substring(0, start) + name + ": 1" + next + text.substring(start);
  }

  String renamed(String text, String other) {
    return text.substring(0, start) + other + text.substring(start + name.length());
  }

  String valued(String text, String other) {
    return text.substring(0, value) + " " + other + text.substring(end);
  }

  String dropped(String text) {
    return text.substring(0, start) + text.substring(end);
  }
}
