package gilbreak.level;

import gilbreak.lang.ThreadTree;
import gilbreak.source.Diagnostics;
import java.util.List;
import java.util.Optional;

/** Where the statements of a thread's text begin and end. */
public final class Outline {
  private final ThreadTree tree;
  private final List<String> lines;

  private Outline(ThreadTree tree, List<String> lines) {
    this.tree = tree;
    this.lines = lines;
  }

  public static Outline of(String code) {
    return new Outline(ThreadTree.parse(code, new Diagnostics()), code.lines().toList());
  }

  /**
   * The smallest range that holds the given lines and covers whole statements of one block; empty
   * where there is none, as on a blank line or around the head of a {@code def}.
   */
  public Optional<LineRange> around(LineRange lines) {
    return tree.around(lines.first(), lines.last())
        .map(span -> new LineRange(span.line(), span.endLine()));
  }

  /**
   * The given lines without blank ones and comments at their edges; empty unless they cover whole
   * statements of one block.
   */
  Optional<LineRange> statements(LineRange lines) {
    LineRange written = written(lines);
    return around(written).filter(written::equals);
  }

  /** The lines of the statement that begins in a line; empty where none does. */
  Optional<LineRange> statement(int line) {
    return around(new LineRange(line, line)).filter(found -> found.first() == line);
  }

  private LineRange written(LineRange range) {
    int first = range.first();
    int last = range.last();
    while (first < last && !isWritten(first)) {
      first++;
    }
    while (last > first && !isWritten(last)) {
      last--;
    }
    return new LineRange(first, last);
  }

  /** Whether the line has more than a comment. */
  private boolean isWritten(int line) {
    if (line > lines.size()) {
      return false;
    }
    String text = lines.get(line - 1).strip();
    return !text.isEmpty() && !text.startsWith("#");
  }
}
