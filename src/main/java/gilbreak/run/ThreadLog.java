package gilbreak.run;

import gilbreak.program.SyncObject;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one thread of the program does in a traced round, noted while it does it: at any time one
 * thing. Times are those of {@link System#nanoTime}. One real thread at a time may use it.
 */
final class ThreadLog {
  /** What comes behind so many spans is left out. */
  static final int MOST = 4_096;

  private final List<Span> spans = new ArrayList<>();
  private final HeldTimes held;
  private @Nullable Activity activity;
  private String on = "";
  private long since;
  private boolean complete = true;

  ThreadLog(HeldTimes held) {
    this.held = held;
  }

  /** What it is called to wait for an object. */
  static Activity waitFor(SyncObject object) {
    return object.kind().isHeld() ? Activity.LOCK : Activity.OTHERS;
  }

  HeldTimes held() {
    return held;
  }

  /** In order of time, without what it does now. */
  List<Span> spans() {
    return spans;
  }

  /** Whether nothing was left out. */
  boolean isComplete() {
    return complete;
  }

  /** Whether it has begun and not ended. */
  boolean isOpen() {
    return activity != null;
  }

  boolean does(Activity now, String what) {
    return activity == now && on.equals(what);
  }

  /** Whether it waits for something, and could not go on. */
  boolean cannotGoOn() {
    return activity != null && (activity.waits() || activity == Activity.IO);
  }

  /** Since when it does what it does now. */
  long since() {
    return since;
  }

  /**
   * It begins to do something else.
   *
   * @param what the name of what it waits for, if it waits
   * @param delay for how long it has been ready without a core since it began with what it did
   * @param core on which it was, if it ran
   */
  void turn(Activity next, String what, long now, long delay, int core) {
    if (activity == null && !spans.isEmpty()) {
      add(Activity.OTHERS, "", Span.NO_CORE, spans.get(spans.size() - 1).to(), now);
    }
    close(now, delay, core);
    activity = next;
    on = what;
    since = now;
  }

  /** It ends, perhaps to begin again. */
  void end(long now, long delay, int core) {
    close(now, delay, core);
    activity = null;
  }

  /** Whoever waits gets its core at the end of that; whoever runs has waited for it before. */
  private void close(long now, long delay, int core) {
    if (activity == null) {
      return;
    }
    long ready = Math.max(0, Math.min(delay, now - since));
    if (activity == Activity.RUNNING) {
      add(Activity.READY, "", Span.NO_CORE, since, since + ready);
      add(activity, "", core, since + ready, now);
    } else {
      add(activity, on, Span.NO_CORE, since, now - ready);
      add(Activity.READY, "", Span.NO_CORE, now - ready, now);
    }
  }

  /** What happened in another process. */
  void add(List<Span> others, boolean all) {
    if (!others.isEmpty() && !spans.isEmpty()) {
      long last = spans.get(spans.size() - 1).to();
      add(Activity.OTHERS, "", Span.NO_CORE, last, others.get(0).from());
    }
    others.forEach(span -> add(span.activity(), span.on(), span.core(), span.from(), span.to()));
    complete &= all;
  }

  private void add(Activity what, String name, int core, long from, long to) {
    if (to <= from) {
      return;
    }
    if (spans.size() < MOST) {
      spans.add(new Span(what, name, core, from, to));
    } else {
      complete = false;
    }
  }
}
