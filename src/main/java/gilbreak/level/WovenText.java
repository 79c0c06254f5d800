package gilbreak.level;

import gilbreak.lang.ThreadTree;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A thread's text with an answer written into it, as Python has it. */
public final class WovenText {
  /** The columns that a tool around a line moves it to the right. */
  static final int INDENT = 4;

  private final List<Line> lines;

  WovenText(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** A thread's text with those of the placements that are in it; all must be such as can be. */
  public static WovenText of(ThreadText thread, List<Placement> placements) {
    return Weaver.weave(thread, placements);
  }

  /**
   * One line.
   *
   * @param source the line of the author's text that it is, or that it was added at
   * @param placed what has added it; empty for a line of the author's
   * @param changed whether a tool has changed something in it, besides its indentation
   * @param around what lies around it, from the outside to the inside; each indents it by {@link
   *     #INDENT}
   */
  public record Line(
      String text,
      int source,
      Optional<Placement> placed,
      boolean changed,
      List<Placement> around) {
    public Line {
      around = List.copyOf(around);
    }

    public boolean isAdded() {
      return placed.isPresent();
    }

    /** Its text where it would stand without what is around it. */
    public String unindented() {
      return text.substring(Math.min(text.length(), INDENT * around.size()));
    }
  }

  public List<Line> lines() {
    return lines;
  }

  /** The whole text. */
  public String code() {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }

  /** Reads it; its places are those of the author's lines. */
  ThreadTree tree(Diagnostics diagnostics) {
    return ThreadTree.parse(code(), this::origin, diagnostics);
  }

  /** Where in the author's text a place of this one is; what was added is where it was added at. */
  public Span origin(Span woven) {
    Line first = line(woven.line());
    Line last = line(woven.endLine());
    if (first.isAdded()) {
      String text = first.unindented();
      return Span.of(first.source(), text.length() - text.stripLeading().length() + 1, 1);
    }
    return new Span(
        first.source(),
        column(first, woven.column()),
        last.source(),
        column(last, woven.endColumn()));
  }

  private static int column(Line line, int column) {
    return Math.max(1, column - INDENT * line.around().size());
  }

  private Line line(int number) {
    return lines.get(Math.min(number, lines.size()) - 1);
  }
}
