package gilbreak.shell.lanterna;

import java.util.Arrays;
import java.util.List;

/**
 * Colours that go together. A theme brings its own background, as a terminal does not tell which
 * one it has: so each of its colours is known to be readable. Mono keeps the terminal's own.
 */
enum Theme {
  DARK(
      "dark",
      "1c1c1c d0d0d0 949494 87d787 ff8787 87afaf ffd75f d7875f 5fafff 5fd7af d787d7",
      "40 97 37 92 91 96 97 93 96 92 95"),
  LIGHT(
      "light",
      "ffffff 262626 626262 005f00 af0000 005f5f 875f00 af5f00 005faf 00875f 870087",
      "107 30 30 34 31 34 35 31 34 30 35"),
  HIGH_CONTRAST(
      "high-contrast",
      "000000 ffffff d0d0d0 87ff87 ffafaf d0d0d0 ffff5f ffd75f 87d7ff 87ff87 ffafff",
      "40 97 97 92 93 97 93 93 96 92 97"),
  /** Okabe and Ito's colours on black: told apart with any kind of eyes. */
  COLOUR_BLIND(
      "colour-blind",
      "000000 e4e4e4 a8a8a8 56b4e9 d55e00 a8a8a8 f0e442 e69f00 56b4e9 009e73 cc79a7",
      "40 97 37 96 93 37 93 93 96 97 95"),
  MONO("mono", "", "");

  private static final List<Hue> HUES = List.of(Hue.values());

  private final String word;
  private final String exact;
  private final String sixteen;

  Theme(String word, String exact, String sixteen) {
    this.word = word;
    this.exact = exact;
    this.sixteen = sixteen;
  }

  static Theme of(String word) {
    return Arrays.stream(values())
        .filter(theme -> theme.word.equals(word))
        .findFirst()
        .orElse(MONO);
  }

  /** As settings and flags have it. */
  String word() {
    return word;
  }

  boolean hasColours() {
    return !exact.isEmpty();
  }

  /** The colour itself. */
  Rgb exact(Hue hue) {
    return Rgb.of(word(exact, hue));
  }

  /** The parameter that asks a terminal of sixteen colours for it. */
  String sixteen(Hue hue) {
    return word(sixteen, hue);
  }

  private static String word(String colours, Hue hue) {
    return List.of(colours.split(" ", -1)).get(HUES.indexOf(hue));
  }
}
