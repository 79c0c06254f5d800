package gilbreak.shell.lanterna;

import gilbreak.play.Setting;
import gilbreak.shell.lanterna.Capabilities.Colours;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the surroundings promise of the terminal; when in doubt, less. */
final class Detection {
  /** Terminals of 256 colours or more that do not say so in their name. */
  private static final List<String> COLOURFUL =
      List.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm");

  /** The last number of COLORFGBG where the background is a light one. */
  private static final List<String> LIGHT = List.of("7", "15");

  private final Surroundings surroundings;
  private final String term;

  private Detection(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.term = surroundings.variable("TERM");
  }

  /** A word for each setting that the terminal has a say in. */
  static Map<Setting, String> of(Surroundings surroundings) {
    Detection detection = new Detection(surroundings);
    Map<Setting, String> words = new EnumMap<>(Setting.class);
    words.put(Setting.UNICODE, word(detection.isUnicode()));
    words.put(Setting.COLOURS, detection.colours().word());
    words.put(Setting.THEME, detection.theme().word());
    words.put(Setting.MOUSE, word(detection.isWindow()));
    words.put(Setting.MOTION, word(!detection.isHardware()));
    return words;
  }

  private static String word(boolean on) {
    return on ? "on" : "off";
  }

  private boolean isUnicode() {
    // The locale's name counts even where the C library does not know that locale.
    return isWindow() && (isUtf8(surroundings.encoding()) || isUtf8(locale()));
  }

  /** The locale that decides about characters. */
  private String locale() {
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

  private Colours colours() {
    boolean unwanted =
        !surroundings.variable("NO_COLOR").isEmpty() || isSet("CLICOLOR", List.of("0"));
    if (unwanted || isHardware() || isMono()) {
      return Colours.NONE;
    }
    if (isExact()) {
      return Colours.RGB;
    }
    boolean many = term.contains("256color") || COLOURFUL.contains(term) || isTrueColour();
    return many ? Colours.INDEXED : Colours.SIXTEEN;
  }

  /**
   * Whether it shows any colour: it says so, and nothing between it and the game is known not to.
   */
  private boolean isExact() {
    boolean screen = term.startsWith("screen") && surroundings.variable("TMUX").isEmpty();
    boolean apple = isSet("TERM_PROGRAM", List.of("Apple_Terminal"));
    return term.endsWith("-direct") || (isTrueColour() && !screen && !apple);
  }

  private boolean isTrueColour() {
    return isSet("COLORTERM", List.of("truecolor", "24bit"));
  }

  private Theme theme() {
    String colours = surroundings.variable("COLORFGBG");
    String background = colours.substring(colours.lastIndexOf(';') + 1);
    return LIGHT.contains(background) ? Theme.LIGHT : Theme.DARK;
  }

  private boolean isSet(String variable, List<String> values) {
    return values.contains(surroundings.variable(variable));
  }

  /**
   * Whether it is a window and not a machine's own console. The Linux console speaks UTF-8, but its
   * font of 256 or 512 glyphs has no stars or arrows, and it has no mouse.
   */
  private boolean isWindow() {
    return !isHardware() && !term.equals("linux");
  }

  private boolean isHardware() {
    return term.matches("vt\\d.*");
  }

  private boolean isMono() {
    return term.endsWith("-m") || term.endsWith("-mono");
  }
}
