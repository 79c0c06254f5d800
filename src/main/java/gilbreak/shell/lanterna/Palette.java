package gilbreak.shell.lanterna;

import gilbreak.shell.lanterna.Capabilities.Colours;
import gilbreak.view.Ink;

/**
 * How each ink looks in a theme, with as many colours as there are. A colour is never the only sign
 * of anything: what matters has a weight as well, or a letter.
 */
final class Palette {
  private static final String BOLD = "1";
  private static final String UNDERLINED = "4";
  private static final String REVERSED = "7";

  private final Theme theme;
  private final Colours colours;

  Palette(Theme theme, Colours colours) {
    this.theme = theme;
    this.colours = theme.hasColours() ? colours : Colours.NONE;
  }

  Look look(Ink ink) {
    return switch (ink) {
      case PLAIN -> look(Hue.TEXT, "");
      case FAINT -> look(Hue.FAINT, "");
      case TITLE, KEY -> look(Hue.TEXT, BOLD);
      case CURSOR -> look(Hue.TEXT, REVERSED);
      case GOOD -> look(Hue.GOOD, BOLD);
      case BAD -> look(Hue.BAD, BOLD + REVERSED);
      case CHANGED -> look(Hue.TEXT, BOLD + UNDERLINED);
      case PLACED -> look(Hue.PLACED, BOLD);
      case COMMENT -> look(Hue.COMMENT, "");
      case LOCK_1 -> lock(Hue.FIRST);
      case LOCK_2 -> lock(Hue.SECOND);
      case LOCK_3 -> lock(Hue.THIRD);
      case LOCK_4 -> lock(Hue.FOURTH);
      case RUNS -> look(Hue.GOOD, "");
      case STALLED -> look(Hue.BAD, "");
      case KEYWORD -> look(Hue.SECOND, BOLD);
      case LITERAL -> look(Hue.THIRD, "");
      case CALL -> look(Hue.FOURTH, "");
      case GUARDED -> look(Hue.TEXT, BOLD + UNDERLINED);
    };
  }

  /** A lock has its letter; without colours its lines stand out by their weight. */
  private Look lock(Hue hue) {
    return look(hue, colours == Colours.NONE ? BOLD : "");
  }

  private Look look(Hue hue, String weight) {
    return new Look(fore(hue), back(), weight);
  }

  private String fore(Hue hue) {
    return switch (colours) {
      case NONE -> "";
      case SIXTEEN -> theme.sixteen(hue);
      case INDEXED -> "38;5;" + theme.exact(hue).index();
      case RGB -> "38;2;" + parts(theme.exact(hue));
    };
  }

  private String back() {
    return switch (colours) {
      case NONE -> "";
      case SIXTEEN -> theme.sixteen(Hue.BACKGROUND);
      case INDEXED -> "48;5;" + theme.exact(Hue.BACKGROUND).index();
      case RGB -> "48;2;" + parts(theme.exact(Hue.BACKGROUND));
    };
  }

  private static String parts(Rgb colour) {
    return colour.red() + ";" + colour.green() + ";" + colour.blue();
  }
}
