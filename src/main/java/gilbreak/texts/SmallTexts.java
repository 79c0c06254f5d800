package gilbreak.texts;

/** What is said on a terminal that is too small. */
public final class SmallTexts {
  public static final String SCREEN = "a small terminal";
  public static final Caption QUIT = Caption.of("quit", "quit the game");
  public static final String LARGER = "Make it larger, or press q to quit.";

  private SmallTexts() {}

  public static String tooSmall(String least, String now) {
    return "gilbreak needs " + least + ", this terminal is " + now;
  }
}
