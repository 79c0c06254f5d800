package gilbreak.texts;

/** What the keys of a level are called. */
public final class LevelKeyTexts {
  public static final String SCREEN = "the level";
  public static final Caption PREDICT = Caption.of("predict", "say what will happen, then run it");
  public static final Caption BREAK_IT =
      Caption.of("break", "be the scheduler yourself").named("break-it");
  public static final Caption SANDBOX =
      Caption.of("sandbox", "everything may be placed, and nothing counts");
  public static final Caption BEGIN =
      Caption.of("break it", "be the scheduler, and make it fail").named("begin");
  public static final Caption ANSWER = Caption.of("answer", "say what is possible");
  public static final Caption PLACE = Caption.of("place", "place what is in hand");
  public static final Caption TOOLS =
      Caption.of("tools", "take another tool in hand").orBriefly("tool");
  public static final Caption OPTIONS =
      Caption.of("options", "pick what runs it").orBriefly("opts");
  public static final Caption REMOVE = Caption.of("remove", "remove what is placed at the line");
  public static final Caption UNDO = Caption.of("undo", "undo the last change");
  public static final Caption REDO = Caption.of("redo", "redo what was undone");
  public static final Caption RUN = Caption.of("run", "prove and measure it");
  public static final Caption HINT = Caption.of("hint", "show a hint");
  public static final Caption LESSON = Caption.of("lesson", "read the lesson");
  public static final Caption LANE = Caption.of("lane", "to the next lane");
  public static final Caption PICK = Caption.of("pick", "pick the next value of an option");
  public static final Caption LANE_BEFORE = Caption.of("", "to the lane before");
  public static final Caption DOWN = Caption.of("", "a line down").named("down");
  public static final Caption UP = Caption.of("", "a line up").named("up");
  public static final Caption FIRST_LINE = Caption.of("", "to the first line");
  public static final Caption LAST_LINE = Caption.of("", "to the last line");
  public static final Caption MORE_OF_LINES = Caption.of("", "see more of long lines");
  public static final Caption BEGIN_OF_LINES = Caption.of("", "back to where lines begin");
  public static final String NOTHING_TO_PLACE = "There is nothing to place in this level.";
  public static final String ONE_TOOL = "There is no other tool here.";
  public static final String NO_OPTIONS = "There is nothing to pick in this level.";
  public static final String NO_HINTS = "There are no hints here.";
  public static final String NO_LESSON = "There is no lesson here.";
  public static final String NOTHING_HERE = "Nothing is placed at this line.";
  public static final String NOTHING_TO_UNDO = "There is nothing to undo.";
  public static final String NOTHING_TO_REDO = "There is nothing to redo.";
  public static final String NOT_RUN = "This level is not run: Enter answers it.";

  private LevelKeyTexts() {}
}
