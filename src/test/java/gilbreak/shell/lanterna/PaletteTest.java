package gilbreak.shell.lanterna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.shell.lanterna.Capabilities.Colours;
import gilbreak.view.Ink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final Set<Ink> LOCKS = Set.of(Ink.LOCK_1, Ink.LOCK_2, Ink.LOCK_3, Ink.LOCK_4);

  /** By WCAG 2.2, 1.4.3: text as small as a terminal's. */
  private static final double READABLE = 4.5;

  /** As xterm has them where nobody has changed them. */
  private static final List<String> SIXTEEN =
      List.of(
          "000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5", "7f7f7f",
          "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff");

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyTextIsReadableInEveryDepth(Theme theme) {
    for (Ink ink : Ink.values()) {
      for (Colours colours : Colours.values()) {
        Look look = new Palette(theme, colours).look(ink);
        assertTrue(contrast(look) >= READABLE, ink + ", " + colours + ": " + contrast(look));
      }
    }
  }

  @Test
  void highContrastIsHigher() {
    for (Ink ink : Ink.values()) {
      Look look = new Palette(Theme.HIGH_CONTRAST, Colours.RGB).look(ink);
      assertTrue(contrast(look) >= 7, ink + ": " + contrast(look));
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void whatMattersHasAWeightInEveryDepth(Theme theme) {
    for (Ink ink : List.of(Ink.TITLE, Ink.KEY, Ink.CURSOR, Ink.GOOD, Ink.BAD, Ink.CHANGED)) {
      for (Colours colours : Colours.values()) {
        assertFalse(new Palette(theme, colours).look(ink).weight().isEmpty(), ink.toString());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void cursorBadAndGoodDifferWithoutColour(Theme theme) {
    Stream<Ink> inks = Stream.of(Ink.PLAIN, Ink.CURSOR, Ink.BAD, Ink.GOOD, Ink.CHANGED);
    Palette palette = new Palette(theme, Colours.NONE);
    assertEquals(5, inks.map(ink -> palette.look(ink).weight()).distinct().count());
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, mode = EnumSource.Mode.EXCLUDE, names = "MONO")
  void locksHaveFourColours(Theme theme) {
    for (Colours colours : List.of(Colours.SIXTEEN, Colours.INDEXED, Colours.RGB)) {
      Palette palette = new Palette(theme, colours);
      Set<String> fores =
          LOCKS.stream().map(palette::look).map(Look::fore).collect(Collectors.toSet());
      assertEquals(4, fores.size(), colours.toString());
    }
  }

  @Test
  void monoIsTheTerminalsOwn() {
    for (Ink ink : Ink.values()) {
      Look look = new Palette(Theme.MONO, Colours.RGB).look(ink);
      assertEquals("", look.fore() + look.back());
    }
  }

  @Test
  void nearestOfTheIndexedColoursIsItself() {
    for (int index = 16; index < 256; index++) {
      assertEquals(Rgb.ofIndex(index), Rgb.ofIndex(Rgb.ofIndex(index).index()));
    }
  }

  /** Reversed or not: the same. Where the terminal's own colours are used, it is its own affair. */
  private static double contrast(Look look) {
    if (look.fore().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double a = luminance(colour(look.fore()));
    double b = luminance(colour(look.back()));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  @Test
  void noOtherOfThe256ColoursIsNearer() {
    for (int part = 0; part < 256; part++) {
      isNearest(new Rgb(part, part, part));
      isNearest(new Rgb(part, 255 - part, part / 3));
      isNearest(new Rgb(part, part, Math.min(255, part + 9)));
      isNearest(new Rgb(part * 7 % 256, part * 31 % 256, part * 101 % 256));
    }
  }

  private static void isNearest(Rgb colour) {
    int nearest =
        IntStream.rangeClosed(16, 255)
            .boxed()
            .min(Comparator.comparingInt(index -> distance(colour, Rgb.ofIndex(index))))
            .orElseThrow();
    assertEquals(nearest, colour.index(), colour::toString);
  }

  private static int distance(Rgb one, Rgb other) {
    int red = one.red() - other.red();
    int green = one.green() - other.green();
    int blue = one.blue() - other.blue();
    return red * red + green * green + blue * blue;
  }

  private static Rgb colour(String parameters) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : parameters.split(";")) {
      numbers.add(Integer.parseInt(number));
    }
    if (numbers.size() == 1) {
      return Rgb.of(SIXTEEN.get(index(numbers.get(0))));
    }
    return numbers.get(1) == 5
        ? Rgb.ofIndex(numbers.get(2))
        : new Rgb(numbers.get(2), numbers.get(3), numbers.get(4));
  }

  /** 30 to 37 and 40 to 47 are the first eight, 90 to 97 and 100 to 107 the others. */
  private static int index(int parameter) {
    return parameter % 10 + (parameter >= 90 ? 8 : 0);
  }

  /** The relative luminance of WCAG 2.2. */
  private static double luminance(Rgb colour) {
    return 0.2126 * linear(colour.red())
        + 0.7152 * linear(colour.green())
        + 0.0722 * linear(colour.blue());
  }

  private static double linear(int level) {
    double c = level / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
