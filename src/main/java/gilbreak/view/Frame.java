package gilbreak.view;

import gilbreak.play.Size;
import gilbreak.play.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole screen as a grid of cells. Whatever is drawn beyond its edges is cut off. */
public final class Frame {
  private final Size size;
  private final Cell[] cells;
  private final @Nullable Target[] targets;

  public Frame(Size size) {
    this.size = size;
    this.cells = new Cell[size.columns() * size.rows()];
    this.targets = new @Nullable Target[cells.length];
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

  /** Has a part of a row stand for something, as far as it is on the screen. */
  void mark(int column, int row, int width, Target target) {
    if (row >= 0 && row < size.rows()) {
      int first = Math.max(0, column);
      int end = Math.max(first, Math.min(size.columns(), column + width));
      Arrays.fill(targets, row * size.columns() + first, row * size.columns() + end, target);
    }
  }

  /** What a place stands for, if for anything. */
  public Optional<Target> target(int column, int row) {
    boolean inside = column >= 0 && column < size.columns() && row >= 0 && row < size.rows();
    return inside ? Optional.ofNullable(targets[row * size.columns() + column]) : Optional.empty();
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
