package gilbreak.texts;

import gilbreak.explore.Exploration;
import gilbreak.explore.Walk;
import gilbreak.explore.Witness;
import gilbreak.level.Level;
import gilbreak.machine.Failure;

/** What is said to a player who is the scheduler. */
public final class SchedulingTexts {
  public static final String SCREEN = "you are the scheduler";
  public static final Caption NEXT_LEVEL = Caption.of("next level", "to the next level");
  public static final Caption DEBRIEF = Caption.of("debrief", "what has happened here");
  public static final Caption STEP = Caption.of("step", "this thread takes a step");
  public static final Caption STEP_HERE =
      Caption.of("step", "the thread under the cursor takes a step");
  public static final Caption DOWN = Caption.of("", "a thread down");
  public static final Caption UP = Caption.of("", "a thread up");
  public static final Caption UNDO = Caption.of("undo", "take the last step back");
  public static final Caption REDO = Caption.of("redo", "take it again");
  public static final Caption RESTART = Caption.of("restart", "begin again");
  public static final Caption CANNOT_FAIL = Caption.of("cannot fail", "say that it cannot fail");
  public static final Caption WATCH = Caption.of("watch", "see the simplest run");
  public static final Caption BACK = Caption.of("back", "back to where you came from");
  public static final String WHO = "Who takes the next step:";
  public static final String FINISHED = "finished";
  public static final String ALL_WELL =
      "All have finished, and all is well. Take steps back, or begin again.";
  public static final String UNKNOWN = "Whether there is a simpler run is not known yet.";
  public static final String NO_SIMPLER = "No run is simpler.";
  public static final String AT_WORK =
      "You say that it cannot fail. The explorer is still at work.";
  public static final String NEVER_KNOWN =
      "Whether there is a simpler run is not known: the explorer has ended with an error.";
  public static final String UNANSWERED =
      "You say that it cannot fail. Nobody can tell: the explorer has ended with an error.";
  public static final String TOO_MANY =
      "Whether it can fail is not known: there are too many states.";
  public static final String TOLD = " You were told before that it can, so it is one star.";
  public static final String SHOWN = " You were shown it; begin again, and do it yourself.";

  private SchedulingTexts() {}

  public static String title(String level) {
    return "You are the scheduler: " + level;
  }

  public static String broken(Failure failure) {
    return "BROKEN: " + BrokenTexts.failure(failure) + ". ";
  }

  public static String toDo(Level.Goal goal) {
    return "Pick who takes each step, to make it fail. " + GoalTexts.wanted(goal);
  }

  /** How long the simplest run is. */
  public static String simplest(Witness run) {
    return "The simplest run: " + size(run) + ".";
  }

  private static String size(Witness run) {
    return WitnessTexts.size(run.preemptions(), run.schedule().size());
  }

  public static String right(Level level, Exploration exploration) {
    return "RIGHT: it cannot fail. " + ProvedTexts.proved(level, exploration);
  }

  public static String wrong(Witness run) {
    return "It can fail: " + size(run) + " are enough. Go on, or watch it.";
  }

  /** {@code waits for A, held by buyer[0]}. */
  public static String waits(Walk.Seat seat) {
    return "waits " + seat.waits();
  }

  /** Before the line that a thread is about to run. */
  public static String line(int number) {
    return "line " + number + ": ";
  }
}
