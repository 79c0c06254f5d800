package gilbreak.shell.lanterna;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.play.Size;
import gilbreak.shell.lanterna.Capabilities.Colours;
import gilbreak.view.Cell;
import gilbreak.view.Frame;
import gilbreak.view.Ink;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PainterTest {
  private static final Size SIZE = new Size(10, 3);

  private final Painter painter =
      new Painter(new Capabilities(true, Colours.NONE, Theme.MONO, false));

  @Test
  void firstFrameWipesTheScreenAndSkipsBlanks() {
    assertEquals("␛[m␛[2J␛[2;4Hab", painted(frame(3, 1, "ab", Ink.PLAIN)));
  }

  @Test
  void sameFrameSendsNothing() {
    painted(frame(3, 1, "ab", Ink.PLAIN));
    assertEquals("", painted(frame(3, 1, "ab", Ink.PLAIN)));
  }

  @Test
  void onlyChangedCellsAreSent() {
    painted(frame(0, 0, "abcdef", Ink.PLAIN));
    assertEquals("␛[1;2HX␛[2CY", painted(frame(0, 0, "aXcdYf", Ink.PLAIN)));
  }

  @Test
  void cursorBehindTheChangeOnTheSameLineIsBroughtBack() {
    painted(frame(0, 0, "abc", Ink.PLAIN));
    assertEquals("␛[1;1HA", painted(frame(0, 0, "Abc", Ink.PLAIN)));
  }

  @Test
  void changedInkIsSentOnce() {
    painted(frame(0, 0, "abc", Ink.PLAIN));
    assertEquals("␛[1;1H␛[1mabc", painted(frame(0, 0, "abc", Ink.TITLE)));
    assertEquals("␛[1;1H␛[mabc", painted(frame(0, 0, "abc", Ink.PLAIN)));
  }

  @Test
  void whatIsGoneIsBlanked() {
    painted(frame(0, 0, "ab", Ink.TITLE));
    assertEquals("␛[1;1H  ", painted(new Frame(SIZE)));
  }

  @Test
  void themeColoursTheBlanksToo() {
    Painter dark = new Painter(new Capabilities(true, Colours.INDEXED, Theme.DARK, false));
    Size small = new Size(3, 1);
    Frame frame = new Frame(small);
    frame.put(1, 0, "a", Ink.PLAIN);
    assertEquals("␛[0;38;5;252;48;5;234m␛[2J␛[1;1H a ", readable(dark.paint(frame, small)));
  }

  @Test
  void eachInkIsSetOnceAndOnlyWhatDiffersIsSent() {
    Painter dark = new Painter(new Capabilities(true, Colours.INDEXED, Theme.DARK, false));
    Size small = new Size(5, 1);
    dark.paint(new Frame(small), small);
    Frame frame = new Frame(small);
    frame.put(0, 0, "a b c", Ink.COMMENT);
    frame.put(2, 0, "X", Ink.GOOD);
    assertEquals(
        "␛[1;3H␛[1;38;5;114mX␛[1;1H␛[0;38;5;109;48;5;234ma␛[3Cc",
        readable(dark.paint(frame, small)));
  }

  @Test
  void cursorIsSetAnewBehindTheLastColumn() {
    Frame frame = frame(9, 0, "a", Ink.PLAIN);
    frame.put(0, 1, "b", Ink.PLAIN);
    assertEquals("␛[m␛[2J␛[1;10Ha␛[2;1Hb", painted(frame));
  }

  @Test
  void forgettingDrawsTheWholeFrame() {
    String first = painted(frame(0, 0, "ab", Ink.TITLE));
    painter.forget();
    assertEquals(first, painted(frame(0, 0, "ab", Ink.TITLE)));
  }

  @Test
  void otherSizeDrawsTheWholeFrame() {
    painted(frame(0, 0, "ab", Ink.PLAIN));
    Frame wider = new Frame(new Size(12, 3));
    wider.put(0, 0, "ab", Ink.PLAIN);
    assertEquals("␛[m␛[2J␛[1;1Hab", readable(painter.paint(wider, wider.size())));
  }

  @Test
  void frameLargerThanTheScreenIsCut() {
    Frame frame = frame(0, 0, "abcdef", Ink.PLAIN);
    frame.put(0, 2, "gone", Ink.PLAIN);
    assertEquals("␛[m␛[2J␛[1;1Habc", readable(painter.paint(frame, new Size(3, 2))));
  }

  @Test
  void glyphsAreUtf8() {
    byte[] expected = "␛[m␛[2J␛[1;1Hé│█".replace('␛', '\u001b').getBytes(UTF_8);
    Sequence sequence = painter.paint(frame(0, 0, "é│█", Ink.PLAIN), SIZE);
    assertArrayEquals(expected, Arrays.copyOf(sequence.bytes(), sequence.length()));
  }

  @Test
  void escapesInAFrameAreNotSent() {
    String sent = painted(frame(0, 0, "\u001b[31m", Ink.PLAIN));
    assertEquals("␛[m␛[2J␛[1;1H?[31m", sent);
  }

  @Test
  void noColoursMeansNoColours() {
    Frame frame = new Frame(new Size(40, Ink.values().length));
    for (Ink ink : Ink.values()) {
      frame.put(0, ink.ordinal(), ink.name(), ink);
    }
    String sent = readable(painter.paint(frame, frame.size()));
    assertFalse(sent.matches("(?s).*[\\[;](3\\d|4\\d|9\\d|10\\d)[;m].*"), sent);
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void fullScreenOfMixedInksIsSmall(Colours colours) {
    Painter colourful = new Painter(new Capabilities(true, colours, Theme.DARK, false));
    Size usual = new Size(80, 24);
    Frame frame = new Frame(usual);
    for (int row = 0; row < 24; row++) {
      frame.put(0, row, "  " + row + " A│ ", Ink.LOCK_1);
      frame.put(8, row, "left = left - 1  # a comment", Ink.COMMENT);
      frame.put(40, row, "restocker", Ink.TITLE);
      frame.put(60, row, "█░█▒█", Ink.PLAIN);
      frame.set(79, row, new Cell('│', Ink.FAINT));
    }
    int length = colourful.paint(frame, usual).length();
    assertTrue(length < 4096, "bytes: " + length);
  }

  private String painted(Frame frame) {
    return readable(painter.paint(frame, SIZE));
  }

  private static String readable(Sequence sequence) {
    return sequence.toString().replace('\u001b', '␛');
  }

  private static Frame frame(int column, int row, String text, Ink ink) {
    Frame frame = new Frame(SIZE);
    frame.put(column, row, text, ink);
    return frame;
  }
}
