package gilbreak.texts;

/** What is said where a level is looked for. */
public final class LookupTexts {
  public static final String SCREEN = "finding a level";
  public static final Caption TYPE = Caption.of("type", "add to the words");
  public static final Caption PLAY = Caption.of("play", "play this level");
  public static final Caption DELETE = Caption.of("delete", "take the last letter away");
  public static final Caption UP = Caption.of("up", "to the level above");
  public static final Caption DOWN = Caption.of("down", "to the level below");
  public static final String HOW =
      "Say find, and words of a title, a chapter or a lesson: find lock.";
  public static final String FIND_LEVEL = "Find: ";
  public static final String LEVEL = "level";
  public static final String NO_HIT =
      "No level has these words in its title, its chapter or its lesson.";

  private LookupTexts() {}

  /** {@code 12 levels with "lock"; the first 9:}. */
  public static String hits(String words, int all, int shown) {
    String few = shown < all ? "; the first " + shown : "";
    return Words.count(all, LEVEL) + " with \"" + words.strip() + "\"" + few + ":";
  }

  public static String noHit(String words) {
    return "No level has \"" + words.strip() + "\" in its title, its chapter or its lesson.";
  }
}
