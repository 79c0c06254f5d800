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

  /** As the footer and the help show it. */
  public String label() {
    return switch (name) {
      case CHARACTER -> symbol == ' ' ? "Space" : String.valueOf(symbol);
      case UP -> "↑";
      case DOWN -> "↓";
      case LEFT -> "←";
      case RIGHT -> "→";
      case HOME -> "Home";
      case END -> "End";
      case PAGE_UP -> "PgUp";
      case PAGE_DOWN -> "PgDn";
      case ENTER -> "Enter";
      case ESCAPE -> "Esc";
      case TAB -> "Tab";
      case BACK_TAB -> "Shift-Tab";
      case BACKSPACE -> "Backspace";
      case DELETE -> "Del";
      case INTERRUPT -> "Ctrl-C";
      case REDO -> "Ctrl-R";
      case SUSPEND -> "Ctrl-Z";
      case REDRAW -> "Ctrl-L";
      case OTHER -> "";
    };
  }
}
