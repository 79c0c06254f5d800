package gilbreak.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The part of a thread that tasks start, perhaps again and again; in between it stands ready. */
final class ChildThread implements Part {
  private final Worker worker;
  private final Resumable body;
  private final LiveTasks tasks;
  private final long[] cells;

  /** How often it was started and has not ended yet: it may be started anew before it rests. */
  private final AtomicInteger starts = new AtomicInteger();

  private volatile boolean dismissed;
  private volatile @Nullable Thread thread;

  ChildThread(Worker worker, Resumable body, LiveTasks tasks, long[] cells) {
    this.worker = worker;
    this.body = body;
    this.tasks = tasks;
    this.cells = cells;
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
      worker.run(body, cells, tasks.frame(worker.number()), tasks);
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
  public boolean isIdle() {
    return starts.get() == 0;
  }

  @Override
  public void dismiss() {
    dismissed = true;
    LockSupport.unpark(thread);
  }
}
