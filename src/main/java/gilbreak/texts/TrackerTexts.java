package gilbreak.texts;

/** What is said of the made-up packages that the levels stand for. */
public final class TrackerTexts {
  public static final String SCREEN = "the tracker";
  public static final String TITLE = "Tracker";
  public static final String PACKAGE = "package";
  public static final String WHEEL = "free-threaded wheel";
  public static final String LEVEL = "level";
  public static final String NO_WHEEL = "no wheel";
  public static final String BUILDS = "builds";
  public static final String FAST = "builds ★★★";
  public static final String PACKAGES =
      "The packages are made up: each stands for a level. Solved, it has its wheel.";

  private TrackerTexts() {}

  /** How far the packages are: {@code free-threaded wheels 14/66}. */
  public static String wheels(int wheels, int of) {
    return "free-threaded wheels " + wheels + "/" + of;
  }

  public static String states(long none, long builds, long fast) {
    return "░ %d without a wheel   ▓ %d with one   █ %d with one and three stars"
        .formatted(none, builds, fast);
  }
}
