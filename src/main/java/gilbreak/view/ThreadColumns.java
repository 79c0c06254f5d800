package gilbreak.view;

import gilbreak.machine.Moment;
import java.util.List;

/** The middle of a witness: what each thread did, in a column of its own. */
final class ThreadColumns {
  /** The columns that a line number takes. */
  static final int LINE = 4;

  private static final int SHORTEST_ARROW = 6;

  private final List<Integer> threads;
  private final List<String> names;
  private final List<Integer> widths;
  private final Window seen;

  ThreadColumns(
      List<Integer> threads, List<String> names, List<Integer> widths, int chosen, int room) {
    this.threads = threads;
    this.names = names;
    this.widths = widths;
    this.seen = threads.isEmpty() ? new Window(0, 0) : Window.around(chosen, widths, room);
  }

  void heading(Pane pane, int row) {
    for (int i = seen.first(); i < seen.end(); i++) {
      column(pane, i).put(LINE, row, names.get(i), Ink.TITLE);
    }
  }

  /** How many threads are out of sight on the left. */
  String before() {
    return seen.first() == 0 ? "" : "◂ " + seen.first();
  }

  /** How many are on the right. */
  String after() {
    int hidden = threads.size() - seen.end();
    return hidden == 0 ? "" : hidden + " ▸";
  }

  void moment(Pane pane, int row, Moment moment, boolean current) {
    int index = threads.indexOf(moment.thread());
    if (isSeen(index)) {
      Pane column = column(pane, index);
      column.put(0, row, "%2d".formatted(moment.line()), Ink.FAINT);
      column.put(LINE, row, moment.does(), current ? Ink.CURSOR : Ink.PLAIN);
    } else if (index < seen.first()) {
      pane.put(0, row, "◂ " + names.get(index), Ink.FAINT);
    } else {
      pane.putRight(row, names.get(index) + " ▸", Ink.FAINT);
    }
  }

  /** An arrow from one thread's column to the next one's, with the reason in it. */
  void handOver(Pane pane, int row, Moment from, Moment to) {
    int start = edge(threads.indexOf(from.thread()));
    int end = edge(threads.indexOf(to.thread()));
    if (start == end) {
      return; // Both are out of sight, on the same side.
    }
    String reason = " " + to.before() + " ";
    int length = Math.max(Math.abs(end - start), reason.length() + SHORTEST_ARROW);
    if (start < end) {
      pane.put(start, row, "──" + reason + "─".repeat(length - reason.length() - 3) + "▸", Ink.KEY);
    } else {
      pane.put(end, row, "◂" + "─".repeat(length - reason.length() - 3) + reason + "──", Ink.KEY);
    }
  }

  private boolean isSeen(int index) {
    return seen.first() <= index && index < seen.end();
  }

  private Pane column(Pane pane, int index) {
    return pane.part(edge(index), 0, widths.get(index) - 1, pane.height());
  }

  /** Where a column begins; for those out of sight, the edge they are behind. */
  private int edge(int index) {
    int column = 0;
    for (int i = seen.first(); i < Math.min(index, seen.end()); i++) {
      column += widths.get(i);
    }
    return column;
  }
}
