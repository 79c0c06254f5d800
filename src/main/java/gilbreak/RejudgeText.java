package gilbreak;

import gilbreak.source.Invisible;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rejudging that is neither applied nor dropped, in sentences. */
final class RejudgeText {
  private RejudgeText() {}

  /**
   * @param preview as the server tells it
   */
  static String of(Map<String, @Nullable Object> preview) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s judged again, %s to go.%n".formatted(preview.get("judged"), preview.get("waiting")));
    for (Map<?, ?> change : maps(preview.get("decisions"))) {
      line(text, change, "%s, %s: %s, was %s%n");
    }
    for (Map<?, ?> change : maps(preview.get("ranks"))) {
      line(text, change, "%s, %s: rank %s, was %s%n");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, Map<?, ?> change, String form) {
    text.append(
        form.formatted(
            masked(change, "level"),
            masked(change, "name"),
            rank(masked(change, "after")),
            rank(masked(change, "before"))));
  }

  /** A rank of 0 stands for none. */
  private static String rank(String value) {
    return value.equals("0") ? "none" : value;
  }

  private static String masked(Map<?, ?> change, String key) {
    return Invisible.mask(String.valueOf(change.get(key)));
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    return list instanceof List<?> items
        ? items.stream().<Map<?, ?>>map(item -> item instanceof Map<?, ?> m ? m : Map.of()).toList()
        : List.of();
  }
}
