package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Value;

/**
 * {@code queue.Queue}: how many items are in it, how many are not done yet, and the items, the
 * oldest first. Words behind the last item are zero.
 */
final class QueueMeaning implements Meaning {
  private final SyncObject object;
  private final int capacity;
  private final boolean counted;
  private final int count;
  private final int unfinished;
  private final int items;

  /**
   * @param unbounded how many items fit into a queue that Python would let grow for ever
   * @param counted whether it matters how many items are not done; without, states that differ in
   *     nothing else are equal
   */
  QueueMeaning(SyncObject object, int unbounded, boolean counted, int at) {
    this.object = object;
    this.capacity = object.size() > 0 ? object.size() : unbounded;
    this.counted = counted;
    this.count = at;
    this.unfinished = at + 1;
    this.items = at + 2;
  }

  @Override
  public int size() {
    return 2 + capacity;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return switch (operation) {
      case PUT, PUT_WITHIN -> isFull(words);
      case GET, GET_WITHIN -> words[count] == 0;
      case JOIN -> words[unfinished] > 0;
      default -> false;
    };
  }

  private boolean isFull(long[] words) {
    return object.size() > 0 && words[count] >= object.size();
  }

  @Override
  public void checkTimeout(Operation operation, long microseconds) {
    boolean looks =
        operation == Operation.GET_WITHIN
            || (operation == Operation.PUT_WITHIN && object.size() > 0);
    if (looks && microseconds < 0 && object.library() == Library.THREADING) {
      throw new PythonError("ValueError", "'timeout' must be a non-negative number");
    }
  }

  @Override
  public long operate(long[] words, Operation operation, int thread, long argument) {
    return switch (operation) {
      case PUT, TRY_PUT, PUT_WITHIN -> put(words, argument);
      case GET, TRY_GET, GET_WITHIN -> get(words);
      case JOIN -> Value.NONE;
      case QSIZE -> words[count];
      case EMPTY -> Value.of(words[count] == 0);
      case FULL -> Value.of(isFull(words));
      case TASK_DONE -> taskDone(words);
      default -> throw Meaning.unknown(operation);
    };
  }

  private long put(long[] words, long item) {
    if (isFull(words)) {
      throw new PythonError("queue.Full", "");
    }
    if (words[count] == capacity) {
      throw new QueueTooLong(object.name(), capacity);
    }
    words[items + (int) words[count]] = item;
    words[count]++;
    words[unfinished] += counted ? 1 : 0;
    return Value.NONE;
  }

  private long get(long[] words) {
    if (words[count] == 0) {
      throw new PythonError("_queue.Empty", "");
    }
    long item = words[items];
    int left = (int) --words[count];
    System.arraycopy(words, items + 1, words, items, left);
    words[items + left] = 0;
    return item;
  }

  private long taskDone(long[] words) {
    if (words[unfinished] == 0) {
      throw new PythonError("ValueError", "task_done() called too many times");
    }
    words[unfinished]--;
    return Value.NONE;
  }

  @Override
  public String reason(long[] words, Operation operation, int thread, Names names) {
    return switch (operation) {
      case PUT, PUT_WITHIN -> "for %s, which is full".formatted(object.name());
      case JOIN -> "for all items of %s to be done".formatted(object.name());
      default -> "for %s, which is empty".formatted(object.name());
    };
  }
}
