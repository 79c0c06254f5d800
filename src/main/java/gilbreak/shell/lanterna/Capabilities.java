package gilbreak.shell.lanterna;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What may be sent to the terminal.
 *
 * @param unicode whether it shows more than ASCII
 * @param colours how many colours it has
 */
public record Capabilities(boolean unicode, Colours colours) {
  /** How many colours a terminal has. */
  public enum Colours {
    NONE,
    SIXTEEN,
    MANY
  }

  /** Terminals of 256 colours or more that do not say so in their name. */
  private static final List<String> COLOURFUL =
      List.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm");

  /** What the surroundings promise; when in doubt, less. */
  public static Capabilities of(Surroundings surroundings) {
    return new Capabilities(isUnicode(surroundings), colours(surroundings));
  }

  public Capabilities withUnicode(boolean unicode) {
    return new Capabilities(unicode, colours);
  }

  public Capabilities withColours(Colours colours) {
    return new Capabilities(unicode, colours);
  }

  private static boolean isUnicode(Surroundings surroundings) {
    String term = surroundings.variable("TERM");
    if (isHardware(term) || term.equals("linux")) {
      // The Linux console speaks UTF-8, but its font of 256 or 512 glyphs has no stars or arrows.
      return false;
    }
    // The locale's name counts even where the C library does not know that locale.
    return isUtf8(surroundings.encoding()) || isUtf8(locale(surroundings));
  }

  /** The locale that decides about characters. */
  private static String locale(Surroundings surroundings) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(surroundings::variable)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isUtf8(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("utf-8") || lower.contains("utf8");
  }

  private static Colours colours(Surroundings surroundings) {
    String term = surroundings.variable("TERM");
    if (!surroundings.variable("NO_COLOR").isEmpty() || isHardware(term) || isMono(term)) {
      return Colours.NONE;
    }
    boolean many =
        term.contains("256color")
            || term.endsWith("-direct")
            || COLOURFUL.contains(term)
            || List.of("truecolor", "24bit").contains(surroundings.variable("COLORTERM"));
    return many ? Colours.MANY : Colours.SIXTEEN;
  }

  private static boolean isHardware(String term) {
    return term.matches("vt\\d.*");
  }

  private static boolean isMono(String term) {
    return term.endsWith("-m") || term.endsWith("-mono");
  }
}
