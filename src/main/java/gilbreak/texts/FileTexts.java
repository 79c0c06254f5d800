package gilbreak.texts;

import gilbreak.source.Diagnostic;

/** What is said of the game's files: those that a player has made, and those of levels. */
public final class FileTexts {
  private FileTexts() {}

  public static String saveUnreadable(String because) {
    return "Your saved game cannot be read: " + because + ".";
  }

  /** A save that cannot be understood has another name now. */
  public static String saveDamaged(String there, Diagnostic problem) {
    return "Your save file was damaged and is now %s: line %d, %s."
        .formatted(there, problem.span().line(), problem.message());
  }

  public static String historyUnreadable(String because) {
    return "What undo leads to cannot be read: " + because + ".";
  }

  /** A history that cannot be understood has another name now; what is placed was not in it. */
  public static String historyDamaged(String there, Diagnostic problem) {
    return "What undo led to was damaged and is now %s: line %d, %s. All that was placed is there."
        .formatted(there, problem.span().line(), problem.message());
  }

  public static String historyNotKept(String because) {
    return "What undo leads to could not be kept for the next game: " + because;
  }
}
