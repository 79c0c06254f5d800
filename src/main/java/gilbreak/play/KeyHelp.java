package gilbreak.play;

/**
 * What a reader is told of a key.
 *
 * @param key the first of the keys that do this, for the footer
 * @param all all of them, for the help
 * @param label one word for the footer; empty when it is not worth a place there
 * @param brief the same as the label, or a shorter word where room is scarce
 * @param meaning a phrase for the help
 */
public record KeyHelp(String key, String all, String label, String brief, String meaning) {

  /** What is told of other keys that do the same. */
  KeyHelp on(String first, String each) {
    return new KeyHelp(first, each, label, brief, meaning);
  }

  /** The same with the shorter word. */
  public KeyHelp inBrief() {
    return new KeyHelp(key, all, brief, brief, meaning);
  }
}
