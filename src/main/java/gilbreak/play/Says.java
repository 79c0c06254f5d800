package gilbreak.play;

import gilbreak.explore.Walk;
import gilbreak.level.Level.Offer;
import java.util.List;

/** What the status line says, in one place. */
final class Says {
  private Says() {}

  static String misfit(String because) {
    return "Your last solution does not fit this level any more: " + because;
  }

  static String noneLeft(Offer offer) {
    String tool = offer.tool().word();
    return offer.max() == 1
        ? "The one " + tool + " of this level is placed already; x removes it."
        : "All " + offer.max() + " " + tool + "s of this level are placed already; x removes one.";
  }

  static String noStatement(int line) {
    return "Nothing can be placed at line " + line + ": there is no whole statement.";
  }

  static String noSuchName(List<String> names) {
    return "There is no such name here, only " + String.join(", ", names) + ".";
  }

  static String noFurther() {
    return "It cannot be stretched further that way.";
  }

  static String cancelled() {
    return "Cancelled: nothing was decided.";
  }

  static String judgeFailed(String error) {
    return "Internal error, not your fault: " + error;
  }

  static String notSaved(String because) {
    return "Could not save: " + because;
  }

  static String noSuchThread(int threads) {
    return "There are only " + threads + " threads.";
  }

  static String cannotStep(Walk walk, int thread) {
    if (walk.isOver()) {
      return "The run is over; u takes the last step back.";
    }
    Walk.Seat seat = walk.seats().get(thread);
    return seat.status() == Walk.Status.FINISHED
        ? seat.name() + " has finished."
        : seat.name() + " waits " + seat.waits() + ".";
  }

  static String lastLevel() {
    return "That was the last level.";
  }
}
