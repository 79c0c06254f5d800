package gilbreak.play;

/**
 * A key that was pressed.
 *
 * @param symbol the character of a {@link Name#CHARACTER}, else 0
 */
public record Key(Name name, char symbol) {
  /** Which key; those that the game has no use for arrive as {@link #OTHER}. */
  public enum Name {
    CHARACTER,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    ENTER,
    ESCAPE,
    TAB,
    BACK_TAB,
    BACKSPACE,
    DELETE,
    /** Ctrl-C. */
    INTERRUPT,
    /** Ctrl-R. */
    REDO,
    /** Ctrl-Z. */
    SUSPEND,
    /** Ctrl-L. */
    REDRAW,
    OTHER
  }

  public static Key of(Name name) {
    return new Key(name, '\0');
  }

  public static Key of(char symbol) {
    return new Key(Name.CHARACTER, symbol);
  }
}
