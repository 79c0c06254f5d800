package gilbreak.yaml;

import gilbreak.source.Invisible;

/** Text of a file as a message may repeat it: short, in one line, and harmless to a terminal. */
public final class Excerpt {
  private static final int LONGEST = 40;

  private Excerpt() {}

  public static String of(String text) {
    String line = Invisible.mask(text.strip().replaceAll("\\s+", " "));
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
