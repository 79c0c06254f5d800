package gilbreak.author;

import gilbreak.source.Invisible;
import gilbreak.source.Span;

/**
 * A rule that a level does not keep.
 *
 * @param file as its author named it
 * @param span the key concerned
 */
public record Complaint(String file, Span span, Rule rule, Severity severity, String message) {

  /** {@code file:line:column: rule: message}, on one line. */
  @Override
  public String toString() {
    String weight = severity == Severity.ERROR ? "" : severity.word() + ": ";
    return Invisible.mask(
        "%s:%d:%d: %s: %s%s"
            .formatted(file, span.line(), span.column(), rule.id(), weight, message));
  }
}
