package gilbreak.texts;

/** What is said where the keys are told. */
public final class HelpTexts {
  public static final String SCREEN = "the help";
  public static final Caption FIND = Caption.of("find", "find a key or what it does");
  public static final Caption FILTER = Caption.of("filter", "while you type: what to find");
  public static final Caption LAST_LETTER_AWAY = Caption.of("", "the last letter away");
  public static final Caption KEEP = Caption.of("keep", "keep what was found");
  public static final Caption SHOW_ALL = Caption.of("show all", "show all again");
  public static final String NO_LINE = "no line has that in it";
  public static final String EVERYWHERE = "and on every screen";
  public static final String LETTERS = "letters";
  public static final String CAN_BE_DONE = "What can be done:";

  private HelpTexts() {}

  public static String title(String screen) {
    return "Keys: " + screen;
  }
}
