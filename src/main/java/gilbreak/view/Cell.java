package gilbreak.view;

/** One place of the screen: a single-width character and what it means. */
public record Cell(char glyph, Ink ink) {
  public static final Cell BLANK = new Cell(' ', Ink.PLAIN);
}
