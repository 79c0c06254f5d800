package gilbreak.view;

import gilbreak.texts.LevelTexts;
import java.util.List;

/** Lanes side by side: all of them, or those around a chosen one that there is room for. */
final class Lanes {
  private final List<Lane> lanes;
  private final int chosen;

  Lanes(List<Lane> lanes, int chosen) {
    this.lanes = List.copyOf(lanes);
    this.chosen = chosen;
  }

  /** The rows that all lines of all lanes take. */
  int height() {
    return lanes.stream().mapToInt(Lane::height).max().orElse(0);
  }

  void draw(Pane part) {
    List<Integer> widths = lanes.stream().map(Lane::width).toList();
    Window seen = Window.around(chosen, widths, part.width());
    int taken = widths.subList(seen.first(), seen.end()).stream().mapToInt(w -> w).sum();
    int more = Math.max(0, part.width() - taken) / seen.count();
    int column = 0;
    for (int i = seen.first(); i < seen.end(); i++) {
      boolean last = i == seen.end() - 1;
      int width = last ? part.width() - column : widths.get(i) + more;
      lanes.get(i).draw(part.part(column, 0, width, part.height()), i);
      column += width;
    }
    hidden(part, seen);
  }

  /** Says how many lanes are out of sight, and on which side. */
  private void hidden(Pane part, Window seen) {
    int right = lanes.size() - seen.end();
    String before = seen.first() == 0 ? "" : LevelTexts.before(seen.first());
    String after = right == 0 ? "" : LevelTexts.after(right);
    if (!(before + after).isEmpty()) {
      part.putRight(0, before + after, Ink.KEY);
    }
  }
}
