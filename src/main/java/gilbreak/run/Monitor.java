package gilbreak.run;

import gilbreak.program.Instr;
import gilbreak.sync.Objects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Synchronisation objects that belong together, for real threads: their words under one mutex, and
 * the same meaning that the explorer gives them.
 */
final class Monitor {
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
   */
  void operateLater(Worker worker, Instr.Operate instr, long argument, long nanos)
      throws InterruptedException {
    mutex.lockInterruptibly();
    try {
      worker.waits(instr, this);
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
    boolean patient = !instr.operation().mayGiveUp();
    long left = nanos;
    while (objects.waits(words, instr, worker.number()) && (patient || left > 0)) {
      if (patient) {
        changed.await();
      } else {
        left = changed.awaitNanos(left);
      }
    }
  }

  private void operate(Worker worker, Instr.Operate instr, long argument) {
    worker.result(objects.operate(words, instr, worker.number(), argument));
    if (waiters > 0) {
      objects.chooseNow(words, instr.object(), anyOrder());
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
