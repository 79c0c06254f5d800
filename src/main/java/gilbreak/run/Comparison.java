package gilbreak.run;

/** What a sitting says of one program's speed beside another's. */
public enum Comparison {
  FASTER("faster", "faster than %s"),
  SLOWER("slower", "slower than %s"),
  TIE("tie", "no difference from %s"),
  UNDECIDED("undecided", "not told apart from %s");

  private final String word;
  private final String beside;

  Comparison(String word, String beside) {
    this.word = word;
    this.beside = beside;
  }

  /** As it stands in JSON. */
  public String word() {
    return word;
  }

  /** Beside whom: {@code no difference from par}. */
  public String beside(String whom) {
    return beside.formatted(whom);
  }
}
