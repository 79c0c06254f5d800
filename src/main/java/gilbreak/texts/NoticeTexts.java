package gilbreak.texts;

import gilbreak.explore.Walk;
import gilbreak.level.Level.Offer;
import gilbreak.level.Tool;
import gilbreak.machine.Failure;
import java.util.List;

/** What the status line says. */
public final class NoticeTexts {
  public static final String NOTHING_POSSIBLE =
      "It ends somehow: say of at least one that it is possible.";

  private static final int MOST = 3;

  private NoticeTexts() {}

  public static String mouse(boolean taken) {
    return taken
        ? "The mouse is the game's."
        : "The mouse is the terminal's: select and copy as usual. The same key takes it back.";
  }

  /** A level's file has changed; what waits until it fits again is named, a few things of it. */
  public static String changed(String file, List<String> waiting, boolean givenUp) {
    String said = file + " has changed, and was read anew.";
    String run = givenUp ? " The run is given up." : "";
    return said + run + (waiting.isEmpty() ? "" : " " + waiting(waiting));
  }

  private static String waiting(List<String> waiting) {
    String shown = String.join("; ", waiting.subList(0, Math.min(MOST, waiting.size())));
    int more = waiting.size() - MOST;
    return "This does not fit now, and waits until it does: "
        + shown
        + (more > 0 ? "; and " + more + " more." : ".");
  }

  public static String broken(String problem) {
    return problem + "; the level goes on as it was.";
  }

  public static String notOpened(String problem) {
    return "This level cannot be opened now. " + problem;
  }

  public static String otherVersion() {
    return "The level has changed since; run it again.";
  }

  public static String written(String file) {
    return "Written into " + file + " as the level's par.";
  }

  public static String misfit(String because) {
    return "Your last solution does not fit this level any more: " + because;
  }

  public static String noneLeft(Offer offer) {
    String tool = offer.tool().word();
    return offer.max() == 1
        ? "The one " + tool + " of this level is placed already; x removes it."
        : "All " + offer.max() + " " + tool + "s of this level are placed already; x removes one.";
  }

  public static String notOffered(Tool tool) {
    return "This level has no " + tool.word() + " to place.";
  }

  public static String noStatement(int line) {
    return "Nothing can be placed at line " + line + ": there is no whole statement.";
  }

  public static String noSuchName(List<String> names) {
    return "There is no such name here, only " + String.join(", ", names) + ".";
  }

  public static String noFurther() {
    return "It cannot be stretched further that way.";
  }

  public static String cancelled() {
    return "Cancelled: nothing was decided.";
  }

  public static String judgeFailed(String error) {
    return "Internal error, not your fault: " + error;
  }

  public static String notSaved(String because) {
    return "Could not save: " + because;
  }

  public static String noSuchThread(int threads) {
    return "There are only " + threads + " threads.";
  }

  public static String noSuchChoice(int choices) {
    return "There are only " + choices + " choices.";
  }

  public static String cannotStep(Walk walk, int thread) {
    if (walk.isOver()) {
      return "The run is over; u takes the last step back.";
    }
    Walk.Seat seat = walk.seats().get(thread);
    return seat.status() == Walk.Status.FINISHED
        ? seat.name() + " has finished."
        : seat.name() + " waits " + seat.waits() + ".";
  }

  public static String noSuchOption(int options) {
    return options == 1
        ? "There is only one thing to pick."
        : "There are only " + options + " things to pick.";
  }

  public static String noSandboxYet() {
    return "The sandbox would tell the answer: give yours first.";
  }

  public static String stillAtWork() {
    return "The explorer is still at work; your answer waits for it.";
  }

  public static String notKnown() {
    return "Nobody knows: the explorer has reached a limit.";
  }

  /** What was foretold of a run, and what has come of it, in words as reports have them. */
  public static String foretold(String said, int percent, String truth, String calibrated) {
    return "You said: %s, %d %% sure. %s: %s. %s"
        .formatted(
            ForecastTexts.ending(said),
            percent,
            said.equals(truth) ? "Right" : "No",
            ForecastTexts.ending(truth),
            calibrated);
  }

  /** How else a program fails than in the first of these ways. */
  public static String otherFailures(List<Failure> failures, boolean complete) {
    List<String> others = failures.stream().skip(1).map(Failure::message).distinct().toList();
    int more = others.size() - MOST;
    return "It can also fail so: "
        + String.join("; ", others.subList(0, Math.min(MOST, others.size())))
        + (more > 0 ? "; and " + more + " more" : "")
        + (complete ? "." : ", and perhaps in other ways.");
  }

  public static String noMotion() {
    return "Nothing moves by itself: the setting motion is off. Step by step it can be seen.";
  }

  public static String notMeasured() {
    return SpreadTexts.NO_TIMES;
  }

  public static String lastLevel() {
    return "That was the last level.";
  }
}
