package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.Value;

/**
 * {@code asyncio.Semaphore} and {@code BoundedSemaphore} (Lib/asyncio/locks.py, 3.11 and newer).
 */
final class LoopSemaphoreMeaning implements Meaning {
  private final SyncObject object;
  private final int value;
  private final WaitList waiters;

  LoopSemaphoreMeaning(SyncObject object, int threads, int at, Waker waker) {
    this.object = object;
    this.value = at;
    this.waiters = new WaitList(threads, at + 1, waker);
  }

  @Override
  public int size() {
    return waiters.end() - value;
  }

  @Override
  public void begin(long[] words) {
    words[value] = object.size();
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return false;
  }

  @Override
  public long operate(long[] words, Operation operation, int task, long argument) {
    return switch (operation) {
      case TRY_ACQUIRE -> tryAcquire(words);
      case ENLIST -> {
        waiters.add(words, task);
        yield Value.NONE;
      }
      case RETURN -> comeBack(words, task);
      case RELEASE -> release(words);
      case LOCKED -> Value.of(isLocked(words));
      default -> throw Meaning.unknown(operation);
    };
  }

  private boolean isLocked(long[] words) {
    return words[value] == 0 || !waiters.isEmpty(words);
  }

  private long tryAcquire(long[] words) {
    if (isLocked(words)) {
      return Value.of(false);
    }
    words[value]--;
    return Value.of(true);
  }

  /** Whoever woke the task has taken the semaphore for it. */
  private long comeBack(long[] words, int task) {
    waiters.remove(words, task);
    while (words[value] > 0 && wakeNext(words)) {
      // as many as can have it
    }
    return Value.of(true);
  }

  private boolean wakeNext(long[] words) {
    boolean woken = waiters.wakeNext(words);
    words[value] -= woken ? 1 : 0;
    return woken;
  }

  private long release(long[] words) {
    if (object.kind() == Kind.BOUNDED_SEMAPHORE && words[value] >= object.size()) {
      throw new PythonError("ValueError", "BoundedSemaphore released too many times");
    }
    words[value]++;
    wakeNext(words);
    return Value.NONE;
  }

  @Override
  public String reason(long[] words, Operation operation, int task, Names names) {
    return "for %s, which is at 0".formatted(object.name());
  }
}
