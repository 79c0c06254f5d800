package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Value;

/** {@code queue.Queue} (Lib/queue.py). */
final class QueueMeaning implements Meaning {
  private final SyncObject object;
  private final Items items;
  private final int at;

  /**
   * @param counted whether it matters how many items are not done
   */
  QueueMeaning(SyncObject object, Room room, boolean counted, int at) {
    this.object = object;
    this.items = new Items(object, room, counted, at);
    this.at = at;
  }

  @Override
  public int size() {
    return items.end() - at;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return switch (operation) {
      case PUT, PUT_WITHIN -> items.isFull(words);
      case GET, GET_WITHIN -> items.isEmpty(words);
      case JOIN -> items.unfinished(words) > 0;
      default -> false;
    };
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
      case QSIZE -> items.count(words);
      case EMPTY -> Value.of(items.isEmpty(words));
      case FULL -> Value.of(items.isFull(words));
      case TASK_DONE -> {
        items.taskDone(words);
        yield Value.NONE;
      }
      default -> throw Meaning.unknown(operation);
    };
  }

  private long put(long[] words, long item) {
    if (items.isFull(words)) {
      throw new PythonError("queue.Full", "");
    }
    items.add(words, item);
    return Value.NONE;
  }

  private long get(long[] words) {
    if (items.isEmpty(words)) {
      throw new PythonError("_queue.Empty", "");
    }
    return items.remove(words);
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
