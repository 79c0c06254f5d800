package gilbreak.run;

import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.sync.Objects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Synchronisation objects that belong together, for real threads: their words under one mutex, and
 * the same meaning that the explorer gives them.
 */
final class Monitor {
  /** How long a thread sleeps that may wake up for nothing. */
  private static final long SOUND_SLEEP = TimeUnit.MILLISECONDS.toNanos(1);

  private final ReentrantLock mutex = new ReentrantLock();
  private final Condition changed = mutex.newCondition();
  private final Objects objects;
  private final long[] words;
  private final int threads;
  private int waiters;

  /**
   * @param words of all objects of the round; a monitor touches only those of its own
   */
  Monitor(Objects objects, long[] words, int threads) {
    this.objects = objects;
    this.words = words;
    this.threads = threads;
  }

  /** How many microseconds the operation may wait, if it may give up. */
  long timeout(Instr.Operate instr, long microseconds) {
    return instr.timeout() == Instr.NO_SLOT ? 0 : objects.timeout(instr, microseconds);
  }

  /** Does the operation if it need not wait; then the worker has the result. */
  boolean tryOperate(Worker worker, Instr.Operate instr, long argument) {
    mutex.lock();
    try {
      if (objects.waits(words, instr, worker.number())) {
        return false;
      }
      operate(worker, instr, argument);
      return true;
    } finally {
      mutex.unlock();
    }
  }

  /**
   * Waits until the operation can be done, or until the time is over, and does it.
   *
   * @param nanos how long an operation that may give up waits
   * @param name the object's
   */
  void operateLater(Worker worker, Instr.Operate instr, long argument, long nanos, String name)
      throws InterruptedException {
    mutex.lockInterruptibly();
    try {
      long ticket = worker.nextTicket();
      worker.waits(ticket, () -> isBlocked(worker, instr, ticket), name);
      waiters++;
      try {
        await(worker, instr, nanos);
      } finally {
        waiters--;
        worker.waitsNoLonger();
      }
      operate(worker, instr, argument);
    } finally {
      mutex.unlock();
    }
  }

  private void await(Worker worker, Instr.Operate instr, long nanos) throws InterruptedException {
    long left = instr.operation().mayGiveUp() ? nanos : SOUND_SLEEP;
    while (objects.waits(words, instr, worker.number())) {
      if (objects.isBlocked(words, instr, worker.number())) {
        changed.await();
      } else if (left > 0) {
        left = changed.awaitNanos(left);
      } else {
        return;
      }
    }
  }

  private void operate(Worker worker, Instr.Operate instr, long argument) {
    worker.result(objects.operate(words, instr, worker.number(), argument));
    if (instr.operation() == Operation.NOTIFY) {
      // Also among those who have enlisted and not come here again to wait.
      objects.chooseNow(words, instr.object(), anyOrder());
    }
    if (waiters > 0) {
      changed.signalAll();
    }
  }

  private List<Integer> anyOrder() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, threads).boxed().toList());
    Collections.shuffle(order, ThreadLocalRandom.current());
    return order;
  }

  /** Whether a worker is still in the same wait, and in vain; seen from another thread. */
  boolean isBlocked(Worker worker, Instr.Operate instr, long ticket) {
    mutex.lock();
    try {
      Waiting waiting = worker.waiting();
      return waiting != null
          && waiting.ticket() == ticket
          && objects.isBlocked(words, instr, worker.number());
    } finally {
      mutex.unlock();
    }
  }
}
