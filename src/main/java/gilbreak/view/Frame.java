package gilbreak.view;

import gilbreak.play.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A whole screen as a grid of cells. Whatever is drawn beyond its edges is cut off. */
public final class Frame {
  private final Size size;
  private final Cell[] cells;

  public Frame(Size size) {
    this.size = size;
    this.cells = new Cell[size.columns() * size.rows()];
    Arrays.fill(cells, Cell.BLANK);
  }

  public Size size() {
    return size;
  }

  public Cell at(int column, int row) {
    return cells[row * size.columns() + column];
  }

  /** Writes a text from a place to the right; returns the column behind it. */
  public int put(int column, int row, String text, Ink ink) {
    for (int i = 0; i < text.length(); i++) {
      set(column + i, row, new Cell(text.charAt(i), ink));
    }
    return column + text.length();
  }

  /** Sets one cell, if it is on the screen. */
  public void set(int column, int row, Cell cell) {
    if (column >= 0 && column < size.columns() && row >= 0 && row < size.rows()) {
      cells[row * size.columns() + column] = cell;
    }
  }

  /** Whether it shows the same as another one. */
  public boolean looksLike(Frame other) {
    return size.equals(other.size) && Arrays.equals(cells, other.cells);
  }

  /** The characters of each row, blanks at the end cut off. */
  public List<String> text() {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < size.rows(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < size.columns(); column++) {
        line.append(at(column, row).glyph());
      }
      rows.add(line.toString().stripTrailing());
    }
    return rows;
  }
}
