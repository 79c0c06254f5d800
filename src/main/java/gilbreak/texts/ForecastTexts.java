package gilbreak.texts;

import java.util.Locale;

/** What is said before a run that is foretold. */
public final class ForecastTexts {
  public static final String SCREEN = "a prediction";
  public static final Caption RUN_IT = Caption.of("run it", "say so, and run it");
  public static final Caption DOWN = Caption.of("down", "one down");
  public static final Caption UP = Caption.of("up", "one up");
  public static final Caption SURER = Caption.of("surer", "be surer");
  public static final Caption LESS_SURE = Caption.of("less sure", "be less sure");
  public static final String WHAT = "What will the run show?";
  public static final String HOW_SURE = "How sure are you?";
  public static final String FIRST = "This is your first prediction.";

  private ForecastTexts() {}

  public static String title(String level) {
    return "Predict: " + level;
  }

  /**
   * How a run can end.
   *
   * @param word as reports have it; empty when it holds
   */
  public static String ending(String word) {
    return switch (word) {
      case "" -> "it holds";
      case "finally" -> "the goal at the end does not hold";
      case "always" -> "at some point it does not hold";
      case "assert" -> "an assert fails";
      case "error" -> "an error is raised";
      case "deadlock" -> "a deadlock";
      case "livelock" -> "a livelock";
      default -> "it takes more than it may";
    };
  }

  public static String says(String ending) {
    return "You say: " + ending + ".";
  }

  public static String sure(int percent) {
    return "You are " + percent + " % sure.";
  }

  /** {@code So far 9 of 12 right; Brier score 0.12 (0 is perfect, 0.25 a coin).} */
  public static String soFar(int right, int made, double brier) {
    return String.format(
        Locale.ROOT,
        "So far %d of %d right; Brier score %.2f (0 is perfect, 0.25 a coin).",
        right,
        made,
        brier);
  }
}
