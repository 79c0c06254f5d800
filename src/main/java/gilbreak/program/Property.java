package gilbreak.program;

/**
 * What must hold of the shared variables.
 *
 * @param text as the author wrote it
 * @param code computes it; it only loads and computes, and ends with the answer in slot 0
 */
public record Property(When when, String text, Code code) {
  /** When it must hold. */
  public enum When {
    /** After every step. */
    ALWAYS("at some point"),
    /** In every final state. */
    FINALLY("at the end");

    private final String words;

    When(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
