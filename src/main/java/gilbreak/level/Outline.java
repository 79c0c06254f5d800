package gilbreak.level;

import gilbreak.lang.ThreadTree;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.Optional;

/** Where the statements of a thread's text begin and end. */
public final class Outline {
  private final ThreadTree tree;

  private Outline(ThreadTree tree) {
    this.tree = tree;
  }

  public static Outline of(String code) {
    return new Outline(ThreadTree.parse(code, new Diagnostics()));
  }

  /**
   * The smallest range that holds the given lines and covers whole statements of one block; empty
   * where there is none, as on a blank line or around the head of a {@code def}.
   */
  public Optional<LineRange> around(LineRange lines) {
    return tree.around(lines.first(), lines.last()).map(Outline::range);
  }

  /**
   * The given lines without blank ones and comments at their edges; empty unless they cover whole
   * statements of one block.
   */
  Optional<LineRange> statements(LineRange lines) {
    return tree.statements(lines.first(), lines.last()).map(Outline::range);
  }

  /** The lines of the statement that begins in a line; empty where none does. */
  Optional<LineRange> statement(int line) {
    return around(new LineRange(line, line)).filter(found -> found.first() == line);
  }

  private static LineRange range(Span span) {
    return new LineRange(span.line(), span.endLine());
  }
}
