package gilbreak.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The global interpreter lock, with CPython's protocol (Python/ceval_gil.c, 3.13).
 *
 * <p>A worker that wants it waits for the switch interval at a time. If nobody has got it in that
 * time, the worker asks the holder to drop it; the holder sees that at its next checkpoint, drops
 * it, and then waits until somebody else has really taken it. Without this last wait the holder,
 * being awake, would nearly always win it back. A worker that blocks drops the GIL before and waits
 * for nobody.
 */
final class Gil {
  private final long interval;
  private final ReentrantLock mutex = new ReentrantLock();
  private final Condition dropped = mutex.newCondition();
  private final Condition switched = mutex.newCondition();
  private @Nullable Worker holder;
  private @Nullable Worker lastHolder;
  private int takers;
  private long switches;

  /**
   * @param interval the switch interval in microseconds
   */
  Gil(long interval) {
    this.interval = TimeUnit.MICROSECONDS.toNanos(interval);
  }

  /** Takes the GIL if nobody has it. */
  boolean tryTake(Worker worker) {
    mutex.lock();
    try {
      if (holder != null) {
        return false;
      }
      has(worker);
      return true;
    } finally {
      mutex.unlock();
    }
  }

  /** Waits until the worker has the GIL. */
  void take(Worker worker) {
    mutex.lock();
    try {
      takers++;
      try {
        while (holder != null) {
          await(worker);
        }
      } finally {
        takers--;
      }
      has(worker);
    } finally {
      mutex.unlock();
    }
  }

  private void has(Worker worker) {
    holder = worker;
    if (lastHolder != worker) {
      lastHolder = worker;
      switches++;
      switched.signalAll();
    }
    worker.dropRequested(false);
  }

  private void await(Worker worker) {
    long before = switches;
    boolean timedOut = awaitNanos(dropped);
    Worker current = holder;
    if (timedOut && current != null && current != worker && switches == before) {
      current.dropRequested(true);
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the caller's loop: a wake-up for nothing only waits again
  private boolean awaitNanos(Condition condition) {
    try {
      return condition.awaitNanos(interval) <= 0;
    } catch (InterruptedException e) {
      throw new Stopped();
    }
  }

  /** Drops the GIL because the worker blocks or ends. */
  void drop() {
    mutex.lock();
    try {
      holder = null;
      dropped.signal();
    } finally {
      mutex.unlock();
    }
  }

  /** Hands the GIL over because somebody has asked for it, and takes it again after them. */
  void handOver(Worker worker) {
    mutex.lock();
    try {
      worker.dropRequested(false);
      holder = null;
      dropped.signal();
      while (lastHolder == worker && takers > 0) {
        switched.await();
      }
    } catch (InterruptedException e) {
      throw new Stopped();
    } finally {
      mutex.unlock();
    }
    take(worker);
  }
}
