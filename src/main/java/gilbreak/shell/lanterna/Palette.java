package gilbreak.shell.lanterna;

import gilbreak.shell.lanterna.Capabilities.Colours;
import gilbreak.view.Ink;

/**
 * How each ink looks, as parameters of the terminal's "select graphic rendition".
 *
 * <p>The background is the terminal's own and may be black or white, so every colour here keeps its
 * distance from both. None is the only sign of anything: what matters has a weight as well.
 */
final class Palette {
  private final Colours colours;

  Palette(Colours colours) {
    this.colours = colours;
  }

  /** The parameters for an ink, to be put behind a reset; empty for the terminal's own look. */
  String rendition(Ink ink) {
    return switch (ink) {
      case PLAIN -> "";
      case FAINT -> coloured("", "", "38;5;244");
      case TITLE, KEY -> "1";
      case CURSOR -> "7";
      case GOOD -> coloured("1", "1;32", "1;38;5;29");
      case BAD -> coloured("1;7", "1;7;31", "1;7;38;5;160");
      case CHANGED -> "1;4";
      case PLACED -> coloured("1", "1;35", "1;38;5;166");
      case COMMENT -> coloured("", "", "38;5;66");
      case RUNS -> coloured("", "32", "38;5;29");
      case STALLED -> coloured("", "31", "38;5;160");
      case KEYWORD -> coloured("1", "1;34", "1;38;5;32");
      case LITERAL -> coloured("", "36", "38;5;30");
      case CALL -> coloured("", "", "38;5;97");
      case GUARDED -> "1;4";
      // Vermilion, blue, green and purple as near to Okabe and Ito's as both backgrounds allow.
      case LOCK_1 -> coloured("1", "35", "38;5;166");
      case LOCK_2 -> coloured("1", "94", "38;5;32");
      case LOCK_3 -> coloured("1", "36", "38;5;29");
      case LOCK_4 -> coloured("1", "32", "38;5;133");
    };
  }

  private String coloured(String none, String sixteen, String many) {
    return switch (colours) {
      case NONE -> none;
      case SIXTEEN -> sixteen;
      case MANY -> many;
    };
  }
}
