package gilbreak.play;

import gilbreak.texts.KeyTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** All that have names. */
  private static final List<Key> NAMED =
      Stream.concat(
              Stream.of(of(' ')),
              Stream.of(Name.values())
                  .filter(name -> name != Name.CHARACTER && name != Name.OTHER)
                  .map(Key::of))
          .toList();

  public static Key of(Name name) {
    return new Key(name, '\0');
  }

  public static Key of(char symbol) {
    return new Key(Name.CHARACTER, symbol);
  }

  /** The key that is shown so, or an arrow by its name. */
  public static Optional<Key> labelled(String label) {
    if (label.length() == 1 && label.charAt(0) > ' ' && label.charAt(0) <= '~') {
      return Optional.of(of(label.charAt(0)));
    }
    return NAMED.stream()
        .filter(key -> key.label().equals(label) || key.word().equals(label))
        .findFirst();
  }

  /** The key as it can be typed: an arrow by its name. */
  public String word() {
    return switch (name) {
      case UP -> KeyTexts.UP;
      case DOWN -> KeyTexts.DOWN;
      case LEFT -> KeyTexts.LEFT;
      case RIGHT -> KeyTexts.RIGHT;
      default -> label();
    };
  }

  /** As the footer and the help show it. */
  public String label() {
    return switch (name) {
      case CHARACTER -> symbol == ' ' ? KeyTexts.SPACE : String.valueOf(symbol);
      case UP -> "↑";
      case DOWN -> "↓";
      case LEFT -> "←";
      case RIGHT -> "→";
      case HOME -> KeyTexts.HOME;
      case END -> KeyTexts.END;
      case PAGE_UP -> KeyTexts.PAGE_UP;
      case PAGE_DOWN -> KeyTexts.PAGE_DOWN;
      case ENTER -> KeyTexts.ENTER;
      case ESCAPE -> KeyTexts.ESCAPE;
      case TAB -> KeyTexts.TAB;
      case BACK_TAB -> KeyTexts.BACK_TAB;
      case BACKSPACE -> KeyTexts.BACKSPACE;
      case DELETE -> KeyTexts.DELETE;
      case INTERRUPT -> KeyTexts.INTERRUPT;
      case REDO -> KeyTexts.REDO;
      case SUSPEND -> KeyTexts.SUSPEND;
      case REDRAW -> KeyTexts.REDRAW;
      case OTHER -> "";
    };
  }
}
