package gilbreak.texts;

/** What is said of the options that can be picked. */
public final class OptionTexts {
  public static final String SCREEN = "the options";
  public static final Caption NEXT = Caption.of("next", "the next value");
  public static final Caption PREVIOUS = Caption.of("previous", "the value before");
  public static final Caption DOWN = Caption.of("down", "one down");
  public static final Caption UP = Caption.of("up", "one up");
  public static final String GIL = "GIL";

  private OptionTexts() {}

  public static String title(String level) {
    return "Options: " + level;
  }

  public static String is(String option, String value) {
    return option + " is " + value + ".";
  }
}
