package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Value;
import java.util.BitSet;

/**
 * {@code RLock}: two words, the owner's number plus one, and how often it has taken it. All tasks
 * are one owner, as their event loop is one thread.
 */
final class ReentrantMeaning implements Ownable {
  private final SyncObject object;
  private final BitSet tasks;
  private final int owner;
  private final int depth;

  ReentrantMeaning(SyncObject object, BitSet tasks, int at) {
    this.object = object;
    this.tasks = tasks;
    this.owner = at;
    this.depth = at + 1;
  }

  @Override
  public SyncObject object() {
    return object;
  }

  @Override
  public int size() {
    return 2;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return (operation == Operation.ACQUIRE || operation == Operation.ACQUIRE_WITHIN)
        && !isFor(words, thread);
  }

  private boolean isFor(long[] words, int thread) {
    return isFree(words) || isOwned(words, thread);
  }

  @Override
  public long operate(long[] words, Operation operation, int thread, long argument) {
    return switch (operation) {
      case ACQUIRE, TRY_ACQUIRE, ACQUIRE_WITHIN -> acquire(words, thread);
      case RELEASE -> release(words, thread);
      case LOCKED -> Value.of(!isFree(words));
      default -> throw Meaning.unknown(operation);
    };
  }

  private long acquire(long[] words, int thread) {
    if (!isFor(words, thread)) {
      return Value.of(false);
    }
    if (isFree(words)) {
      words[owner] = thread + 1L;
    }
    words[depth]++;
    return Value.of(true);
  }

  private long release(long[] words, int thread) {
    if (!isOwned(words, thread)) {
      throw object.library() == Library.MULTIPROCESSING
          ? new PythonError(
              "AssertionError", "attempt to release recursive lock not owned by thread")
          : new PythonError("RuntimeError", "cannot release un-acquired lock");
    }
    if (--words[depth] == 0) {
      words[owner] = 0;
    }
    return Value.NONE;
  }

  @Override
  public boolean isFree(long[] words) {
    return words[owner] == 0;
  }

  @Override
  public boolean isOwned(long[] words, int thread) {
    return words[owner] == thread + 1L || (tasks.get(thread) && isATasks(words));
  }

  private boolean isATasks(long[] words) {
    return !isFree(words) && tasks.get((int) words[owner] - 1);
  }

  @Override
  public long giveUp(long[] words) {
    long saved = words[depth];
    words[owner] = 0;
    words[depth] = 0;
    return saved;
  }

  @Override
  public void restore(long[] words, int thread, long saved) {
    words[owner] = thread + 1L;
    words[depth] = saved;
  }

  @Override
  public void renumber(long[] words, int[] to) {
    words[owner] = Holder.renumbered(words[owner], to);
  }

  @Override
  public long about(long[] words, int thread) {
    return words[owner] == thread + 1L ? 1 : 0;
  }

  @Override
  public int holder(long[] words) {
    return (int) words[owner] - 1;
  }

  @Override
  public String reason(long[] words, Operation operation, int thread, Names names) {
    return Holder.reason(object, (int) words[owner] - 1, thread, names);
  }
}
