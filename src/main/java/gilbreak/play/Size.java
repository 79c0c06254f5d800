package gilbreak.play;

/** A screen's size in character cells. */
public record Size(int columns, int rows) {
  /** The smallest one that every screen of the game fits on. */
  public static final Size LEAST = new Size(80, 24);

  /** Whether a screen of that other size fits on this one. */
  public boolean holds(Size other) {
    return columns >= other.columns && rows >= other.rows;
  }

  /** How many lines of a text are seen at once, between the heading and the footer. */
  public int pageRows() {
    return rows - 5;
  }

  /** How long the lines of a text are; longer ones are hard to read. */
  public int pageColumns() {
    return Math.min(columns - 4, 76);
  }

  /** As people write it: {@code 80x24}. */
  @Override
  public String toString() {
    return columns + "x" + rows;
  }
}
