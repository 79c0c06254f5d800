package gilbreak.shell.lanterna;

import gilbreak.play.Preferences;
import gilbreak.play.Setting;
import java.util.Arrays;

/**
 * What is sent to the terminal, and what is asked of it.
 *
 * @param unicode whether it shows more than ASCII
 * @param mouse whether it is to report its mouse
 */
public record Capabilities(boolean unicode, Colours colours, Theme theme, boolean mouse) {
  /** How many colours are used. */
  public enum Colours {
    NONE("none"),
    SIXTEEN("16"),
    INDEXED("256"),
    RGB("rgb");

    private final String word;

    Colours(String word) {
      this.word = word;
    }

    /** As settings and flags have it. */
    String word() {
      return word;
    }

    private static Colours of(String word) {
      return Arrays.stream(values())
          .filter(colours -> colours.word.equals(word))
          .findFirst()
          .orElse(NONE);
    }
  }

  /** What a player wants, or his surroundings where he does not care. */
  public static Capabilities of(Preferences preferences) {
    return new Capabilities(
        preferences.has(Setting.UNICODE),
        Colours.of(preferences.now(Setting.COLOURS)),
        Theme.of(preferences.now(Setting.THEME)),
        preferences.has(Setting.MOUSE));
  }
}
