package gilbreak.view;

import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import gilbreak.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A timeline turned round: a row for each core, and in it the threads that ran there. */
final class Cores {
  private static final String SIGNS = "123456789abcdefghijklmnopqrstuvwxyz";

  private final Timeline timeline;
  private final Map<Integer, List<Stay>> cores = new TreeMap<>();

  /** A stretch of time in which a core had one thread. */
  private record Stay(int thread, long from, long to) {}

  Cores(Timeline timeline) {
    this.timeline = timeline;
    for (int i = 0; i < timeline.lanes().size(); i++) {
      lane(i, timeline.lanes().get(i));
    }
  }

  private void lane(int thread, Lane lane) {
    for (Span span : lane.spans()) {
      if (span.activity() == Activity.RUNNING && span.core() != Span.NO_CORE) {
        cores
            .computeIfAbsent(span.core(), core -> new ArrayList<>())
            .add(new Stay(thread, span.from(), span.to()));
      }
    }
  }

  /** The numbers of the cores that were used, in order. */
  List<Integer> numbers() {
    return List.copyOf(cores.keySet());
  }

  /** The sign of a thread. */
  static char sign(int thread) {
    return SIGNS.charAt(thread % SIGNS.length());
  }

  /** Draws what a core did in a stretch of time. */
  void draw(Pane row, int core, long from, long span) {
    for (int column = 0; column < row.width(); column++) {
      long begin = from + span * column / row.width();
      long end = Math.max(begin + 1, from + span * (column + 1) / row.width());
      int thread = most(core, begin, end);
      if (thread >= 0) {
        row.put(column, 0, String.valueOf(sign(thread)), Ink.RUNS);
      } else if (begin < timeline.length()) {
        row.put(column, 0, "·", Ink.FAINT);
      }
    }
  }

  /** The thread that had a core for most of a time; -1 for none. */
  private int most(int core, long begin, long end) {
    Map<Integer, Long> times = new TreeMap<>();
    for (Stay stay : cores.getOrDefault(core, List.of())) {
      long time = Math.min(end, stay.to) - Math.max(begin, stay.from);
      if (time > 0) {
        times.merge(stay.thread, time, Long::sum);
      }
    }
    return times.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(-1);
  }
}
