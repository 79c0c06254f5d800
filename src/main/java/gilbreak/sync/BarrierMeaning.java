package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Value;

/** {@code Barrier} (Lib/threading.py): two words, how many are inside, and its state. */
final class BarrierMeaning implements Meaning {
  private static final long FILLING = 0;
  private static final long DRAINING = 1;
  private static final long RESETTING = 2;
  private static final long BROKEN = 3;

  private final SyncObject object;
  private final int count;
  private final int state;

  BarrierMeaning(SyncObject object, int at) {
    this.object = object;
    this.count = at;
    this.state = at + 1;
  }

  @Override
  public int size() {
    return 2;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return switch (operation) {
      case ARRIVE -> words[state] == DRAINING || words[state] == RESETTING;
      case LEAVE, LEAVE_WITHIN -> words[state] == FILLING;
      default -> false;
    };
  }

  @Override
  public long operate(long[] words, Operation operation, int thread, long argument) {
    return switch (operation) {
      case ARRIVE -> arrive(words);
      case LEAVE, LEAVE_WITHIN -> leave(words);
      case ABORT -> {
        words[state] = BROKEN;
        yield Value.NONE;
      }
      case RESET -> reset(words);
      case N_WAITING -> words[state] == FILLING ? words[count] : 0;
      case BROKEN -> Value.of(words[state] == BROKEN);
      default -> throw Meaning.unknown(operation);
    };
  }

  /** The last one opens the barrier and is out again in the same step. */
  private long arrive(long[] words) {
    if (words[state] == BROKEN) {
      throw broken("Barrier aborted");
    }
    long index = words[count]++;
    if (index + 1 == object.size()) {
      words[state] = DRAINING;
      exit(words);
    }
    return index;
  }

  /** One that gives up while the barrier is still filling breaks it. */
  private long leave(long[] words) {
    if (words[state] == FILLING) {
      words[state] = BROKEN;
    }
    boolean opened = words[state] == DRAINING;
    exit(words);
    if (!opened) {
      throw broken("Abort or reset of barrier");
    }
    return Value.NONE;
  }

  private void exit(long[] words) {
    words[count]--;
    if (words[count] == 0 && (words[state] == DRAINING || words[state] == RESETTING)) {
      words[state] = FILLING;
    }
  }

  /** While the last ones leave, asyncio's turns on them, and threading's does nothing. */
  private long reset(long[] words) {
    if (words[count] == 0) {
      words[state] = FILLING;
    } else if (words[state] != DRAINING || isAsync()) {
      words[state] = RESETTING;
    }
    return Value.NONE;
  }

  /** Only asyncio says why. */
  private PythonError broken(String why) {
    return isAsync()
        ? new PythonError("asyncio.exceptions.BrokenBarrierError", why)
        : new PythonError("threading.BrokenBarrierError", "");
  }

  private boolean isAsync() {
    return object.library() == Library.ASYNCIO;
  }

  /** Changes with every change that lets others go on. */
  long state(long[] words) {
    return words[state];
  }

  @Override
  public String reason(long[] words, Operation operation, int thread, Names names) {
    return operation == Operation.ARRIVE
        ? "for %s to let the last ones out".formatted(object.name())
        : "for %s, where %d of %d are".formatted(object.name(), words[count], object.size());
  }
}
