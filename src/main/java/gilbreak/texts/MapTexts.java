package gilbreak.texts;

import java.util.List;

/** What is said on the campaign map. */
public final class MapTexts {
  public static final String SCREEN = "the campaign map";
  public static final Caption PLAY = Caption.of("play", "play this level");
  public static final Caption CHAPTER_ABOVE = Caption.of("", "to the chapter above");
  public static final Caption CHAPTER_BELOW = Caption.of("", "to the chapter below");
  public static final Caption LEVEL_BEFORE = Caption.of("", "to the level before");
  public static final Caption LEVEL_AFTER = Caption.of("", "to the level after");
  public static final Caption NEXT = Caption.of("next", "to a level that is worth a try next");
  public static final Caption FIND = Caption.of("find", "find a level by a word");
  public static final Caption TRACKER = Caption.of("tracker", "which packages have their wheel");
  public static final Caption FOUR_CHAPTERS_UP = Caption.of("", "four chapters up");
  public static final Caption FOUR_CHAPTERS_DOWN = Caption.of("", "four chapters down");
  public static final Caption FIRST_LEVEL_OF_THE_CHAPTER =
      Caption.of("", "to the first level of the chapter").named("chapter-start");
  public static final Caption LAST_LEVEL_OF_THE_CHAPTER =
      Caption.of("", "to the last level of the chapter").named("chapter-end");
  public static final Caption FIRST_LEVEL = Caption.of("", "to the first level");
  public static final Caption LAST_LEVEL = Caption.of("", "to the last level");
  public static final Caption QUIT = Caption.of("quit", "quit the game");
  public static final String GAME = "gilbreak";
  public static final String READING = "Reading the levels …";
  public static final String NO_LEVELS = "There are no levels here.";
  public static final String UNNAMED = "levels";
  public static final String CHAPTERS = "Chapters:";
  public static final String SUGGESTED = "next";
  public static final String EVERY_WHEEL =
      "Every package has its wheel, and every level its three stars.";

  private MapTexts() {}

  /** {@code Worth a try next: 1.1 cnt += 1, 2.1 A crowd.} */
  public static String next(List<String> levels) {
    return "Worth a try next: " + String.join(", ", levels) + ".";
  }

  /** {@code 9 levels, 3 of 27 stars}. */
  public static String chapter(int levels, int stars) {
    return "%s, %d of %d stars".formatted(Words.count(levels, "level"), stars, 3 * levels);
  }

  /** {@code The levels. 3 of 297 stars, free-threaded wheels 1/99.} */
  public static String levels(int stars, int most, String wheels) {
    return "The levels. " + stars + " of " + most + " stars, " + wheels + ".";
  }
}
