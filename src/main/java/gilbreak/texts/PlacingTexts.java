package gilbreak.texts;

/** What is said while something is placed. */
public final class PlacingTexts {
  public static final String SCREEN = "placing around lines";
  public static final Caption CLOSE = Caption.of("close", "place it there");
  public static final Caption DOWN = Caption.of("down", "stretch it down, over whole statements");
  public static final Caption UP = Caption.of("up", "stretch it up, over whole statements");
  public static final Caption WHICH = Caption.of("which", "which one it is");
  public static final Caption ABANDON = Caption.of("abandon", "do not place it");

  private PlacingTexts() {}

  public static String placing(String placement) {
    return "placing " + placement;
  }

  public static String spoken(String placement) {
    return "Placing " + placement + ".";
  }
}
