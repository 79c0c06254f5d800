package gilbreak.shell.lanterna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.shell.lanterna.Capabilities.Colours;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {
  private static final String C_LOCALE = "ANSI_X3.4-1968";

  @ParameterizedTest
  @CsvSource({
    "xterm, SIXTEEN",
    "screen, SIXTEEN",
    "linux, SIXTEEN",
    "xterm-256color, MANY",
    "tmux-256color, MANY",
    "xterm-kitty, MANY",
    "xterm-direct, MANY",
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
  void colortermMeansManyColours(String value) {
    assertEquals(Colours.MANY, of("UTF-8", "TERM", "xterm", "COLORTERM", value).colours());
  }

  @Test
  void noColorWins() {
    Map<String, String> rich = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor");
    assertEquals(Colours.NONE, of("UTF-8", with(rich, "NO_COLOR", "1")).colours());
    assertEquals(Colours.MANY, of("UTF-8", with(rich, "NO_COLOR", "")).colours());
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
  void playerMayDecide() {
    Capabilities found = of("UTF-8", "TERM", "xterm");
    assertEquals(new Capabilities(false, Colours.SIXTEEN), found.withUnicode(false));
    assertEquals(new Capabilities(true, Colours.NONE), found.withColours(Colours.NONE));
  }

  private static Capabilities of(String encoding, String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return of(encoding, environment);
  }

  private static Capabilities of(String encoding, Map<String, String> environment) {
    return Capabilities.of(new Surroundings(environment, encoding, true));
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }
}
