package gilbreak.clock;

import gilbreak.timeline.Activity;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The operating system: gives the cores to strands that want to compute.
 *
 * <p>A strand that finds no free core stands at the end of one queue. One that has had a core for a
 * time slice while others wait goes there too. A strand gets the core it had last, if that is free,
 * else the free one with the lowest number.
 */
final class Scheduler {
  private final Agenda agenda;
  private final long slice;
  private final long contextSwitch;
  private final @Nullable Share[] cores;
  private final @Nullable Share[] last;
  private final Alarm[] slices;
  private final Deque<Share> queue = new ArrayDeque<>();
  private long switches;
  private long stoppedUntil;

  Scheduler(Agenda agenda, Costs costs, int cores) {
    this.agenda = agenda;
    this.slice = costs.of(Cost.TIME_SLICE);
    this.contextSwitch = costs.of(Cost.CONTEXT_SWITCH);
    this.cores = new Share[cores];
    this.last = new Share[cores];
    this.slices = new Alarm[cores];
    for (int core = 0; core < cores; core++) {
      int number = core;
      slices[core] = Alarm.interrupting(agenda, () -> sliceIsOver(number));
    }
  }

  /** How often a core has gone from one strand to another. */
  long switches() {
    return switches;
  }

  /** Whether a strand waits for a core. */
  boolean isCrowded() {
    return !queue.isEmpty();
  }

  /** How many strands have a core. */
  int running() {
    int running = 0;
    for (Share share : cores) {
      running += share == null ? 0 : 1;
    }
    return running;
  }

  /** What a strand has of the cores. */
  final class Share {
    private final Strand strand;
    private final Alarm done = new Alarm(agenda, this::done);
    private long left;
    private long since;
    private long sliceEnd;
    private boolean cut;
    private Runnable then = () -> {};

    Share(Strand strand) {
      this.strand = strand;
    }

    /** Computes for so long as soon as it has a core, and then goes on. */
    void compute(long nanos, Runnable next) {
      left = nanos;
      then = next;
      cut = false;
      if (strand.hasCore()) {
        begin(agenda.now());
      } else {
        enter(this);
      }
    }

    /** How much is left of what it was to compute: 0 unless it was cut short. */
    long left() {
      return left;
    }

    /** Lets it go on as soon as it has a core, although it has not computed all. */
    void cutShort() {
      cut = true;
      if (done.isSet()) {
        stop();
        begin(agenda.now());
      }
    }

    /** Gives the core back. */
    void leave() {
      int core = strand.core();
      strand.losesCore();
      cores[core] = null;
      slices[core].cancel();
      if (!queue.isEmpty()) {
        place(queue.remove(), core);
      }
    }

    private void begin(long time) {
      since = strand.isProcess() ? time : Math.max(time, stoppedUntil);
      done.set(cut ? since : since + left);
    }

    private void done() {
      left -= Math.min(left, Math.max(0, agenda.now() - since));
      then.run();
    }

    private void stop() {
      done.cancel();
      left -= Math.min(left, Math.max(0, agenda.now() - since));
    }

    private void pause() {
      if (done.isSet()) {
        stop();
        begin(agenda.now());
      }
    }
  }

  private void enter(Share share) {
    int core = freeCore(share);
    if (core >= 0) {
      place(share, core);
    } else {
      wait(share);
    }
  }

  private void wait(Share share) {
    queue.add(share);
    share.strand.show(Activity.READY, "");
    for (int core = 0; core < cores.length; core++) {
      limit(core);
    }
  }

  private int freeCore(Share share) {
    int free = -1;
    for (int core = cores.length - 1; core >= 0; core--) {
      if (cores[core] == null) {
        free = core;
        if (last[core] == share) {
          return core;
        }
      }
    }
    return free;
  }

  private void place(Share share, int core) {
    boolean other = last[core] != null && last[core] != share;
    switches += other ? 1 : 0;
    long start = agenda.now() + (other ? contextSwitch : 0);
    cores[core] = share;
    last[core] = share;
    share.sliceEnd = start + slice;
    share.strand.gets(core);
    share.begin(start);
    limit(core);
  }

  /** Sees to it that a strand does not keep others waiting for longer than its slice. */
  private void limit(int core) {
    Share share = cores[core];
    if (share != null && slice > 0 && !queue.isEmpty() && !slices[core].isSet()) {
      slices[core].set(share.sliceEnd);
    }
  }

  private void sliceIsOver(int core) {
    Share share = cores[core];
    if (share == null || queue.isEmpty()) {
      return;
    }
    share.stop();
    share.strand.losesCore();
    Share next = queue.remove();
    cores[core] = null;
    queue.add(share);
    share.strand.show(Activity.READY, "");
    place(next, core);
  }

  /** Stops every thread of the first process that has a core, or gets one meanwhile, for a time. */
  void stopAll(long nanos) {
    stoppedUntil = agenda.now() + nanos;
    for (Share share : cores) {
      if (share != null && !share.strand.isProcess()) {
        share.pause();
      }
    }
  }
}
