package gilbreak.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The part of a thread that tasks start, perhaps again and again; in between it stands ready. */
final class ChildThread implements LocalPart {
  private final Worker worker;
  private final ChildWork work;
  private final LiveTasks tasks;

  /** How often it was started and has not ended yet: it may be started anew before it rests. */
  private final AtomicInteger starts = new AtomicInteger();

  private volatile boolean dismissed;
  private volatile @Nullable Thread thread;

  /**
   * @param work does what the child does, with the slots that {@link LiveTasks} has for it
   */
  ChildThread(Worker worker, ChildWork work, LiveTasks tasks) {
    this.worker = worker;
    this.work = work;
    this.tasks = tasks;
  }

  @Override
  public Worker worker() {
    return worker;
  }

  @Override
  public long play() {
    thread = Thread.currentThread();
    long end = System.nanoTime();
    while (awaitStart()) {
      work.run();
      end = System.nanoTime();
      // First the news, then the rest: who sees it rest and the loop waiting sees the news, too.
      tasks.childHasEnded(worker.number());
      starts.decrementAndGet();
    }
    return end;
  }

  /** False when the round is over, or given up. */
  private boolean awaitStart() {
    while (starts.get() == 0) {
      if (dismissed || Thread.interrupted()) {
        return false;
      }
      LockSupport.park(this);
    }
    return true;
  }

  /** Called by the event loop, when the child's frame is filled. */
  void start() {
    starts.incrementAndGet();
    LockSupport.unpark(thread);
  }

  @Override
  public void stopElsewhere() {
    work.stopElsewhere();
  }

  @Override
  public void killElsewhere() {
    work.killElsewhere();
  }

  @Override
  public boolean isIdle() {
    return starts.get() == 0;
  }

  @Override
  public void dismiss() {
    dismissed = true;
    LockSupport.unpark(thread);
  }
}
