package gilbreak.texts;

import gilbreak.level.Tool;

/** What is said of the tools that can be taken. */
public final class ToolTexts {
  public static final String SCREEN = "the tools";
  public static final Caption TAKE_IT =
      Caption.of("take it", "take it in hand; l in the level places it");
  public static final Caption DOWN = Caption.of("down", "one down");
  public static final Caption UP = Caption.of("up", "one up");

  private ToolTexts() {}

  public static String title(String level) {
    return "Tools: " + level;
  }

  public static String left(int number) {
    return "%2d left".formatted(number);
  }

  public static String inHand(String code) {
    return "In hand: " + code + ".";
  }

  /** What a tool is for. */
  public static String meaning(Tool tool) {
    return switch (tool) {
      case LOCK -> "hold it while the lines run";
      case SEMAPHORE -> "hold a unit of it while the lines run";
      case TRANSACTION -> "run the lines as one step, again until nobody interferes";
      case ACQUIRE -> "take it before a line";
      case RELEASE -> "give it back after a line";
      case WAIT -> "wait for it before a line";
      case SET -> "set it after a line: those who wait go on";
      case NOTIFY -> "wake one who waits, after a line";
      case NOTIFY_ALL -> "wake all who wait, after a line";
      case BARRIER -> "wait before a line until all are there";
      case YIELD -> "let others have a turn before a line";
      case AWAIT -> "wait for a line's call, and let other tasks run";
      case TO_THREAD -> "run a line's helper in a thread, and await it";
      case TO_PROCESS -> "run a line's helper in a process, and await it";
    };
  }
}
