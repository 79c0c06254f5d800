package gilbreak.texts;

import java.util.List;
import java.util.Optional;

/** What is said of the files of levels, and of packs of them. */
public final class LibraryTexts {
  private LibraryTexts() {}

  public static String packUnreadable(String because) {
    return "The pack cannot be read: " + because + ".";
  }

  public static String levelUnreadable(String because) {
    return "The level cannot be read: " + because + ".";
  }

  public static String notListed(String because) {
    return "The levels cannot be listed: " + because + ".";
  }

  public static String noOrder(String because) {
    return "The levels are in no order: " + because + ".";
  }

  /** The pack's own file names a level that the pack has not. */
  public static String listedButMissing(String file, String id) {
    return file + " lists a level that is not there: " + id + ".";
  }

  public static String leftOut(String why) {
    return "Left out: " + why + ".";
  }

  /** The end of a sentence about what is left out. */
  public static String another(String id) {
    return "there is another level " + id;
  }

  /** A level must be in a file of its name. */
  public static String misnamed(String file, String id, String right) {
    return "%s has the level %s and should be named %s".formatted(file, id, right);
  }

  /** There is no level with that id; perhaps a known one was meant. */
  public static String unknown(String id, Optional<String> near, List<String> known) {
    String advice =
        near.map(like -> "did you mean " + like + "?")
            .orElse("the levels are " + String.join(", ", known) + ".");
    return "There is no level " + id + "; " + advice;
  }

  public static String noParInPacks() {
    return "A par can be recorded only for a level in a folder, not in a pack's zip.";
  }

  public static String writeProtected(String file) {
    return "A par cannot be recorded: " + file + " is write-protected.";
  }

  public static String parNotRecorded(String because) {
    return "The par was not recorded: " + because + ".";
  }
}
