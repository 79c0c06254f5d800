package gilbreak.clock;

import gilbreak.timeline.Activity;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The global interpreter lock in model time, with the protocol of {@code run.Gil}.
 *
 * <p>A strand that wants it waits for the switch interval at a time. If nobody has got it in that
 * time, the holder is asked to drop it; it does so at its next checkpoint, and then waits until
 * somebody else has really taken it. A drop wakes the strand that has waited longest; while that
 * one gets going, another can take the GIL, and then it waits again, behind the others.
 */
final class ModelGil {
  private final Agenda agenda;
  private final long interval;
  private final long switchCost;
  private final Deque<Taker> waiting = new ArrayDeque<>();
  private final Deque<Taker> displaced = new ArrayDeque<>();
  private @Nullable Taker holder;
  private @Nullable Taker lastHolder;
  private boolean wanted;
  private long switches;

  /**
   * @param interval the switch interval in nanoseconds
   * @param switchCost how long a strand that was woken takes to get going
   */
  ModelGil(Agenda agenda, long interval, long switchCost) {
    this.agenda = agenda;
    this.interval = interval;
    this.switchCost = switchCost;
  }

  /** How often it has gone from one strand to another. */
  long switches() {
    return switches;
  }

  /** One strand's dealings with the GIL. */
  final class Taker {
    private final Strand strand;
    private final Scheduler.Share share;
    private final Runnable asked;
    private final Alarm impatience = Alarm.interrupting(agenda, this::askHolder);
    private long switchesBefore;
    private Runnable then = () -> {};

    /**
     * @param asked told when somebody wants it while this strand holds it
     */
    Taker(Strand strand, Scheduler.Share share, Runnable asked) {
      this.strand = strand;
      this.share = share;
      this.asked = asked;
    }

    /** Goes on once it has the GIL; it has a core now. */
    void take(Runnable next) {
      then = next;
      tryToTake();
    }

    private void tryToTake() {
      if (holder != null) {
        share.leave();
        await();
        return;
      }
      holder = this;
      if (lastHolder != this) {
        lastHolder = this;
        switches++;
        wanted = false;
        while (!displaced.isEmpty()) {
          displaced.remove().await();
        }
      }
      wanted = false;
      strand.doesOnCore(Activity.RUNNING, "");
      then.run();
    }

    private void await() {
      strand.show(Activity.GIL, "");
      waiting.add(this);
      switchesBefore = switches;
      impatience.set(agenda.now() + interval);
    }

    /** Its patience is over: asks for the GIL, or takes it where it is free by now. */
    private void askHolder() {
      Taker current = holder;
      if (current == null) {
        waiting.remove(this);
        share.compute(switchCost, this::tryToTake);
        return;
      }
      boolean ask = switches == switchesBefore && !wanted;
      switchesBefore = switches;
      impatience.set(agenda.now() + interval);
      if (ask) {
        wanted = true;
        current.asked.run();
      }
    }

    /** Whether somebody has asked this strand, which holds it, to drop it. */
    boolean isAsked() {
      return wanted && holder == this;
    }

    boolean isHolder() {
      return holder == this;
    }

    /** Drops it because the strand blocks or ends. */
    void drop() {
      if (holder == this) {
        holder = null;
        wakeNext();
      }
    }

    /** Drops it because it was asked to, and goes on once it has it again, after another. */
    void handOver(Runnable next) {
      then = next;
      holder = null;
      wanted = false;
      if (waiting.isEmpty()) {
        tryToTake();
        return;
      }
      share.leave();
      strand.show(Activity.GIL, "");
      displaced.add(this);
      wakeNext();
    }
  }

  private void wakeNext() {
    Taker next = waiting.poll();
    if (next != null) {
      next.impatience.cancel();
      next.share.compute(switchCost, next::tryToTake);
    }
  }
}
