package gilbreak.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, strings, numbers, booleans and nulls as YAML: always the same text for the
 * same values, one line for each, quotes only where they are needed.
 */
public final class YamlWriter {
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}_/(]([\\p{L}\\p{N}_./()+*=<>%' -]*[\\p{L}\\p{N}_./)+*=<>%'-])?");
  private static final int STEP = 2;

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  public static String write(Map<String, ? extends @Nullable Object> map) {
    YamlWriter writer = new YamlWriter();
    writer.map(map, 0, 0);
    return writer.out.toString();
  }

  private void map(Map<?, ?> map, int indent, int firstIndent) {
    if (map.isEmpty()) {
      line(firstIndent, "{}");
    }
    int at = firstIndent;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(" ".repeat(at)).append(scalar(String.valueOf(entry.getKey()))).append(':');
      value(entry.getValue(), indent + STEP);
      at = indent;
    }
  }

  private void list(List<?> list, int indent) {
    for (Object item : list) {
      out.append(" ".repeat(indent)).append('-');
      if (item instanceof Map<?, ?> map && !map.isEmpty()) {
        map(map, indent + STEP, 1);
      } else {
        value(item, indent + STEP);
      }
    }
  }

  /** What stands behind a key's colon or an item's dash, with the end of the line. */
  private void value(@Nullable Object value, int indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      map(map, indent, indent);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      out.append('\n');
      list(list, indent);
    } else {
      line(1, inline(value));
    }
  }

  private static String inline(@Nullable Object value) {
    if (value instanceof Map) {
      return "{}";
    }
    if (value instanceof List) {
      return "[]";
    }
    return value instanceof String text ? scalar(text) : String.valueOf(value);
  }

  private void line(int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
  }

  private static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && PlainText.isTextEverywhere(text);
    return plain ? text : DoubleQuoted.of(text);
  }
}
