package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Value;

/** {@code Lock}: one word, the holder's number plus one, or 0. Anybody may release it. */
final class LockMeaning implements Ownable {
  private final SyncObject object;
  private final int at;

  LockMeaning(SyncObject object, int at) {
    this.object = object;
    this.at = at;
  }

  @Override
  public SyncObject object() {
    return object;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return (operation == Operation.ACQUIRE || operation == Operation.ACQUIRE_WITHIN)
        && !isFree(words);
  }

  @Override
  public long operate(long[] words, Operation operation, int thread, long argument) {
    return switch (operation) {
      case ACQUIRE, TRY_ACQUIRE, ACQUIRE_WITHIN -> acquire(words, thread);
      case RELEASE -> release(words);
      case LOCKED -> Value.of(!isFree(words));
      default -> throw Meaning.unknown(operation);
    };
  }

  private long acquire(long[] words, int thread) {
    if (!isFree(words)) {
      return Value.of(false);
    }
    words[at] = thread + 1L;
    return Value.of(true);
  }

  private long release(long[] words) {
    if (isFree(words)) {
      throw object.library() == Library.MULTIPROCESSING
          ? new PythonError("ValueError", "semaphore or lock released too many times")
          : new PythonError("RuntimeError", "release unlocked lock");
    }
    words[at] = 0;
    return Value.NONE;
  }

  @Override
  public boolean isFree(long[] words) {
    return words[at] == 0;
  }

  @Override
  public boolean isOwned(long[] words, int thread) {
    return !isFree(words);
  }

  @Override
  public long giveUp(long[] words) {
    words[at] = 0;
    return 1;
  }

  @Override
  public void restore(long[] words, int thread, long saved) {
    words[at] = thread + 1L;
  }

  @Override
  public void renumber(long[] words, int[] to) {
    words[at] = Holder.renumbered(words[at], to);
  }

  @Override
  public long about(long[] words, int thread) {
    return words[at] == thread + 1L ? 1 : 0;
  }

  @Override
  public int holder(long[] words) {
    return (int) words[at] - 1;
  }

  @Override
  public String reason(long[] words, Operation operation, int thread, Names names) {
    return Holder.reason(object, (int) words[at] - 1, thread, names);
  }
}
