package gilbreak.shell.lanterna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.play.KeyChanges;
import gilbreak.play.Preferences;
import gilbreak.play.Setting;
import gilbreak.shell.lanterna.Capabilities.Colours;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {
  private static final String C_LOCALE = "ANSI_X3.4-1968";

  @ParameterizedTest
  @CsvSource({
    "xterm, SIXTEEN",
    "screen, SIXTEEN",
    "linux, SIXTEEN",
    "xterm-256color, INDEXED",
    "tmux-256color, INDEXED",
    "xterm-kitty, INDEXED",
    "xterm-direct, RGB",
    "xterm-mono, NONE",
    "linux-m, NONE",
    "vt100, NONE",
    "vt220, NONE"
  })
  void nameTellsColours(String term, Colours colours) {
    assertEquals(colours, of("UTF-8", "TERM", term).colours());
  }

  @ParameterizedTest
  @ValueSource(strings = {"truecolor", "24bit"})
  void colortermMeansEveryColour(String value) {
    assertEquals(Colours.RGB, of("UTF-8", "TERM", "xterm", "COLORTERM", value).colours());
  }

  @Test
  void noColorWins() {
    Map<String, String> rich = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor");
    assertEquals(Colours.NONE, of("UTF-8", with(rich, "NO_COLOR", "1")).colours());
    assertEquals(Colours.NONE, of("UTF-8", with(rich, "CLICOLOR", "0")).colours());
    assertEquals(Colours.RGB, of("UTF-8", with(rich, "NO_COLOR", "")).colours());
  }

  @Test
  void encodingTellsUnicode() {
    assertTrue(of("UTF-8", "TERM", "xterm").unicode());
    assertFalse(of(C_LOCALE, "TERM", "xterm").unicode());
    assertFalse(of("ISO-8859-1", "TERM", "xterm", "LANG", "de_DE").unicode());
  }

  @Test
  void localeNotInstalledHereCounts() {
    assertTrue(of(C_LOCALE, "TERM", "xterm", "LANG", "de_DE.UTF-8").unicode());
    assertTrue(of(C_LOCALE, "TERM", "xterm", "LC_CTYPE", "de_DE.utf8").unicode());
  }

  @Test
  void strongerLocaleVariableDecides() {
    assertFalse(of(C_LOCALE, "TERM", "xterm", "LC_ALL", "C", "LANG", "de_DE.UTF-8").unicode());
    assertFalse(of(C_LOCALE, "TERM", "xterm", "LC_CTYPE", "C", "LANG", "de_DE.UTF-8").unicode());
    assertTrue(of(C_LOCALE, "TERM", "xterm", "LC_ALL", "", "LANG", "de_DE.UTF-8").unicode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux", "vt100", "vt320"})
  void smallFontMeansAscii(String term) {
    assertFalse(of("UTF-8", "TERM", term, "LANG", "de_DE.UTF-8").unicode());
  }

  @Test
  void whatIsKnownToFailBetweenIsNotAsked() {
    Map<String, String> rich = Map.of("TERM", "screen-256color", "COLORTERM", "truecolor");
    assertEquals(Colours.INDEXED, of("UTF-8", rich).colours());
    assertEquals(Colours.RGB, of("UTF-8", with(rich, "TMUX", "/tmp/1")).colours());
    Map<String, String> apple = with(rich, "TERM", "xterm-256color");
    assertEquals(
        Colours.INDEXED, of("UTF-8", with(apple, "TERM_PROGRAM", "Apple_Terminal")).colours());
  }

  @Test
  void backgroundThatIsToldPicksTheTheme() {
    assertEquals(Theme.LIGHT, of("UTF-8", "TERM", "xterm", "COLORFGBG", "0;15").theme());
    assertEquals(Theme.DARK, of("UTF-8", "TERM", "xterm", "COLORFGBG", "15;default;0").theme());
    assertEquals(Theme.DARK, of("UTF-8", "TERM", "xterm").theme());
  }

  @ParameterizedTest
  @CsvSource({"xterm, true", "tmux-256color, true", "linux, false", "vt100, false"})
  void windowsHaveAMouse(String term, boolean mouse) {
    assertEquals(mouse, of("UTF-8", "TERM", term).mouse());
  }

  @Test
  void wordsAreThoseOfTheSettings() {
    Detection.of(new Surroundings(Map.of("TERM", "xterm"), "UTF-8", true))
        .forEach((setting, word) -> assertTrue(setting.words().contains(word), word));
    for (Theme theme : Theme.values()) {
      assertTrue(Setting.THEME.words().contains(theme.word()));
    }
    for (Colours colours : Colours.values()) {
      assertTrue(Setting.COLOURS.words().contains(colours.word()));
    }
  }

  private static Capabilities of(String encoding, String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return of(encoding, environment);
  }

  private static Capabilities of(String encoding, Map<String, String> environment) {
    Map<Setting, String> found = new Surroundings(environment, encoding, true).promises();
    return Capabilities.of(new Preferences(Map.of(), Map.of(), found, KeyChanges.NONE));
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }
}
