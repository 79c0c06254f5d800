package gilbreak.texts;

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
}
