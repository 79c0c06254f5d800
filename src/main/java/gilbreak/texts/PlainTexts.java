package gilbreak.texts;

import java.util.List;

/** What is said to those who play in lines of text, besides what the screens say. */
public final class PlainTexts {
  public static final String OR = "Or:";
  public static final String NO_CHANGE = "Nothing has changed.";
  public static final String FORM = "Say it like: place A 2-3, or place A 2-3 adder.";
  public static final String NOTHING_PLACED = "Nothing is placed.";
  public static final String USAGE =
      """
      Type the number of a choice, or its name, or as much of its name as is clear.
      In the list: cnt                a level by any part of its name
                   find lock          the levels that have a word in name or lesson
      In a level:  place A 2-3        puts A around lines 2 to 3
                   place A 2-3 adder  the same, where there are several threads
                   remove 1           takes the first placement back
      Everywhere:  again              says the screen once more
                   back               leaves the screen
                   help               says this
                   quit               ends the game; everything is kept""";

  private static final int MOST = 5;

  private PlainTexts() {}

  public static String noChoice(int number, int of) {
    return "There is no choice " + number + "; they go from 1 to " + of + ".";
  }

  public static String nothingCalled(String text) {
    return "There is nothing called \"" + text + "\" here; type help.";
  }

  public static String couldBe(List<String> names) {
    List<String> some = names.subList(0, Math.min(MOST, names.size()));
    int more = names.size() - some.size();
    return "That could be "
        + String.join(" or ", some)
        + (more > 0 ? ", or one of " + more + " others." : ".");
  }

  public static String which(int placements) {
    return "Say which placement, from 1 to " + placements + ": remove 1.";
  }

  public static String thread(List<String> names) {
    return "Say in which thread, at the end: " + String.join(", ", names) + ".";
  }

  public static String what(List<String> hands) {
    return "Say what to place: " + String.join(", ", hands) + ".";
  }
}
