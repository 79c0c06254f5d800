package gilbreak.texts;

import gilbreak.explore.Exploration;
import gilbreak.judge.Judgement;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.run.RunReport;

/** What is said of a right answer. */
public final class ProvedTexts {
  public static final String SCREEN = "a proved solution";
  public static final Caption NEXT_LEVEL = Caption.of("next level", "to the next level");
  public static final Caption DEBRIEF = Caption.of("debrief", "what has happened here");
  public static final Caption TIMELINE = Caption.of("timeline", "what its threads do when");
  public static final Caption RACE = Caption.of("race", "see it race par");
  public static final Caption CORES = Caption.of("cores", "what more cores would do");
  public static final Caption TIMES = Caption.of("times", "how the measured times spread");
  public static final Caption RECORD_PAR =
      Caption.of("", "record it as the level's par, for authors").named("record-par");
  public static final String NOW = "now";
  public static final String BEST = "your best";
  public static final String BASELINE = "baseline";

  private ProvedTexts() {}

  /** What the explorer can say of a right program. */
  public static String proved(Level level, Exploration exploration) {
    String interleavings =
        exploration
            .interleavings()
            .map(number -> ", " + interleavings(Words.number(number)))
            .orElse("");
    return "PROVED"
        + Sizes.at(level, Level.Size.PROVE)
        + ": "
        + Words.count(exploration.states(), "state")
        + interleavings
        + ".";
  }

  private static String interleavings(String number) {
    return number + (number.equals("1") ? " interleaving" : " interleavings");
  }

  /** What a run says that backs the proof. */
  public static String held(Level level, Judgement judgement) {
    return judgement
        .run()
        .map(run -> held(level, run) + ".")
        .orElse(
            judgement.stars().isPresent()
                ? "It was not run on real cores."
                : "It was not run on real cores, so there are no stars.");
  }

  static String held(Level level, RunReport run) {
    return "Held in " + Sizes.all(run.rounds()) + Sizes.at(level, Level.Size.RUN) + Sizes.on(run);
  }

  /** Which placements a right answer does not need; empty when that is not known. */
  public static String needed(Worth worth) {
    if (!worth.redundant().isEmpty()) {
      return "It is proved without " + worth.redundant().get(0) + " as well.";
    }
    return worth.complete() && worth.states() > 0 ? "Every placement is needed." : "";
  }

  public static String thisAnswer(String figures) {
    return "This answer: " + figures + ".";
  }

  public static String best(String figures) {
    return "Your best: " + figures + ".";
  }
}
