package gilbreak.texts;

/** What is said around the hints. */
public final class HintsTexts {
  public static final String SCREEN = "the hints";
  public static final Caption NEXT_HINT = Caption.of("next hint", "show one more hint");

  private HintsTexts() {}

  public static String hints(int seen, int of) {
    return "Hints " + seen + " of " + of;
  }

  public static String spoken(int seen, int of) {
    return "Hints, " + seen + " of " + of + ":";
  }
}
