package gilbreak.shell.lanterna;

import gilbreak.play.Size;
import gilbreak.view.Cell;
import gilbreak.view.Frame;
import gilbreak.view.Ink;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Remembers what is on the screen and tells what must be sent to change it into a frame. */
final class Painter {
  private static final String CSI = "\u001b[";
  private static final char NOTHING = '\0';

  private final Glyphs glyphs;
  private final Map<Ink, Look> looks = new EnumMap<>(Ink.class);
  private final Map<Ink, Map<Ink, String>> changes = new EnumMap<>(Ink.class);

  /** Those in which a blank looks as it does in the plain one. */
  private final Set<Ink> plainBlanks = EnumSet.noneOf(Ink.class);

  private final Look plain;
  private final Sequence out = new Sequence();

  private Size size = new Size(0, 0);
  private char[] shownGlyphs = {};
  private Ink[] shownInks = {};
  private boolean[] changed = {};
  private final Set<Ink> inksToDraw = EnumSet.noneOf(Ink.class);
  private boolean forgotten = true;

  /** Where the terminal's cursor is, as an index into the cells; -1 if that is not known. */
  private int cursor;

  private Ink pen = Ink.PLAIN;

  Painter(Capabilities capabilities) {
    this.glyphs = new Glyphs(capabilities.unicode());
    Palette palette = new Palette(capabilities.theme(), capabilities.colours());
    for (Ink ink : Ink.values()) {
      looks.put(ink, palette.look(ink));
    }
    this.plain = palette.look(Ink.PLAIN);
    for (Ink ink : Ink.values()) {
      prepare(ink, palette.look(ink));
    }
  }

  private void prepare(Ink ink, Look look) {
    if (look.blankAs(plain)) {
      plainBlanks.add(ink);
    }
    Map<Ink, String> after = new EnumMap<>(Ink.class);
    looks.forEach((other, there) -> after.put(other, there.after(look)));
    changes.put(ink, after);
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
    compare(frame);
    drawAll();
    return out;
  }

  private void wipe(Size fitting) {
    size = fitting;
    int cells = size.columns() * size.rows();
    shownGlyphs = new char[cells];
    // Not every terminal wipes with the colour of the background: then blanks have to be drawn.
    Arrays.fill(shownGlyphs, plain.back().isEmpty() ? ' ' : NOTHING);
    changed = new boolean[cells];
    shownInks = new Ink[cells];
    Arrays.fill(shownInks, Ink.PLAIN);
    out.ascii(plain.whole());
    pen = Ink.PLAIN;
    out.ascii(CSI + "2J");
    cursor = -1;
    forgotten = false;
  }

  /** Finds the cells that have changed. */
  private void compare(Frame frame) {
    inksToDraw.clear();
    for (int row = 0; row < size.rows(); row++) {
      for (int column = 0; column < size.columns(); column++) {
        compare(frame.at(column, row), row * size.columns() + column);
      }
    }
  }

  private void compare(Cell cell, int index) {
    char glyph = glyphs.shown(cell.glyph());
    Ink ink = ink(cell, glyph);
    if (shownGlyphs[index] != glyph || shownInks[index] != ink) {
      shownGlyphs[index] = glyph;
      shownInks[index] = ink;
      changed[index] = true;
      inksToDraw.add(ink);
    }
  }

  /** Of inks in which a blank looks alike, one. */
  private Ink ink(Cell cell, char glyph) {
    return glyph == ' ' && plainBlanks.contains(cell.ink()) ? Ink.PLAIN : cell.ink();
  }

  /**
   * Draws what has changed in one ink, then in the next: to go to a place takes fewer bytes than to
   * change a colour. Blanks go with whatever stands before them, so the plain ink comes last.
   */
  private void drawAll() {
    if (pen != Ink.PLAIN) {
      draw(pen);
    }
    for (Ink ink : Ink.values()) {
      if (ink != Ink.PLAIN) {
        draw(ink);
      }
    }
    draw(Ink.PLAIN);
  }

  private void draw(Ink ink) {
    if (!inksToDraw.remove(ink)) {
      return;
    }
    for (int index = 0; index < changed.length; index++) {
      if (changed[index] && shownInks[index] == ink) {
        index = drawRun(index, ink);
      }
    }
  }

  /** Draws cells next to each other, blanks between and behind them too; returns the last one. */
  private int drawRun(int first, Ink ink) {
    moveTo(first);
    use(ink, shownGlyphs[first]);
    int end = (first / size.columns() + 1) * size.columns();
    int index = first;
    while (index < end && changed[index] && fits(index)) {
      out.glyph(shownGlyphs[index]);
      changed[index++] = false;
    }
    // Behind the last column the cursor hangs between two lines, not alike on all terminals.
    cursor = index < end ? index : -1;
    return index - 1;
  }

  /** Whether a cell looks right as the pen is now. */
  private boolean fits(int index) {
    return shownInks[index] == pen || (isPlainBlank(index) && plainBlanks.contains(pen));
  }

  private boolean isPlainBlank(int index) {
    return shownGlyphs[index] == ' ' && shownInks[index] == Ink.PLAIN;
  }

  private void moveTo(int index) {
    int row = index / size.columns();
    int column = index % size.columns();
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

  /** Changes the pen, unless nothing would be seen of that. */
  private void use(Ink ink, char glyph) {
    boolean unseen = glyph == ' ' && ink == Ink.PLAIN && plainBlanks.contains(pen);
    if (pen != ink && !unseen) {
      out.ascii(changes.getOrDefault(pen, Map.of()).getOrDefault(ink, ""));
      pen = ink;
    }
  }
}
