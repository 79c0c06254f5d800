package gilbreak.texts;

import gilbreak.explore.Witness;
import gilbreak.judge.Judgement;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.machine.Failure;
import gilbreak.run.RunReport;

/** What is said of a wrong answer. */
public final class BrokenTexts {
  public static final String SCREEN = "a broken solution";
  public static final Caption BACK = Caption.of("back", "a step back");
  public static final Caption STEP = Caption.of("step", "a step on");
  public static final Caption ROW_BACK = Caption.of("", "a step back");
  public static final Caption ROW_ON = Caption.of("", "a step on");
  public static final Caption TEN_STEPS_BACK = Caption.of("", "ten steps back");
  public static final Caption TEN_STEPS_ON = Caption.of("", "ten steps on");
  public static final Caption PLAY = Caption.of("play", "play it, or stop");
  public static final Caption PROGRAM =
      Caption.of("program", "the program beside the table, or not");
  public static final Caption TAKE_OVER =
      Caption.of("take over", "be the scheduler yourself from this step on");
  public static final Caption TIMELINE = Caption.of("timeline", "what its threads do when");
  public static final Caption START = Caption.of("start", "to the start");
  public static final Caption END = Caption.of("end", "to where it breaks");
  public static final Caption OTHERS = Caption.of("others", "how else it can fail");
  public static final Caption FASTER = Caption.of("", "play twice as fast");
  public static final Caption SLOWER = Caption.of("", "play half as fast");
  public static final Caption CHANGE_IT = Caption.of("change it", "back to the level");
  public static final String ONE_WAY = "It fails in no other way.";
  public static final String WRONG = "it goes wrong";
  public static final String NOT_RUN = "It was not run on the real cores.";
  public static final String PLAYING = "playing";

  private BrokenTexts() {}

  /** How a program fails, and where, where that is one place. */
  public static String failure(Judgement judgement) {
    return "BROKEN: " + judgement.failure().map(BrokenTexts::failure).orElse(WRONG);
  }

  static String failure(Failure failure) {
    String line = failure.line() > 0 ? ", line " + failure.line() : "";
    return failure.message()
        + (failure.thread() == null ? "" : " (" + failure.thread() + line + ")");
  }

  /** How long a witness is: {@code 1 preemption, 6 steps for n = 2}. */
  public static String size(Level level, Witness witness) {
    return "The simplest run that shows it"
        + Sizes.at(level, Level.Size.PROVE)
        + ": "
        + WitnessTexts.size(witness.preemptions(), witness.moments().size());
  }

  /** What testing would have told of a wrong program. */
  public static String testing(Level level, RunReport run) {
    if (run.wrong() == 0) {
      return ProvedTexts.held(level, run) + ": testing did not find it.";
    }
    String wrong =
        run.wrong() == run.rounds()
            ? Sizes.all(run.rounds())
            : Words.number(run.wrong()) + " of " + Words.count(run.rounds(), "round");
    return "Went wrong in " + wrong + Sizes.at(level, Level.Size.RUN) + Sizes.on(run) + ".";
  }

  /** A right answer that takes too much. */
  public static String onlyTheLimit(Level level) {
    return "No interleaving fails"
        + Sizes.at(level, Level.Size.PROVE)
        + ", so it is right; but it is not good enough for this level.";
  }

  /** A proof of the small size that the large size refutes. */
  public static String onlyTheRun(Level level) {
    return "The explorer found nothing wrong"
        + Sizes.at(level, Level.Size.PROVE)
        + ", so there is no run to replay; on the real cores it broke.";
  }

  /** How far a wrong answer is from a right one; empty when that is not known. */
  public static String distance(Worth worth) {
    return worth.nearest().isPresent() ? "You are one placement away from a right answer." : "";
  }
}
