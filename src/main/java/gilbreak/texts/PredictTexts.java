package gilbreak.texts;

/** What is said where possible ends are asked for. */
public final class PredictTexts {
  public static final String SCREEN = "what is possible";
  public static final Caption POSSIBLE = Caption.of("possible", "possible or not");
  public static final Caption TOGGLE = Caption.of("toggle", "possible or not");
  public static final Caption ANSWER = Caption.of("answer", "that is the answer");
  public static final Caption CHOICE_DOWN = Caption.of("", "a choice down");
  public static final Caption CHOICE_UP = Caption.of("", "a choice up");
  public static final Caption SURER = Caption.of("surer", "be surer");
  public static final Caption LESS_SURE = Caption.of("less sure", "be less sure");
  public static final Caption BACK = Caption.of("back", "back to the level");
  public static final String WHICH = "which of these are possible?";
  public static final String TURN = "Turn over:";

  private PredictTexts() {}

  public static String start(String values) {
    return "At the start: " + values;
  }

  /** What a player can say of a choice. */
  public static String word(boolean possible) {
    return possible ? "possible" : "not possible";
  }
}
