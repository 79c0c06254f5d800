package gilbreak.view;

/** Keeps characters that would spoil the grid out of it. */
final class Glyph {
  private static final char INSTEAD = '?';

  private Glyph() {}

  /** The character itself where it takes exactly one column, else a question mark. */
  static char of(char wanted) {
    return isWide(wanted) || hasNoColumn(wanted) ? INSTEAD : wanted;
  }

  private static boolean hasNoColumn(char wanted) {
    return switch (Character.getType(wanted)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** The East Asian blocks whose characters take two columns. */
  private static boolean isWide(char wanted) {
    return between(wanted, 0x1100, 0x115f)
        || between(wanted, 0x2e80, 0xa4cf)
        || between(wanted, 0xac00, 0xd7a3)
        || between(wanted, 0xf900, 0xfaff)
        || between(wanted, 0xfe30, 0xfe6f)
        || between(wanted, 0xff00, 0xff60)
        || between(wanted, 0xffe0, 0xffe6);
  }

  private static boolean between(char wanted, int first, int last) {
    return first <= wanted && wanted <= last;
  }
}
