package gilbreak.yaml;

import gilbreak.source.Invisible;

/** Any text as a double-quoted scalar in one line. */
final class DoubleQuoted {
  private DoubleQuoted() {}

  static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(codePoint -> append(quoted, codePoint));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int codePoint) {
    switch (codePoint) {
      case '"', '\\' -> quoted.append('\\').appendCodePoint(codePoint);
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (!Invisible.is(codePoint)) {
          quoted.appendCodePoint(codePoint);
        } else if (Character.isBmpCodePoint(codePoint)) {
          quoted.append("\\u%04X".formatted(codePoint));
        } else {
          quoted.append("\\U%08X".formatted(codePoint));
        }
      }
    }
  }
}
