package gilbreak.texts;

/** What keys are called. */
public final class KeyTexts {
  public static final String SPACE = "Space";
  public static final String UP = "Up";
  public static final String DOWN = "Down";
  public static final String LEFT = "Left";
  public static final String RIGHT = "Right";
  public static final String HOME = "Home";
  public static final String END = "End";
  public static final String PAGE_UP = "PgUp";
  public static final String PAGE_DOWN = "PgDn";
  public static final String ENTER = "Enter";
  public static final String ESCAPE = "Esc";
  public static final String TAB = "Tab";
  public static final String BACK_TAB = "Shift-Tab";
  public static final String BACKSPACE = "Backspace";
  public static final String DELETE = "Del";
  public static final String INTERRUPT = "Ctrl-C";
  public static final String REDO = "Ctrl-R";
  public static final String SUSPEND = "Ctrl-Z";
  public static final String REDRAW = "Ctrl-L";

  private KeyTexts() {}
}
