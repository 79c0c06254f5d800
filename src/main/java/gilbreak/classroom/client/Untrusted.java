package gilbreak.classroom.client;

import gilbreak.source.Invisible;
import org.jspecify.annotations.Nullable;

/** Texts of a server, which may be a stranger's. */
final class Untrusted {
  private static final int LONGEST = 300;
  private static final int JOINER = 0x200D;

  private Untrusted() {}

  /** In one line, not too long, and without anything that a terminal could obey; empty for none. */
  static String text(@Nullable Object text) {
    return text instanceof String string ? line(string) : "";
  }

  /** A text in the same way. */
  static String line(String text) {
    String start = text.substring(0, Math.min(LONGEST, text.length()));
    StringBuilder line = new StringBuilder();
    Invisible.mask(start)
        .codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> c != JOINER && c != JOINER - 1)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }
}
