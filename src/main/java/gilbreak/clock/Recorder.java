package gilbreak.clock;

import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import gilbreak.timeline.Timeline;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the timeline down. */
final class Recorder {
  /** As many spans as a timeline has at the most; more than a person can look at. */
  private static final int MOST_SPANS = 200_000;

  private final Agenda agenda;
  private final List<Track> tracks = new ArrayList<>();
  private int spans;

  /**
   * @param names of the threads
   */
  Recorder(Agenda agenda, List<String> names) {
    this.agenda = agenda;
    names.forEach(name -> tracks.add(new Track(name)));
  }

  /** From now on the thread does this. */
  void show(int thread, Activity activity, String on, int core) {
    tracks.get(thread).show(activity, on, core);
  }

  /** The thread has ended. */
  void end(int thread) {
    tracks.get(thread).close();
  }

  /** How long all threads together did this, in nanoseconds. */
  Map<Activity, Long> totals() {
    Map<Activity, Long> totals = new EnumMap<>(Activity.class);
    for (Activity activity : Activity.values()) {
      totals.put(activity, total(activity));
    }
    return totals;
  }

  private long total(Activity activity) {
    return tracks.stream().mapToLong(track -> track.totals.getOrDefault(activity, 0L)).sum();
  }

  /** The longest that a thread could not go on, in nanoseconds. */
  long longestWait() {
    return tracks.stream().mapToLong(track -> track.longestWait).max().orElse(0);
  }

  /** What was written down, up to now. */
  Timeline timeline() {
    tracks.forEach(Track::close);
    List<Lane> lanes = tracks.stream().map(track -> new Lane(track.name, track.spans)).toList();
    return new Timeline(lanes, agenda.now(), spans < MOST_SPANS);
  }

  private static boolean isWaiting(Activity activity) {
    return activity != Activity.RUNNING && activity != Activity.IO;
  }

  /** What one thread does. */
  private final class Track {
    private final String name;
    private final List<Span> spans = new ArrayList<>();
    private final Map<Activity, Long> totals = new EnumMap<>(Activity.class);
    private Activity activity = Activity.READY;
    private String on = "";
    private int core = Span.NO_CORE;
    private boolean open;
    private long since;
    private long waitsSince;
    private long longestWait;

    Track(String name) {
      this.name = name;
    }

    void show(Activity next, String nextOn, int nextCore) {
      if (open && next == activity && nextCore == core && nextOn.equals(on)) {
        return;
      }
      boolean waited = open && isWaiting(activity);
      close();
      waitsSince = waited ? waitsSince : agenda.now();
      activity = next;
      on = nextOn;
      core = nextCore;
      since = agenda.now();
      open = true;
    }

    void close() {
      long length = agenda.now() - since;
      if (open && length > 0) {
        totals.merge(activity, length, Long::sum);
        if (isWaiting(activity)) {
          longestWait = Math.max(longestWait, agenda.now() - waitsSince);
        }
        keep(new Span(activity, on, core, since, agenda.now()));
      }
      open = false;
    }

    /** A span that goes on with the one before it becomes one with it. */
    private void keep(Span span) {
      Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && last.to() == span.from() && isSame(last, span)) {
        spans.set(spans.size() - 1, new Span(activity, on, core, last.from(), span.to()));
      } else if (Recorder.this.spans < MOST_SPANS) {
        Recorder.this.spans++;
        spans.add(span);
      }
    }

    private static boolean isSame(Span one, Span other) {
      return one.activity() == other.activity()
          && one.core() == other.core()
          && one.on().equals(other.on());
    }
  }
}
