package gilbreak.view;

import gilbreak.texts.Words;

/** Draws a scale of time: a tick every so often, at round figures. */
final class Axis {
  private static final int LEAST = 12;

  private Axis() {}

  /**
   * @param pane two rows: one for the ticks, one for the figures
   * @param from in nanoseconds
   */
  static void draw(Pane pane, long from, long span) {
    long step = step(Math.max(1, span * LEAST / Math.max(1, pane.width())));
    for (long at = (from + step - 1) / step * step; at <= from + span; at += step) {
      int column = (int) ((double) (at - from) * (pane.width() - 1) / Math.max(1, span));
      pane.put(column, 0, "┴", Ink.FAINT);
      String label = Words.duration(at);
      if (column + label.length() <= pane.width()) {
        pane.put(column, 1, label, Ink.FAINT);
      }
    }
  }

  /** The smallest of 1, 2, 5, 10, 20, … that is not smaller. */
  private static long step(long least) {
    long ten = 1;
    while (ten * 10 <= least) {
      ten *= 10;
    }
    for (long factor : new long[] {1, 2, 5}) {
      if (ten * factor >= least) {
        return ten * factor;
      }
    }
    return ten * 10;
  }
}
