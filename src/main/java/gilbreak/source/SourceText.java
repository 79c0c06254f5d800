package gilbreak.source;

import java.util.List;

/**
 * A text and the name by which its reader knows it: a file's path as it was typed.
 *
 * @param name shown in front of every problem
 */
public record SourceText(String name, String text) {
  private static final int WIDEST = 160;
  private static final int CONTEXT = 60;

  /** The lines without their ends. */
  public List<String> lines() {
    return text.lines().toList();
  }

  /**
   * {@code file:line:column: message}, then the line, then a caret under the place. What could
   * steer a terminal is masked.
   */
  public String show(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    String head = "%s:%d:%d: %s".formatted(name, span.line(), span.column(), diagnostic.message());
    List<String> lines = lines();
    if (span.line() > lines.size()) {
      return head;
    }
    return head + excerpt(lines.get(span.line() - 1), span);
  }

  /** The line, or what is around the place in a long one, and a caret under it. */
  private static String excerpt(String line, Span span) {
    int column = span.column() - 1;
    int from = line.length() <= WIDEST ? 0 : Math.min(line.length(), Math.max(0, column - CONTEXT));
    String shown = line.substring(from, Math.min(line.length(), from + WIDEST)).replace('\t', ' ');
    int width = span.line() == span.endLine() ? span.endColumn() - span.column() : 1;
    int fitting = Math.max(1, Math.min(width, shown.length() - (column - from)));
    return "%n  %s%n  %s%s"
        .formatted(Invisible.mask(shown), " ".repeat(column - from), "^".repeat(fitting));
  }
}
