package gilbreak.view;

import gilbreak.explore.Witness;
import gilbreak.machine.Failure;
import gilbreak.machine.Moment;
import gilbreak.program.Program;
import gilbreak.texts.WitnessTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run as a table: one column for each thread that takes part, one row for each moment, rows
 * between them that say why another thread went on, and the shared variables on the right.
 */
final class WitnessTable {
  private static final int MARKS = 7;
  private static final int NARROW = 16;
  private static final int READABLE = 24;

  private final Program program;
  private final Witness witness;
  private final Optional<Failure.Kind> kind;
  private final int at;
  private final List<Integer> threads;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param kind how it fails at its end; empty if it does not
   * @param at the moment that the cursor is on
   */
  WitnessTable(Program program, Witness witness, Optional<Failure.Kind> kind, int at) {
    this.program = program;
    this.witness = witness;
    this.kind = kind;
    this.at = at;
    this.threads = witness.moments().stream().map(Moment::thread).distinct().sorted().toList();
    fillRows();
  }

  /** The part of the screen that the table is to a mouse. */
  private static final int MOMENTS = 1;

  /** One line of the table, and the moment it belongs to. */
  private record Row(What what, int moment) {}

  private enum What {
    /** The values before the first moment. */
    START,
    /** From here on it repeats. */
    LOOP,
    /** Another thread goes on. */
    SWITCH,
    MOMENT,
    /** What broke. */
    END
  }

  private void fillRows() {
    rows.add(new Row(What.START, -1));
    for (int i = 0; i < witness.moments().size(); i++) {
      if (i == witness.loop()) {
        rows.add(new Row(What.LOOP, i));
      }
      if (!witness.moments().get(i).before().isEmpty()) {
        rows.add(new Row(What.SWITCH, i));
      }
      rows.add(new Row(What.MOMENT, i));
    }
    if (kind.isPresent()) {
      rows.add(new Row(What.END, last()));
    }
  }

  private int last() {
    return witness.moments().size() - 1;
  }

  /** The current moment in full, for where the table had to cut it. */
  String current() {
    if (witness.moments().isEmpty()) {
      return "";
    }
    Moment now = witness.moments().get(at);
    return WitnessTexts.moment(name(now.thread()), now);
  }

  void draw(Pane pane) {
    int room = pane.width() - MARKS;
    CellColumns cells =
        new CellColumns(program, witness, Math.max(room / 3, room - NARROW * threads.size()));
    ThreadColumns columns = columns(room - cells.width());
    Pane middle = pane.part(MARKS, 0, room - cells.width(), pane.height());
    Pane right = pane.part(pane.width() - cells.width() - 1, 0, cells.width() + 1, pane.height());
    columns.heading(middle, 0);
    pane.put(1, 0, columns.before(), Ink.KEY);
    middle.putRight(0, columns.after(), Ink.KEY);
    cells.heading(right, 0);
    Window seen =
        Window.around(rows.indexOf(new Row(What.MOMENT, at)), rows.size(), pane.height() - 1);
    for (int i = seen.first(); i < seen.end(); i++) {
      int row = i - seen.first() + 1;
      draw(rows.get(i), row, pane, columns, middle);
      values(rows.get(i), row, cells, right);
    }
    if (seen.first() > 0) {
      pane.put(0, 1, "↑", Ink.KEY);
    }
    if (seen.end() < rows.size()) {
      pane.put(0, pane.height() - 1, "↓", Ink.KEY);
    }
  }

  private void draw(Row row, int y, Pane pane, ThreadColumns columns, Pane middle) {
    pane.put(0, y, loopSign(row), Ink.BAD);
    switch (row.what) {
      case START -> middle.put(0, y, WitnessTexts.AT_THE_START, Ink.FAINT);
      case LOOP -> middle.put(0, y, WitnessTexts.REPEATS, Ink.BAD);
      case SWITCH -> columns.handOver(middle, y, before(row.moment), moment(row.moment));
      case MOMENT -> {
        pane.mark(y, MOMENTS, row.moment);
        marks(pane, y, row.moment);
        columns.moment(middle, y, moment(row.moment), row.moment == at);
      }
      case END -> middle.put(0, y, WitnessTexts.end(kind.orElseThrow(), witness.loop()), Ink.BAD);
    }
  }

  /** A line down the side of what repeats. */
  private String loopSign(Row row) {
    if (witness.loop() < 0 || row.moment < witness.loop()) {
      return " ";
    }
    return row.what == What.LOOP ? "┌" : row.what == What.END ? "└" : "│";
  }

  private void marks(Pane pane, int row, int moment) {
    boolean breaks =
        moment == last() && kind.filter(how -> how != Failure.Kind.LIVELOCK).isPresent();
    pane.put(1, row, moment == at ? "▸" : " ", moment == at ? Ink.CURSOR : Ink.PLAIN);
    pane.put(2, row, breaks ? "✗" : " ", Ink.BAD);
    pane.put(3, row, "%3d".formatted(moment + 1), moment == at ? Ink.CURSOR : Ink.FAINT);
  }

  private static void values(Row row, int y, CellColumns cells, Pane right) {
    if (row.what == What.START || row.what == What.MOMENT) {
      cells.values(right, y, row.moment + 1);
    }
  }

  /** The columns of the threads, those around the current one's where there is no room for all. */
  private ThreadColumns columns(int room) {
    List<Integer> widths = threads.stream().map(this::width).toList();
    int most = mostThatFits(widths, room);
    List<Integer> fair = widths.stream().map(width -> Math.min(width, most)).toList();
    int chosen = witness.moments().isEmpty() ? 0 : threads.indexOf(moment(at).thread());
    return new ThreadColumns(
        threads, threads.stream().map(this::name).toList(), fair, chosen, room);
  }

  /** The widest that a column may be so that all fit; readable ones where they cannot. */
  private static int mostThatFits(List<Integer> widths, int room) {
    int widest = widths.stream().mapToInt(width -> width).max().orElse(0);
    for (int most = widest; most >= NARROW; most--) {
      int limit = most;
      if (widths.stream().mapToInt(width -> Math.min(width, limit)).sum() <= room) {
        return most;
      }
    }
    return widest <= NARROW ? NARROW : READABLE;
  }

  private int width(int thread) {
    int longest =
        witness.moments().stream()
            .filter(moment -> moment.thread() == thread)
            .mapToInt(moment -> moment.does().length())
            .max()
            .orElse(0);
    return ThreadColumns.LINE + Math.max(name(thread).length(), longest) + 3;
  }

  private Moment moment(int index) {
    return witness.moments().get(index);
  }

  private Moment before(int index) {
    return moment(Math.max(0, index - 1));
  }

  private String name(int thread) {
    return program.threads().get(thread).name();
  }
}
