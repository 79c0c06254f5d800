package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.Value;

/**
 * {@code Condition} (Lib/threading.py). Its first word says how many waiters are still to be chosen
 * by a notify that has happened; then comes one word for each thread.
 *
 * <p>Python does not say whom {@code notify} wakes. Where there are more waiters than it wakes, the
 * object is <em>choosing</em>: nothing else happens until enough of the waiters have taken a step,
 * and whoever does so is chosen. A waiter that has given up may still be chosen, since in Python it
 * stays in the list for a moment longer: then the notification is lost.
 */
final class ConditionMeaning implements Meaning {
  private static final long ABSENT = 0;
  private static final long WAITING = 1;
  private static final long NOTIFIED = 2;
  private static final long GAVE_UP = 3;
  private static final long GAVE_UP_AND_CHOSEN = 4;

  private final SyncObject object;
  private final Ownable lock;
  private final int threads;
  private final int toChoose;
  private final int first;

  ConditionMeaning(SyncObject object, Ownable lock, int threads, int at) {
    this.object = object;
    this.lock = lock;
    this.threads = threads;
    this.toChoose = at;
    this.first = at + 1;
  }

  @Override
  public int size() {
    return 1 + threads;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return switch (operation) {
      case RETURN -> isAsleep(words, thread) || !lock.isFree(words);
      case GIVE_UP -> isAsleep(words, thread);
      default -> false;
    };
  }

  /** Whether the thread waits to be notified. */
  boolean isAsleep(long[] words, int thread) {
    return words[first + thread] == WAITING;
  }

  /** A thread that may wake up for nothing still needs the lock. */
  @Override
  public boolean isBlocked(long[] words, Operation operation, int thread) {
    return operation == Operation.RETURN
        && ((isAsleep(words, thread) && !object.spurious()) || !lock.isFree(words));
  }

  @Override
  public long operate(long[] words, Operation operation, int thread, long argument) {
    return switch (operation) {
      case ENLIST -> enlist(words, thread);
      case GIVE_UP -> giveUp(words, thread);
      case RETURN -> comeBack(words, thread, argument);
      case NOTIFY -> notify(words, thread, argument);
      case NOTIFY_ALL -> notify(words, thread, threads);
      default -> throw Meaning.unknown(operation);
    };
  }

  private long enlist(long[] words, int thread) {
    requireLock(words, thread, "cannot wait on un-acquired lock");
    words[first + thread] = WAITING;
    return lock.giveUp(words);
  }

  private void requireLock(long[] words, int thread, String otherwise) {
    if (!lock.isOwned(words, thread)) {
      throw new PythonError("RuntimeError", otherwise);
    }
  }

  private long giveUp(long[] words, int thread) {
    if (words[first + thread] == WAITING) {
      words[first + thread] = GAVE_UP;
    }
    return Value.NONE;
  }

  private long comeBack(long[] words, int thread, long saved) {
    boolean woken = words[first + thread] <= NOTIFIED;
    words[first + thread] = ABSENT;
    lock.restore(words, thread, saved);
    return Value.of(woken);
  }

  private long notify(long[] words, int thread, long count) {
    requireLock(words, thread, "cannot notify on un-acquired lock");
    long candidates = 0;
    for (int waiter = 0; waiter < threads; waiter++) {
      candidates += isCandidate(words, waiter) ? 1 : 0;
    }
    if (count == Value.NONE && candidates > 0) {
      throw new PythonError(
          "TypeError", "'>' not supported between instances of 'NoneType' and 'int'");
    }
    if (candidates > count) {
      words[toChoose] = Math.max(count, 0);
    } else {
      for (int waiter = 0; waiter < threads; waiter++) {
        wake(words, waiter);
      }
    }
    return Value.NONE;
  }

  private boolean isCandidate(long[] words, int waiter) {
    return words[first + waiter] == WAITING || words[first + waiter] == GAVE_UP;
  }

  private void wake(long[] words, int waiter) {
    if (words[first + waiter] == WAITING) {
      words[first + waiter] = NOTIFIED;
    } else if (words[first + waiter] == GAVE_UP) {
      words[first + waiter] = GAVE_UP_AND_CHOSEN;
    }
  }

  /** Whether waiters have to be chosen before anything else happens. */
  boolean isChoosing(long[] words) {
    return words[toChoose] > 0;
  }

  /** Whether this thread is one that can be chosen. */
  boolean canChoose(long[] words, int waiter) {
    return isChoosing(words) && isCandidate(words, waiter);
  }

  void choose(long[] words, int waiter) {
    wake(words, waiter);
    words[toChoose]--;
  }

  String name() {
    return object.name();
  }

  @Override
  public void renumber(long[] words, int[] to) {
    Holder.move(words, first, to);
  }

  @Override
  public long about(long[] words, int thread) {
    return words[first + thread];
  }

  /** A waiter that has been notified waits for the lock. */
  @Override
  public int holder(long[] words) {
    return lock.holder(words);
  }

  @Override
  public String reason(long[] words, Operation operation, int thread, Names names) {
    return isAsleep(words, thread) && !object.spurious()
        ? "to be notified by " + object.name()
        : lock.reason(words, Operation.ACQUIRE, thread, names);
  }
}
