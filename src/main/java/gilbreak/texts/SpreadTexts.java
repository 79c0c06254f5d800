package gilbreak.texts;

import java.util.List;

/** What is said of the times of windows. */
public final class SpreadTexts {
  public static final String SCREEN = "the windows";
  public static final String NO_TIMES = "Nothing was measured, so there are no times to see.";
  public static final String LEFT_IS_FASTER =
      "Left is faster; disturbances only make a window slower: look at the left edges.";

  private SpreadTexts() {}

  public static String title(String level) {
    return "Times: " + level;
  }

  public static String windows(int each) {
    return Words.count(each, "window") + " each";
  }

  /**
   * {@code you: 40 windows, the fastest 1.2 ms, half of them within 1.3 ms, …}.
   *
   * @param nanos the times in their order
   */
  public static String spread(String who, List<Long> nanos) {
    return "%s: %s, the fastest %s, half of them within %s, nine of ten within %s."
        .formatted(
            who,
            Words.count(nanos.size(), "window"),
            Words.duration(nanos.get(0)),
            Words.duration(nanos.get((nanos.size() - 1) / 2)),
            Words.duration(nanos.get((nanos.size() - 1) * 9 / 10)));
  }
}
