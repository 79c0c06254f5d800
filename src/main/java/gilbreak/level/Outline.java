package gilbreak.level;

import gilbreak.lang.ThreadTree;
import gilbreak.source.Diagnostics;
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
    return tree.around(lines.first(), lines.last())
        .map(span -> new LineRange(span.line(), span.endLine()));
  }
}
