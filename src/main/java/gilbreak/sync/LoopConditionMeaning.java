package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.Value;

/** {@code asyncio.Condition} (Lib/asyncio/locks.py): wakes in the order of waiting. */
final class LoopConditionMeaning implements Meaning {
  private final SyncObject object;
  private final LoopLockMeaning lock;
  private final int at;
  private final WaitList waiters;

  LoopConditionMeaning(SyncObject object, LoopLockMeaning lock, int threads, int at, Waker waker) {
    this.object = object;
    this.lock = lock;
    this.at = at;
    this.waiters = new WaitList(threads, at, waker);
  }

  @Override
  public int size() {
    return waiters.end() - at;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return false;
  }

  @Override
  public long operate(long[] words, Operation operation, int task, long argument) {
    return switch (operation) {
      case ENLIST -> enlist(words, task);
      case RETURN -> {
        waiters.remove(words, task);
        yield Value.of(true);
      }
      case NOTIFY -> notify(words, argument);
      case NOTIFY_ALL -> notify(words, Long.MAX_VALUE);
      default -> throw Meaning.unknown(operation);
    };
  }

  private long enlist(long[] words, int task) {
    requireLock(words, "cannot wait on un-acquired lock");
    lock.release(words);
    waiters.add(words, task);
    return Value.NONE;
  }

  private void requireLock(long[] words, String otherwise) {
    if (!lock.isLocked(words)) {
      throw new PythonError("RuntimeError", otherwise);
    }
  }

  private long notify(long[] words, long most) {
    requireLock(words, "cannot notify on un-acquired lock");
    for (long woken = 0; woken < most && waiters.wakeNext(words); woken++) {
      // in the order of waiting
    }
    return Value.NONE;
  }

  @Override
  public String reason(long[] words, Operation operation, int task, Names names) {
    return "to be notified by " + object.name();
  }
}
