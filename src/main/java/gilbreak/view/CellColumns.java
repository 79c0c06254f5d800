package gilbreak.view;

import gilbreak.explore.Witness;
import gilbreak.machine.Moment;
import gilbreak.program.Program;
import gilbreak.program.SharedVariable;
import gilbreak.program.Type;
import gilbreak.program.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The right side of a witness: the values of the shared variables after each moment. */
final class CellColumns {
  private static final int GAP = 2;

  private final List<List<Long>> history = new ArrayList<>();
  private final List<Column> columns;
  private final int left;

  /** Shows all cells where there is room, else those that change, as many as there is room for. */
  CellColumns(Program program, Witness witness, int room) {
    history.add(program.variables().stream().flatMap(v -> v.initial().stream()).toList());
    witness.moments().stream().map(Moment::cells).forEach(history::add);
    List<Column> all = columns(program);
    this.columns = width(all) <= room ? all : fitting(all, room);
    this.left = all.size() - columns.size();
  }

  /** One cell: a variable, or an element of a list. */
  private record Column(String name, Type type, int cell, int width) {}

  private List<Column> columns(Program program) {
    List<Column> all = new ArrayList<>();
    for (SharedVariable variable : program.variables()) {
      for (int i = 0; i < variable.length(); i++) {
        String name = variable.name() + (variable.list() ? "[" + i + "]" : "");
        all.add(column(name, variable.type(), variable.first() + i));
      }
    }
    return all;
  }

  private Column column(String name, Type type, int cell) {
    int longest =
        history.stream()
            .mapToInt(cells -> Value.show(type, cells.get(cell)).length())
            .max()
            .orElse(0);
    int brackets = changesAtAll(cell) ? 2 : 0;
    return new Column(name, type, cell, GAP + Math.max(name.length(), longest + brackets));
  }

  private List<Column> fitting(List<Column> all, int room) {
    List<Column> some = new ArrayList<>();
    for (Column column : all) {
      if (changesAtAll(column.cell) && width(some) + column.width <= room - NOT_SHOWN) {
        some.add(column);
      }
    }
    return some;
  }

  private static final int NOT_SHOWN = 4;

  private boolean changesAtAll(int cell) {
    return IntStream.range(1, history.size()).anyMatch(at -> changes(cell, at));
  }

  private boolean changes(int cell, int at) {
    return at > 0 && !history.get(at).get(cell).equals(history.get(at - 1).get(cell));
  }

  private static int width(List<Column> columns) {
    return columns.stream().mapToInt(Column::width).sum();
  }

  int width() {
    return width(columns) + (left > 0 ? NOT_SHOWN : 0);
  }

  /** The names; and how many are not shown. */
  void heading(Pane pane, int row) {
    int end = 0;
    for (Column column : columns) {
      end += column.width;
      pane.put(end - column.name.length(), row, column.name, Ink.TITLE);
    }
    if (left > 0) {
      pane.put(end + 1, row, "+" + left, Ink.FAINT);
    }
  }

  /** All values after so many moments: {@code left = 10, sold = 0}. */
  String spoken(int after) {
    return columns.stream().map(column -> spoken(column, after)).collect(Collectors.joining(", "));
  }

  /** The values that have just changed. */
  String changes(int after) {
    return columns.stream()
        .filter(column -> changes(column.cell, after))
        .map(column -> spoken(column, after))
        .collect(Collectors.joining(", "));
  }

  private String spoken(Column column, int after) {
    return column.name + " = " + Value.show(column.type, history.get(after).get(column.cell));
  }

  /** The values after so many moments, those that have just changed in brackets. */
  void values(Pane pane, int row, int after) {
    int end = 0;
    for (Column column : columns) {
      end += column.width;
      String value = Value.show(column.type, history.get(after).get(column.cell));
      boolean changed = changes(column.cell, after);
      String still = changesAtAll(column.cell) ? value + " " : value;
      String shown = changed ? "[" + value + "]" : still;
      pane.put(end - shown.length(), row, shown, changed ? Ink.CHANGED : Ink.PLAIN);
    }
  }
}
