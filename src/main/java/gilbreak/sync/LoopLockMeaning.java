package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.Value;

/** {@code asyncio.Lock} (Lib/asyncio/locks.py): fair, since nobody passes those who wait. */
final class LoopLockMeaning implements Meaning {
  private final SyncObject object;
  private final int holder;
  private final WaitList waiters;

  LoopLockMeaning(SyncObject object, int threads, int at, Waker waker) {
    this.object = object;
    this.holder = at;
    this.waiters = new WaitList(threads, at + 1, waker);
  }

  @Override
  public int size() {
    return waiters.end() - holder;
  }

  @Override
  public int holder(long[] words) {
    return (int) words[holder] - 1;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return false;
  }

  @Override
  public long operate(long[] words, Operation operation, int task, long argument) {
    return switch (operation) {
      case TRY_ACQUIRE -> tryAcquire(words, task);
      case ENLIST -> {
        waiters.add(words, task);
        yield Value.NONE;
      }
      case RETURN -> {
        waiters.remove(words, task);
        words[holder] = task + 1L;
        yield Value.of(true);
      }
      case RELEASE -> release(words);
      case LOCKED -> Value.of(isLocked(words));
      default -> throw Meaning.unknown(operation);
    };
  }

  private long tryAcquire(long[] words, int task) {
    if (isLocked(words) || !waiters.isEmpty(words)) {
      return Value.of(false);
    }
    words[holder] = task + 1L;
    return Value.of(true);
  }

  long release(long[] words) {
    if (!isLocked(words)) {
      throw new PythonError("RuntimeError", "Lock is not acquired.");
    }
    words[holder] = 0;
    waiters.wakeFirst(words);
    return Value.NONE;
  }

  boolean isLocked(long[] words) {
    return words[holder] != 0;
  }

  @Override
  public String reason(long[] words, Operation operation, int task, Names names) {
    return Holder.reason(object, (int) words[holder] - 1, task, names);
  }
}
