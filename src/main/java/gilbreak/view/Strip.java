package gilbreak.view;

import gilbreak.texts.PictureTexts;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one thread does in a stretch of time, as a row of cells: each shows what takes most of its
 * time. What is waited for stands in the row where there is room for its name.
 */
final class Strip {
  private static final List<Ink> LOCKS = List.of(Ink.LOCK_1, Ink.LOCK_2, Ink.LOCK_3, Ink.LOCK_4);

  private final List<String> locks;
  private final long from;
  private final long span;

  /**
   * @param locks the names that have inks of their own
   * @param from where the stretch begins, in nanoseconds
   */
  Strip(List<String> locks, long from, long span) {
    this.locks = locks;
    this.from = from;
    this.span = Math.max(1, span);
  }

  /** What a thread does, and what with. */
  private record Doing(Activity activity, String on) {}

  void draw(Pane row, Lane lane) {
    List<Optional<Doing>> cells = cells(lane, row.width());
    int column = 0;
    while (column < cells.size()) {
      int end = column + 1;
      while (end < cells.size() && cells.get(end).equals(cells.get(column))) {
        end++;
      }
      if (cells.get(column).isPresent()) {
        stretch(row, column, end - column, cells.get(column).get());
      }
      column = end;
    }
  }

  private void stretch(Pane row, int column, int length, Doing doing) {
    Ink ink = ink(doing);
    row.put(column, 0, String.valueOf(glyph(doing.activity)).repeat(length), ink);
    if (doing.activity.waits() && doing.on.length() + 2 <= length) {
      row.put(column + (length - doing.on.length()) / 2, 0, doing.on, ink);
    }
  }

  private List<Optional<Doing>> cells(Lane lane, int width) {
    List<Map<Doing, Long>> times = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      times.add(new HashMap<>());
    }
    lane.spans().forEach(one -> spread(one, times));
    return times.stream().map(Strip::most).toList();
  }

  private void spread(Span one, List<Map<Doing, Long>> times) {
    int width = times.size();
    long begin = Math.max(from, one.from());
    long end = Math.min(from + span, one.to());
    if (width == 0 || end <= begin) {
      return;
    }
    Doing doing = new Doing(one.activity(), one.on());
    int last = Math.min(width - 1, column(end - 1, width));
    for (int i = column(begin, width); i <= last; i++) {
      long time = Math.min(end, edge(i + 1, width)) - Math.max(begin, edge(i, width));
      times.get(i).merge(doing, Math.max(1, time), Long::sum);
    }
  }

  private int column(long time, int width) {
    return (int) ((double) (time - from) * width / span);
  }

  private long edge(int column, int width) {
    return from + (long) ((double) span * column / width);
  }

  private static Optional<Doing> most(Map<Doing, Long> times) {
    return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private Ink ink(Doing doing) {
    return switch (doing.activity) {
      case RUNNING -> Ink.RUNS;
      case READY, IO -> Ink.FAINT;
      case GIL -> Ink.STALLED;
      case LOCK, OTHERS -> lock(doing.on);
    };
  }

  private Ink lock(String name) {
    return locks.contains(name) ? LOCKS.get(locks.indexOf(name) % LOCKS.size()) : Ink.STALLED;
  }

  static char glyph(Activity activity) {
    return switch (activity) {
      case RUNNING -> '█';
      case READY -> '▁';
      case GIL -> '▒';
      case LOCK -> '░';
      case OTHERS -> '─';
      case IO -> '·';
    };
  }

  /** What the glyph of an activity says. */
  static String meaning(Activity activity) {
    return switch (activity) {
      case RUNNING -> PictureTexts.RUNS;
      case READY -> PictureTexts.READY;
      case GIL -> PictureTexts.WAITS_GIL;
      case LOCK -> PictureTexts.WAITS_LOCK;
      case OTHERS -> PictureTexts.WAITS_OTHERS;
      case IO -> PictureTexts.IO;
    };
  }
}
