package gilbreak.texts;

/** What is said before a solution becomes a level's par. */
public final class OfferTexts {
  public static final String SCREEN = "recording par";
  public static final Caption WRITE_IT = Caption.of("write it", "write it into the file");
  public static final String YOURS = "Your solution:";
  public static final String NO_PAR = "The level has no par yet.";
  public static final String INSTEAD = "It takes the place of this one:";
  public static final String ALL_ELSE = "All else in the file stays as it is.";
  public static final String NOTHING = "nothing placed";

  private OfferTexts() {}

  public static String title(String level) {
    return "Record par: " + level;
  }

  public static String question(String file) {
    return "Write your solution into " + file + " as its par?";
  }
}
