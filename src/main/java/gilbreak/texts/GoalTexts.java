package gilbreak.texts;

import gilbreak.level.Card;
import gilbreak.level.Level;
import gilbreak.level.Tool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What there is to do in a level, and what must hold. */
public final class GoalTexts {
  public static final String NO_TOOLS = "no tools to place";
  public static final String SANDBOX =
      "A sandbox: place what you like and pick what you like; nothing here counts.";

  /** The columns before a goal's text. */
  public static final int LABEL = 13;

  private static final long MILLI = 1_000_000;

  private GoalTexts() {}

  /** What must hold, a line each; or what is asked in its place. */
  public static List<String> goal(Card level) {
    return level.question().map(List::of).orElseGet(() -> goal(level.goal()));
  }

  /**
   * What there is to do in a level, in a few words.
   *
   * @param tools what is left to place
   */
  public static String toDo(Level.Kind kind, String tools) {
    return switch (kind) {
      case BREAK -> "make it fail";
      case PREDICT -> "say how it ends";
      case TUNE -> "tune it";
      case SANDBOX -> "sandbox";
      case PLACE -> tools;
    };
  }

  private static List<String> goal(Level.Goal goal) {
    List<String> lines = new ArrayList<>();
    if (goal.atEnd().isPresent()) {
      lines.add("at the end   " + goal.atEnd().text());
    }
    if (goal.always().isPresent()) {
      lines.add("always       " + goal.always().text());
    }
    lines.add("and every run comes to its end");
    goal.bounds().makespan().ifPresent(most -> lines.add("model time   at most " + time(most)));
    goal.bounds().lateness().ifPresent(most -> lines.add("lateness     at most " + time(most)));
    goal.bounds().memory().ifPresent(most -> lines.add("memory       at most " + memory(most)));
    return lines;
  }

  /** What must hold, in sentences. */
  public static String wanted(Level.Goal goal) {
    List<String> wanted = new ArrayList<>();
    if (goal.atEnd().isPresent()) {
      wanted.add("At the end must hold: " + goal.atEnd().text() + ".");
    }
    if (goal.always().isPresent()) {
      wanted.add("Always: " + goal.always().text() + ".");
    }
    return wanted.isEmpty() ? "It must end without an error." : String.join(" ", wanted);
  }

  private static String time(long nanos) {
    return nanos < MILLI
        ? nanos / 1000 + " µs"
        : BigDecimal.valueOf(nanos, 6).stripTrailingZeros().toPlainString() + " ms";
  }

  private static String memory(long bytes) {
    return bytes % 1_000_000 == 0 ? bytes / 1_000_000 + " MB" : bytes / 1000 + " kB";
  }

  /** What is in hand, and how many of it: {@code 2 of 3 locks left}. */
  public static String left(Tool tool, String code, int left, int max) {
    boolean simple = tool == Tool.LOCK || tool == Tool.SEMAPHORE || tool == Tool.TRANSACTION;
    String what = simple ? Words.count(max, tool.word()) : max + " " + code;
    return left + " of " + what + " left";
  }
}
