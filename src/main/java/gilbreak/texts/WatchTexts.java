package gilbreak.texts;

/** What is said of a run that is only looked at. */
public final class WatchTexts {
  public static final String SCREEN = "a run to watch";
  public static final Caption STEP = Caption.of("step", "a step on");
  public static final Caption BACK = Caption.of("back", "a step back").named("step-back");
  public static final Caption START = Caption.of("start", "to the start");
  public static final Caption END = Caption.of("end", "to the end");
  public static final Caption TEN_STEPS_BACK = Caption.of("", "ten steps back");
  public static final Caption TEN_STEPS_ON = Caption.of("", "ten steps on");
  public static final String IN_AN_ERROR = "in an error";

  private WatchTexts() {}

  public static String title(String end) {
    return "A run that ends " + end;
  }

  public static String spoken(String end) {
    return "A run that ends so: " + end + ".";
  }

  /** {@code with 3}. */
  public static String with(String value) {
    return "with " + value;
  }

  /** {@code in a deadlock}. */
  public static String in(String ending) {
    return "in a " + ending;
  }
}
