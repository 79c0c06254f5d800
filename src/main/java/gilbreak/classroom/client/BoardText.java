package gilbreak.classroom.client;

import gilbreak.source.Invisible;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A board as lines for a terminal. What a name could do to one is masked. */
public final class BoardText {
  private static final String ROW = "%5s  %-32s %10s %10s%n";

  private BoardText() {}

  /** All levels together. */
  public static String overall(Map<String, @Nullable Object> board) {
    StringBuilder text = new StringBuilder(masked(board.get("title"))).append('\n');
    if (Boolean.TRUE.equals(board.get("frozen"))) {
      text.append("The board is frozen: there may be newer results.\n");
    }
    text.append(row("rank", "player", "stars", "levels"));
    for (Map<?, ?> row : maps(board.get("total"))) {
      text.append(row(row.get("rank"), row.get("name"), row.get("stars"), row.get("levels")));
    }
    for (Map<?, ?> level : maps(board.get("levels"))) {
      text.append(
          "%s: proved by %s of %s who tried%n"
              .formatted(masked(level.get("level")), level.get("proved"), level.get("tried")));
    }
    return text.toString();
  }

  /** One level; empty when the contest does not have it. */
  public static String level(Map<String, @Nullable Object> board, String id) {
    StringBuilder text = new StringBuilder();
    for (Map<?, ?> level : maps(board.get("levels"))) {
      if (id.equals(level.get("level"))) {
        text.append(masked(level.get("title"))).append('\n');
        text.append(row("rank", "player", "speedup", "placements"));
        boolean noisy =
            maps(level.get("ranks")).stream().anyMatch(row -> !noisy(row, "~").isEmpty());
        for (Map<?, ?> row : maps(level.get("ranks"))) {
          text.append(row(row.get("rank"), row.get("name"), speedup(row), row.get("placements")));
        }
        text.append(noisy ? "~ was measured while the machine was noisy.\n" : "");
      }
    }
    return text.toString();
  }

  /** What became of the player's submissions, the newest first. */
  public static String results(Map<String, @Nullable Object> results) {
    StringBuilder text = new StringBuilder();
    for (Map<?, ?> entry : maps(results.get("entries"))) {
      text.append(entry(entry)).append('\n');
    }
    return text.toString();
  }

  /** What became of one submission, in a line. */
  public static String entry(Map<?, ?> entry) {
    return "%s %s: %s%s"
        .formatted(
            entry.get("submission"),
            masked(entry.get("level")),
            masked(entry.get("decision")),
            figures(entry));
  }

  private static Object speedup(Map<?, ?> row) {
    return row.get("speedup") == null ? "-" : row.get("speedup") + noisy(row, "~");
  }

  /** What a figure that was taken on a noisy machine has behind it. */
  private static String noisy(Map<?, ?> entry, String mark) {
    return Boolean.TRUE.equals(entry.get("noisy")) ? mark : "";
  }

  private static String figures(Map<?, ?> entry) {
    if (entry.get("speedup") != null) {
      return ", speedup %s (%s to %s%s), %s of 3 stars"
          .formatted(
              entry.get("speedup"),
              entry.get("low"),
              entry.get("high"),
              noisy(entry, ", noisy"),
              entry.get("stars"));
    }
    String failure = masked(entry.get("failure"));
    return failure.isEmpty() ? "" : ", " + failure;
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    return list instanceof List<?> items
        ? items.stream().<Map<?, ?>>map(item -> item instanceof Map<?, ?> m ? m : Map.of()).toList()
        : List.of();
  }

  private static String row(
      @Nullable Object rank,
      @Nullable Object name,
      @Nullable Object first,
      @Nullable Object second) {
    return ROW.formatted(rank, masked(name), first, second);
  }

  private static String masked(@Nullable Object text) {
    return Invisible.mask(String.valueOf(text)).replace('\n', ' ').replace('\t', ' ');
  }
}
