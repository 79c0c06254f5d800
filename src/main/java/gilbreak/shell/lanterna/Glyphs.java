package gilbreak.shell.lanterna;

import com.googlecode.lanterna.TerminalTextUtils;

/** Which character stands on the screen for one in a frame: always one, and one cell wide. */
final class Glyphs {
  private static final String DRAWN =
      "┌┐└┘│├┤┬┴┼─━═" + "█▓▒░·" + "▁▂▃▄▅▆▇" + "★☆▸▹◂▲▼←→↑↓" + "✗✓×●○•…µ–—";
  private static final String TWINS =
      "/\\\\/|+++++--=" + "#=+-." + "_.-=+*%" + "*->><^v<>^v" + "xvx@o*~u--";
  private static final char UNKNOWN = '?';

  private final boolean unicode;

  Glyphs(boolean unicode) {
    this.unicode = unicode;
  }

  char shown(char glyph) {
    if (glyph >= ' ' && glyph <= '~') {
      return glyph;
    }
    return unicode ? safe(glyph) : twin(glyph);
  }

  private static char twin(char glyph) {
    int index = DRAWN.indexOf(glyph);
    return index < 0 ? UNKNOWN : TWINS.charAt(index);
  }

  /**
   * The glyph itself, unless it would break the grid. Level texts are strangers' texts: a control
   * character in one could command the terminal, a bidirectional one could turn a line around.
   */
  private static char safe(char glyph) {
    return switch (Character.getType(glyph)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          UNKNOWN;
      default -> TerminalTextUtils.isCharDoubleWidth(glyph) ? UNKNOWN : glyph;
    };
  }
}
