package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.Value;

/**
 * {@code asyncio.Queue} (Lib/asyncio/queues.py). Whoever is woken looks again, and may find that
 * another task was quicker; then it stands at the end.
 */
final class LoopQueueMeaning implements Meaning {
  /** What {@link Operation#ENLIST} is given: waits for an item. */
  static final int GETTERS = 0;

  /** Waits for room. */
  static final int PUTTERS = 1;

  private final Items items;
  private final WaitList getters;
  private final WaitList putters;
  private final WaitList joiners;
  private final int at;
  private final SyncObject object;

  LoopQueueMeaning(SyncObject object, int threads, Room room, int at, Waker waker) {
    this.object = object;
    this.at = at;
    this.items = new Items(object, room, true, at);
    this.getters = new WaitList(threads, items.end(), waker);
    this.putters = new WaitList(threads, getters.end(), waker);
    this.joiners = new WaitList(threads, putters.end(), waker);
  }

  @Override
  public int size() {
    return joiners.end() - at;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return false;
  }

  @Override
  public long operate(long[] words, Operation operation, int task, long argument) {
    return switch (operation) {
      case ENLIST -> {
        list(argument).add(words, task);
        yield Value.NONE;
      }
      case RETURN -> {
        list(argument).remove(words, task);
        yield Value.NONE;
      }
      case TRY_PUT -> put(words, argument);
      case TRY_GET -> get(words);
      case QSIZE -> items.count(words);
      case EMPTY -> Value.of(items.isEmpty(words));
      case FULL -> Value.of(items.isFull(words));
      case JOIN -> Value.of(items.unfinished(words) == 0);
      case TASK_DONE -> taskDone(words);
      default -> throw Meaning.unknown(operation);
    };
  }

  private WaitList list(long which) {
    if (which == GETTERS) {
      return getters;
    }
    return which == PUTTERS ? putters : joiners;
  }

  private long put(long[] words, long item) {
    if (items.isFull(words)) {
      throw new PythonError("asyncio.queues.QueueFull", "");
    }
    items.add(words, item);
    getters.popAndWake(words);
    return Value.NONE;
  }

  private long get(long[] words) {
    if (items.isEmpty(words)) {
      throw new PythonError("asyncio.queues.QueueEmpty", "");
    }
    long item = items.remove(words);
    putters.popAndWake(words);
    return item;
  }

  private long taskDone(long[] words) {
    items.taskDone(words);
    if (items.unfinished(words) == 0) {
      joiners.wakeAll(words);
    }
    return Value.NONE;
  }

  @Override
  public String reason(long[] words, Operation operation, int task, Names names) {
    if (items.isEmpty(words)) {
      return "for %s, which is empty".formatted(object.name());
    }
    return items.isFull(words)
        ? "for %s, which is full".formatted(object.name())
        : "for all items of %s to be done".formatted(object.name());
  }
}
