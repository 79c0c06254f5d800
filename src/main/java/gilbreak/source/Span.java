package gilbreak.source;

/**
 * A stretch of text. Lines and columns count from 1; the end column is the first one behind the
 * stretch.
 */
public record Span(int line, int column, int endLine, int endColumn) implements Comparable<Span> {

  /** A stretch within one line. */
  public static Span of(int line, int column, int length) {
    return new Span(line, column, line, column + length);
  }

  /** From the start of this stretch to the end of another one. */
  public Span to(Span last) {
    return new Span(line, column, last.endLine, last.endColumn);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return line == endLine && column == endColumn;
  }

  /** The same stretch in a text that holds this one, indented, further down. */
  public Span moved(int lines, int columns) {
    return new Span(line + lines, column + columns, endLine + lines, endColumn + columns);
  }

  @Override
  public int compareTo(Span other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
