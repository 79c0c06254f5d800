package gilbreak.texts;

/** What is said around a page of text. */
public final class PageTexts {
  public static final String SCREEN = "a text";
  public static final Caption GO_ON = Caption.of("go on", "close the text");
  public static final String MORE_ABOVE = "↑ more";
  public static final String MORE_BELOW = "↓ more";

  private PageTexts() {}

  public static String lesson(String level) {
    return "Lesson: " + level;
  }

  public static String debrief(String level) {
    return "Debrief: " + level;
  }
}
