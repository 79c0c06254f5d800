package gilbreak.source;

import java.util.List;

/**
 * A text and the name by which its reader knows it: a file's path as it was typed.
 *
 * @param name shown in front of every problem
 */
public record SourceText(String name, String text) {

  /** The lines without their ends. */
  public List<String> lines() {
    return text.lines().toList();
  }

  /** {@code file:line:column: message}, then the line, then a caret under the place. */
  public String show(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    String head = "%s:%d:%d: %s".formatted(name, span.line(), span.column(), diagnostic.message());
    List<String> lines = lines();
    if (span.line() > lines.size()) {
      return head;
    }
    String line = Invisible.mask(lines.get(span.line() - 1).replace('\t', ' '));
    int width = span.line() == span.endLine() ? Math.max(1, span.endColumn() - span.column()) : 1;
    return "%s%n  %s%n  %s%s"
        .formatted(head, line, " ".repeat(span.column() - 1), "^".repeat(width));
  }
}
