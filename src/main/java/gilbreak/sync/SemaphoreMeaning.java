package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Value;

/** {@code Semaphore} and {@code BoundedSemaphore}: one word, how often it can still be taken. */
final class SemaphoreMeaning implements Meaning {
  private final SyncObject object;
  private final int at;

  SemaphoreMeaning(SyncObject object, int at) {
    this.object = object;
    this.at = at;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void begin(long[] words) {
    words[at] = object.size();
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return (operation == Operation.ACQUIRE || operation == Operation.ACQUIRE_WITHIN)
        && words[at] == 0;
  }

  @Override
  public void checkTimeout(Operation operation, long microseconds) {
    if (operation == Operation.TRY_ACQUIRE && object.library() == Library.THREADING) {
      throw new PythonError("ValueError", "can't specify timeout for non-blocking acquire");
    }
  }

  @Override
  public long operate(long[] words, Operation operation, int thread, long argument) {
    return switch (operation) {
      case ACQUIRE, TRY_ACQUIRE, ACQUIRE_WITHIN -> acquire(words);
      case RELEASE -> release(words, argument);
      case LOCKED -> Value.of(words[at] == 0);
      default -> throw Meaning.unknown(operation);
    };
  }

  private long acquire(long[] words) {
    if (words[at] == 0) {
      return Value.of(false);
    }
    words[at]--;
    return Value.of(true);
  }

  private long release(long[] words, long times) {
    if (times == Value.NONE) {
      throw new PythonError(
          "TypeError", "'<' not supported between instances of 'NoneType' and 'int'");
    }
    if (times < 1) {
      throw new PythonError("ValueError", "n must be one or more");
    }
    if (object.kind() == Kind.BOUNDED_SEMAPHORE && times > object.size() - words[at]) {
      throw new PythonError(
          "ValueError",
          object.library() == Library.MULTIPROCESSING
              ? "semaphore or lock released too many times"
              : "Semaphore released too many times");
    }
    if (words[at] + times < 0) {
      throw new PythonError("OverflowError", "the result does not fit into 64 bits");
    }
    words[at] += times;
    return Value.NONE;
  }

  @Override
  public String reason(long[] words, Operation operation, int thread, Names names) {
    return "for %s, which is at 0".formatted(object.name());
  }
}
