package gilbreak.source;

/** What is wrong at one place of a text, and what was expected there. */
public record Diagnostic(Span span, String message) implements Comparable<Diagnostic> {

  /** The same problem in a text that holds this one, indented, further down. */
  public Diagnostic moved(int lines, int columns) {
    return new Diagnostic(span.moved(lines, columns), message);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return span.compareTo(other.span);
  }
}
