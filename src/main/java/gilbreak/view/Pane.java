package gilbreak.view;

import gilbreak.play.Target;

/** A rectangle of a frame to draw in; whatever is beyond its edges is cut off. */
record Pane(Frame frame, int left, int top, int width, int height) {
  static final char MORE = '…';

  static Pane of(Frame frame) {
    return new Pane(frame, 0, 0, frame.size().columns(), frame.size().rows());
  }

  /** A part of this one, as much of it as there is. */
  Pane part(int column, int row, int columns, int rows) {
    return new Pane(
        frame,
        left + column,
        top + row,
        Math.max(0, Math.min(columns, width - column)),
        Math.max(0, Math.min(rows, height - row)));
  }

  Pane rows(int row, int rows) {
    return part(0, row, width, rows);
  }

  /** Writes a text; returns the column behind it. A text that is cut ends in {@link #MORE}. */
  int put(int column, int row, String text, Ink ink) {
    int room = width - column;
    if (row < 0 || row >= height || room <= 0) {
      return column + text.length();
    }
    boolean cut = text.length() > room;
    String seen = cut ? text.substring(0, room - 1) + MORE : text;
    frame.put(left + column, top + row, seen, ink);
    return column + text.length();
  }

  /** Writes a text that ends at the right edge; returns the column it begins in. */
  int putRight(int row, String text, Ink ink) {
    int column = Math.max(0, width - text.length() - 1);
    put(column, row, text, ink);
    return column;
  }

  /** Has a part of a row stand for something to a mouse. */
  void mark(int column, int row, int columns, Target target) {
    if (row >= 0 && row < height) {
      frame.mark(left + column, top + row, Math.min(columns, width - column), target);
    }
  }

  /** Has a whole row stand for one of several things. */
  void mark(int row, int part, int item) {
    mark(0, row, width, new Target.Spot(part, item));
  }

  /** Draws a rule, with a word in it unless that is empty. */
  void rule(int row, String word) {
    put(0, row, "─".repeat(width), Ink.FAINT);
    if (!word.isEmpty()) {
      put(3, row, " " + word + " ", Ink.TITLE);
    }
  }
}
