package gilbreak.shell.lanterna;

import gilbreak.play.Size;
import gilbreak.view.Cell;
import gilbreak.view.Frame;
import gilbreak.view.Ink;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Remembers what is on the screen and tells what must be sent to change it into a frame. */
final class Painter {
  private static final String CSI = "\u001b[";

  private final Glyphs glyphs;
  private final Map<Ink, String> renditions = new EnumMap<>(Ink.class);
  private final Sequence out = new Sequence();

  private Size size = new Size(0, 0);
  private char[] shownGlyphs = {};
  private Ink[] shownInks = {};
  private boolean forgotten = true;

  /** Where the terminal's cursor is, as an index into the cells; -1 if that is not known. */
  private int cursor;

  private Ink pen = Ink.PLAIN;

  Painter(Capabilities capabilities) {
    this.glyphs = new Glyphs(capabilities.unicode());
    Palette palette = new Palette(capabilities.colours());
    for (Ink ink : Ink.values()) {
      String parameters = palette.rendition(ink);
      renditions.put(ink, CSI + (parameters.isEmpty() ? "" : "0;" + parameters) + "m");
    }
  }

  /** Makes the next frame be drawn whole, on a screen wiped clean. */
  void forget() {
    forgotten = true;
  }

  /** What to send for a frame, as far as it fits a screen; good until the next call. */
  Sequence paint(Frame frame, Size screen) {
    out.clear();
    Size fitting =
        new Size(
            Math.min(frame.size().columns(), screen.columns()),
            Math.min(frame.size().rows(), screen.rows()));
    if (forgotten || !size.equals(fitting)) {
      wipe(fitting);
    }
    for (int row = 0; row < size.rows(); row++) {
      for (int column = 0; column < size.columns(); column++) {
        paint(frame.at(column, row), column, row);
      }
    }
    return out;
  }

  private void wipe(Size fitting) {
    size = fitting;
    int cells = size.columns() * size.rows();
    shownGlyphs = new char[cells];
    Arrays.fill(shownGlyphs, ' ');
    shownInks = new Ink[cells];
    Arrays.fill(shownInks, Ink.PLAIN);
    use(Ink.PLAIN);
    out.ascii(CSI + "2J");
    cursor = -1;
    forgotten = false;
  }

  private void paint(Cell cell, int column, int row) {
    int index = row * size.columns() + column;
    char glyph = glyphs.shown(cell.glyph());
    if (shownGlyphs[index] == glyph && shownInks[index] == cell.ink()) {
      return;
    }
    shownGlyphs[index] = glyph;
    shownInks[index] = cell.ink();
    moveTo(index, column, row);
    if (pen != cell.ink()) {
      use(cell.ink());
    }
    out.glyph(glyph);
    // Behind the last column the cursor hangs between two lines, not alike on all terminals.
    cursor = column + 1 < size.columns() ? index + 1 : -1;
  }

  private void moveTo(int index, int column, int row) {
    if (cursor == index) {
      return;
    }
    out.ascii(CSI);
    boolean further = cursor >= row * size.columns() && cursor < index;
    if (further) {
      out.number(index - cursor);
      out.ascii("C");
    } else {
      out.number(row + 1);
      out.ascii(";");
      out.number(column + 1);
      out.ascii("H");
    }
  }

  private void use(Ink ink) {
    out.ascii(renditions.getOrDefault(ink, ""));
    pen = ink;
  }
}
