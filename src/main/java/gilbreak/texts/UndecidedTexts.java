package gilbreak.texts;

import gilbreak.level.Level;
import gilbreak.run.RunReport;

/** What is said where there is no answer. */
public final class UndecidedTexts {
  public static final String SCREEN = "an undecided solution";
  public static final Caption CHANGE_IT = Caption.of("change it", "back to the level");
  public static final String SOME_LIMIT = "a limit was hit";
  public static final String TRY_ANOTHER =
      "It may be right and it may be wrong. Try locks around larger parts: they leave fewer"
          + " interleavings to look at.";

  private UndecidedTexts() {}

  public static String undecided(String limit) {
    return "UNDECIDED: " + limit + ".";
  }

  public static String saw(long states) {
    return "The explorer saw " + Words.count(states, "state") + " and nothing wrong in them.";
  }

  /** Runs that held while the explorer could not say. */
  public static String held(Level level, RunReport run) {
    return ProvedTexts.held(level, run)
        + ", which proves nothing: a rare interleaving may still break it.";
  }
}
