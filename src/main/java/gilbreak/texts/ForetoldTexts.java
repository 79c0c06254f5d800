package gilbreak.texts;

/** What is said of an answer to what is possible. */
public final class ForetoldTexts {
  public static final String SCREEN = "the answer";
  public static final Caption TRY_AGAIN = Caption.of("try again", "answer again");
  public static final Caption GIVE_UP = Caption.of("give up", "show what is possible");
  public static final Caption WATCH = Caption.of("watch", "watch a run that ends so");
  public static final Caption DOWN = Caption.of("down", "one down");
  public static final Caption UP = Caption.of("up", "one up");
  public static final Caption DEBRIEF = Caption.of("debrief", "what has happened here");
  public static final Caption NEXT_LEVEL = Caption.of("next level", "to the next level");
  public static final String YOU_SAID = "you said";
  public static final String IT_IS = "it is";

  private ForetoldTexts() {}

  public static String right(int tries) {
    return "RIGHT, " + FeatTexts.tries(tries) + ".";
  }

  public static String notYet(int wrong, boolean open) {
    String which = wrong == 1 ? "One of these is" : wrong + " of these are";
    String more = open ? "" : " Try again, or give up and see.";
    return "NOT YET: " + which + " not as you say." + more;
  }

  public static String said(String choice, boolean possible) {
    return choice + ": you said " + PredictTexts.word(possible);
  }

  public static String truth(String truth) {
    return "; it is " + truth;
  }

  public static String toWatch(String choice) {
    return "To watch: " + choice + ".";
  }
}
