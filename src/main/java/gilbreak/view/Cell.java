package gilbreak.view;

/** One place of the screen: a single-width character and what it means. */
public record Cell(char glyph, Ink ink) {
  public static final Cell BLANK = new Cell(' ', Ink.PLAIN);

  /** A character that would take no column or two is replaced. */
  public Cell {
    glyph = Glyph.of(glyph);
  }
}
