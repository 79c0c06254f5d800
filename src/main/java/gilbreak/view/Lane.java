package gilbreak.view;

import gilbreak.level.Placement;
import gilbreak.level.ThreadText;
import gilbreak.play.Locks;
import java.util.List;

/** One thread's program, drawn with its line numbers and the locks placed in it. */
final class Lane {
  private static final int CURSOR = 1;

  private final ThreadText thread;
  private final List<String> lines;
  private final Gutter gutter;
  private final int cursor;
  private final boolean active;

  Lane(ThreadText thread, Locks locks, List<Placement> placements, int cursor, boolean active) {
    this.thread = thread;
    this.lines = thread.lines();
    this.gutter =
        new Gutter(
            locks,
            placements.stream().filter(placed -> placed.thread().equals(thread.name())).toList());
    this.cursor = cursor;
    this.active = active;
  }

  /** The columns it takes to show all of every line. */
  int width() {
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    return Math.max(code() + longest, heading().length() + 5) + 2;
  }

  /** The rows it takes to show all lines, the heading among them. */
  int height() {
    return 1 + lines.size();
  }

  void draw(Pane pane) {
    pane.put(0, 0, "─".repeat(Math.max(0, pane.width() - 1)), Ink.FAINT);
    pane.put(2, 0, " " + heading() + " ", active ? Ink.TITLE : Ink.PLAIN);
    Pane text = pane.rows(1, pane.height() - 1);
    Window seen = Window.around(cursor - 1, lines.size(), text.height());
    for (int i = seen.first(); i < seen.end(); i++) {
      line(text, i - seen.first(), i + 1);
    }
    scrollSigns(text, seen);
  }

  private String heading() {
    return thread.copies() == 1 ? thread.name() : thread.name() + " x" + thread.copies();
  }

  private void line(Pane pane, int row, int line) {
    boolean here = active && line == cursor;
    pane.put(0, row, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    String number = ("%" + digits() + "d").formatted(line);
    pane.put(CURSOR, row, number, here ? Ink.CURSOR : Ink.FAINT);
    gutter.draw(pane.part(CURSOR + digits() + 1, 0, gutter.width(), pane.height()), row, line);
    String code = lines.get(line - 1);
    Pane rest = pane.part(code(), 0, pane.width() - code() - 1, pane.height());
    int comment = code.indexOf('#');
    rest.put(0, row, code, gutter.ink(line).orElse(Ink.PLAIN));
    if (comment >= 0) {
      rest.put(comment, row, code.substring(comment), Ink.COMMENT);
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
    return Math.max(2, Integer.toString(lines.size()).length());
  }

  /** The column in which the program begins. */
  private int code() {
    return CURSOR + digits() + 1 + gutter.width() + 1;
  }
}
