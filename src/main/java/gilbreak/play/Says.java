package gilbreak.play;

import gilbreak.level.Level;

/** What the status line says, in one place. */
final class Says {
  private Says() {}

  static String misfit(String because) {
    return "Your last solution does not fit this level any more: " + because;
  }

  static String noneLeft(Level.Tools tools) {
    return tools.max() == 1
        ? "The one lock of this level is placed already; x removes it."
        : "All " + tools.max() + " locks of this level are placed already; x removes one.";
  }

  static String noStatement(int line) {
    return "No lock can stand around line " + line + ": there is no whole statement to hold.";
  }

  static String noSuchLock(Locks locks) {
    return "There is no such lock here, only " + String.join(", ", locks.names()) + ".";
  }

  static String noFurther() {
    return "The lock cannot be stretched further that way.";
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

  static String lastLevel() {
    return "That was the last level.";
  }
}
