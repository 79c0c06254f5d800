package gilbreak.view;

import gilbreak.level.Placement;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool.Place;
import gilbreak.level.WovenText;
import gilbreak.level.WovenText.Line;
import gilbreak.play.Letters;
import gilbreak.program.ProgramThread.Kind;
import java.util.List;

/** One thread's program, drawn with its line numbers and what is placed in it. */
final class Lane {
  private static final int CURSOR = 1;

  private final ThreadText thread;
  private final List<Line> lines;
  private final int last;
  private final Gutter gutter;
  private final int cursor;
  private final boolean active;

  Lane(ThreadText thread, Letters letters, List<Placement> placements, int cursor, boolean active) {
    List<Placement> here =
        placements.stream().filter(placed -> placed.thread().equals(thread.name())).toList();
    this.thread = thread;
    this.lines = lines(thread, here);
    this.last = thread.lines().size();
    this.gutter = new Gutter(letters, lines, here);
    this.cursor = cursor;
    this.active = active;
  }

  /** The author's lines with what is written into them; what goes around lines has brackets. */
  private static List<Line> lines(ThreadText thread, List<Placement> placements) {
    return WovenText.of(thread, placements).lines().stream()
        .filter(
            line -> line.placed().map(placed -> placed.tool().place() != Place.AROUND).orElse(true))
        .toList();
  }

  /** The columns it takes to show all of every line. */
  int width() {
    int longest = lines.stream().mapToInt(line -> line.unindented().length()).max().orElse(0);
    return Math.max(code() + longest, heading().length() + 5) + 2;
  }

  /** The rows it takes to show all lines, the heading among them. */
  int height() {
    return 1 + lines.size();
  }

  /** Draws it, and marks each line as one of a part of the screen. */
  void draw(Pane pane, int part) {
    pane.put(0, 0, "─".repeat(Math.max(0, pane.width() - 1)), Ink.FAINT);
    pane.put(2, 0, " " + heading() + " ", active ? Ink.TITLE : Ink.PLAIN);
    Pane text = pane.rows(1, pane.height() - 1);
    Window seen = Window.around(row(), lines.size(), text.height());
    for (int i = seen.first(); i < seen.end(); i++) {
      line(text, i - seen.first(), i);
      text.mark(i - seen.first(), part, lines.get(i).source());
    }
    scrollSigns(text, seen);
  }

  /** The row of the line under the cursor. */
  private int row() {
    return (int) lines.stream().takeWhile(line -> line.isAdded() || line.source() < cursor).count();
  }

  private String heading() {
    String kind = thread.kind() == Kind.THREAD ? "" : " · " + thread.kind().word();
    return thread.name() + (thread.copies() == 1 ? "" : " x" + thread.copies()) + kind;
  }

  private void line(Pane pane, int row, int number) {
    Line line = lines.get(number);
    boolean here = active && line.source() == cursor && !line.isAdded();
    pane.put(0, row, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    if (!line.isAdded()) {
      String shown = ("%" + digits() + "d").formatted(line.source());
      pane.put(CURSOR, row, shown, here ? Ink.CURSOR : Ink.FAINT);
    }
    Pane brackets = pane.part(CURSOR + digits() + 1, 0, gutter.width(), pane.height());
    gutter.draw(brackets, row, number);
    code(pane.part(code(), 0, pane.width() - code() - 1, pane.height()), row, line);
  }

  private void code(Pane pane, int row, Line line) {
    Ink ink = line.isAdded() || line.changed() ? Ink.PLACED : Ink.PLAIN;
    pane.put(
        0, row, line.unindented(), gutter.ink(line).filter(held -> ink == Ink.PLAIN).orElse(ink));
    int comment = line.unindented().indexOf('#');
    if (comment >= 0) {
      pane.put(comment, row, line.unindented().substring(comment), Ink.COMMENT);
    }
  }

  private void scrollSigns(Pane pane, Window seen) {
    if (seen.first() > 0) {
      pane.put(pane.width() - 1, 0, "↑", Ink.KEY);
    }
    if (seen.end() < lines.size()) {
      pane.put(pane.width() - 1, pane.height() - 1, "↓", Ink.KEY);
    }
  }

  private int digits() {
    return Math.max(2, Integer.toString(last).length());
  }

  /** The column in which the program begins. */
  private int code() {
    return CURSOR + digits() + 1 + gutter.width() + 1;
  }
}
