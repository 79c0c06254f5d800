package gilbreak.python;

import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Changes of a text, each at a place of the text as it was; none of them overlap. */
final class Edits {
  private final List<Edit> edits = new ArrayList<>();

  private record Edit(Span span, String text) {}

  /** Puts a text in the place of a stretch of one line. */
  void replace(Span span, String text) {
    edits.add(new Edit(span, text));
  }

  void insertBefore(Span span, String text) {
    replace(Span.of(span.line(), span.column(), 0), text);
  }

  void insertAfter(Span span, String text) {
    replace(Span.of(span.endLine(), span.endColumn(), 0), text);
  }

  String applyTo(List<String> lines) {
    List<String> changed = new ArrayList<>(lines);
    // From the end, so that the places before stay true; of several insertions at one place the
    // first one comes to stand first.
    List<Edit> backwards = new ArrayList<>(edits);
    Collections.reverse(backwards);
    backwards.sort(
        Comparator.comparing(Edit::span).reversed().thenComparing(edit -> edit.span().isEmpty()));
    backwards.forEach(edit -> apply(edit, changed));
    return String.join("\n", changed);
  }

  private static void apply(Edit edit, List<String> lines) {
    int line = edit.span().line() - 1;
    String old = lines.get(line);
    String start = old.substring(0, edit.span().column() - 1);
    lines.set(line, start + edit.text() + old.substring(edit.span().endColumn() - 1));
  }
}
