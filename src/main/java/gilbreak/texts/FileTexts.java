package gilbreak.texts;

import gilbreak.source.Diagnostic;

/** What is said of the game's files: those that a player has made, and those of levels. */
public final class FileTexts {
  public static final String PERMISSION_DENIED = "permission denied";
  public static final String NOT_THERE = "no such file or folder";

  private FileTexts() {}

  /** Why a player cannot be called that. */
  public static String noPlayer() {
    return "A player's name is 1 to 32 letters A-Z, digits, - and _, and begins with a letter or a"
        + " digit, such as anna-2.";
  }

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

  /** The end of a sentence about an error. */
  public static String details(String file) {
    return "details are in " + file;
  }

  /** The end of a sentence about an error. */
  public static String noDetails(String because) {
    return "no details could be kept: " + because;
  }

  /** Some warnings, with how many there are besides. */
  public static String andMore(String shown, int more) {
    return shown + " And " + more + " more.";
  }
}
