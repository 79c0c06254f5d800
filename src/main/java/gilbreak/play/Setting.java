package gilbreak.play;

import gilbreak.texts.SettingsTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a player can set about the game itself, and the words that it can be set to. */
public enum Setting {
  THEME(
      "theme",
      SettingsTexts.THEME,
      "auto",
      "auto",
      "dark",
      "light",
      "high-contrast",
      "colour-blind",
      "mono"),
  COLOURS("colours", SettingsTexts.COLOURS, "auto", "auto", "none", "16", "256", "rgb"),
  UNICODE("unicode", SettingsTexts.UNICODE, "auto", "auto", "on", "off"),
  MOUSE("mouse", SettingsTexts.MOUSE, "auto", "auto", "on", "off"),
  MOTION("motion", SettingsTexts.MOTION, "auto", "auto", "on", "off"),
  SPEED("speed", SettingsTexts.SPEED, "normal", "slow", "normal", "fast"),
  HAND_IN("hand-in", SettingsTexts.HAND_IN, "ask", "ask", "at-once");

  /** The word by which the game finds out for itself. */
  public static final String AUTO = "auto";

  private final String word;
  private final String meaning;
  private final String usual;
  private final String words;

  Setting(String word, String meaning, String usual, String... words) {
    this.word = word;
    this.meaning = meaning;
    this.usual = usual;
    this.words = String.join(" ", words);
  }

  /** The setting with that word, if there is one. */
  public static Optional<Setting> of(String word) {
    return Stream.of(values()).filter(setting -> setting.word.equals(word)).findFirst();
  }

  /** Its key in the file of settings. */
  public String word() {
    return word;
  }

  /** What it is about, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** What holds where nothing is set. */
  public String usual() {
    return usual;
  }

  /** All that it can be set to. */
  public List<String> words() {
    return List.of(words.split(" ", -1));
  }

  /** What holds where nothing is set, and nothing is found out either. */
  String lastResort() {
    return usual.equals(AUTO) ? words().get(1) : usual;
  }
}
