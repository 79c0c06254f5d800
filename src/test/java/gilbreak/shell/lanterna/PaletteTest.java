package gilbreak.shell.lanterna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.shell.lanterna.Capabilities.Colours;
import gilbreak.view.Ink;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final Set<Ink> LOCKS = Set.of(Ink.LOCK_1, Ink.LOCK_2, Ink.LOCK_3, Ink.LOCK_4);
  private static final Pattern INDEXED = Pattern.compile("38;5;(\\d+)");

  @ParameterizedTest
  @EnumSource(Ink.class)
  void monoUsesWeightsOnly(Ink ink) {
    String rendition = new Palette(Colours.NONE).rendition(ink);
    assertTrue(rendition.matches("|[147](;[147])*"), rendition);
  }

  @ParameterizedTest
  @EnumSource(Ink.class)
  void sixteenColoursStayInTheFirstSixteen(Ink ink) {
    String rendition = new Palette(Colours.SIXTEEN).rendition(ink);
    assertTrue(rendition.matches("|([147]|3[1-7]|9[0-7])(;([147]|3[1-7]|9[0-7]))*"), rendition);
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void whatMattersHasAWeightInEveryDepth(Colours colours) {
    for (Ink ink : List.of(Ink.TITLE, Ink.KEY, Ink.CURSOR, Ink.GOOD, Ink.BAD, Ink.CHANGED)) {
      assertFalse(weight(colours, ink).isEmpty(), ink + " in " + colours);
    }
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void cursorBadAndGoodDifferWithoutColour(Colours colours) {
    Stream<Ink> inks = Stream.of(Ink.PLAIN, Ink.CURSOR, Ink.BAD, Ink.GOOD, Ink.CHANGED);
    assertEquals(5, inks.map(ink -> weight(colours, ink)).distinct().count());
  }

  @ParameterizedTest
  @EnumSource(names = {"SIXTEEN", "MANY"})
  void locksHaveFourColours(Colours colours) {
    Palette palette = new Palette(colours);
    assertEquals(4, LOCKS.stream().map(palette::rendition).collect(Collectors.toSet()).size());
  }

  /** Every single colour at least 3 to 1 against both backgrounds, as large text must be. */
  @ParameterizedTest
  @EnumSource(Ink.class)
  void manyColoursAreReadableOnBlackAndOnWhite(Ink ink) {
    Matcher matcher = INDEXED.matcher(new Palette(Colours.MANY).rendition(ink));
    if (matcher.find()) {
      double luminance = luminance(Integer.parseInt(matcher.group(1)));
      assertTrue((luminance + 0.05) / 0.05 >= 3, "on black: " + ink);
      assertTrue(1.05 / (luminance + 0.05) >= 3, "on white: " + ink);
    }
  }

  @Test
  void plainIsTheTerminalsOwn() {
    assertEquals("", new Palette(Colours.MANY).rendition(Ink.PLAIN));
  }

  /** A rendition without its colour. */
  private static String weight(Colours colours, Ink ink) {
    String rendition = INDEXED.matcher(new Palette(colours).rendition(ink)).replaceAll("");
    return Stream.of(rendition.split(";"))
        .filter(parameter -> parameter.length() == 1)
        .collect(Collectors.joining(";"));
  }

  /** The relative luminance of a colour of the 256 that every terminal has in the same place. */
  private static double luminance(int index) {
    if (index >= 232) {
      return linear(8 + 10 * (index - 232));
    }
    int cube = index - 16;
    return 0.2126 * linear(level(cube / 36))
        + 0.7152 * linear(level(cube / 6 % 6))
        + 0.0722 * linear(level(cube % 6));
  }

  private static int level(int step) {
    return step == 0 ? 0 : 55 + 40 * step;
  }

  private static double linear(int level) {
    double c = level / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
