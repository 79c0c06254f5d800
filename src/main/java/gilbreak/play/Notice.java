package gilbreak.play;

/**
 * What the status line says until the next key.
 *
 * @param bad whether something went wrong or was refused
 */
public record Notice(String text, boolean bad) {
  public static final Notice NONE = new Notice("", false);

  public static Notice good(String text) {
    return new Notice(text, false);
  }

  public static Notice bad(String text) {
    return new Notice(text, true);
  }
}
