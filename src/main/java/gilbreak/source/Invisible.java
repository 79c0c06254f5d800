package gilbreak.source;

/**
 * Characters that do not show as themselves: control characters, which could steer a terminal, and
 * those that reorder or hide the text around them (CVE-2021-42574). Tab and line feed are none.
 */
public final class Invisible {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Invisible() {}

  public static boolean is(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
      // Persian and emoji need the joiners, and the joiners move nothing.
      case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      default -> isNoCharacter(codePoint);
    };
  }

  private static boolean isNoCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  /** The text, safe to print: each such character is replaced by one that shows. */
  public static String mask(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    text.codePoints().map(c -> is(c) ? '\uFFFD' : c).forEach(masked::appendCodePoint);
    return masked.toString();
  }
}
