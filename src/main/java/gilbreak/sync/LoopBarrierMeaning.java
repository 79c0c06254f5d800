package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.SyncObject;
import gilbreak.program.Value;

/**
 * {@code asyncio.Barrier} (Lib/asyncio/locks.py). It behaves as the one of threads does, but those
 * who wait are woken in order and look again.
 */
final class LoopBarrierMeaning implements Meaning {
  private final BarrierMeaning barrier;
  private final int at;
  private final WaitList waiters;

  LoopBarrierMeaning(SyncObject object, int threads, int at, Waker waker) {
    this.barrier = new BarrierMeaning(object, at);
    this.at = at;
    this.waiters = new WaitList(threads, at + barrier.size(), waker);
  }

  @Override
  public int size() {
    return waiters.end() - at;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return false;
  }

  /** Arriving and leaving answer -1 where the task has to wait and come back. */
  @Override
  public long operate(long[] words, Operation operation, int task, long argument) {
    switch (operation) {
      case ENLIST -> waiters.add(words, task);
      case RETURN -> waiters.remove(words, task);
      case ARRIVE, LEAVE -> {
        return barrier.waits(words, operation, task) ? -1 : change(words, operation, task);
      }
      case ABORT, RESET -> change(words, operation, task);
      default -> {
        return barrier.operate(words, operation, task, argument);
      }
    }
    return Value.NONE;
  }

  /** Tells all who wait that they should look again. */
  private long change(long[] words, Operation operation, int task) {
    long state = barrier.state(words);
    try {
      return barrier.operate(words, operation, task, 0);
    } finally {
      if (barrier.state(words) != state || operation == Operation.RESET) {
        waiters.wakeAll(words);
      }
    }
  }

  @Override
  public String reason(long[] words, Operation operation, int task, Names names) {
    return barrier.reason(words, Operation.LEAVE, task, names);
  }
}
