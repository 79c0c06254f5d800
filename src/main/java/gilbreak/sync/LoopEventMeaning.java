package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.SyncObject;
import gilbreak.program.Value;

/** {@code asyncio.Event} (Lib/asyncio/locks.py). */
final class LoopEventMeaning implements Meaning {
  private final SyncObject object;
  private final int flag;
  private final WaitList waiters;

  LoopEventMeaning(SyncObject object, int threads, int at, Waker waker) {
    this.object = object;
    this.flag = at;
    this.waiters = new WaitList(threads, at + 1, waker);
  }

  @Override
  public int size() {
    return waiters.end() - flag;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return false;
  }

  @Override
  public long operate(long[] words, Operation operation, int task, long argument) {
    return switch (operation) {
      case ENLIST -> enlist(words, task);
      case RETURN -> {
        waiters.remove(words, task);
        yield Value.of(true);
      }
      case SET -> {
        words[flag] = 1;
        waiters.wakeAll(words);
        yield Value.NONE;
      }
      case CLEAR -> {
        words[flag] = 0;
        yield Value.NONE;
      }
      case IS_SET -> words[flag];
      default -> throw Meaning.unknown(operation);
    };
  }

  private long enlist(long[] words, int task) {
    if (words[flag] == 0) {
      waiters.add(words, task);
    }
    return words[flag];
  }

  @Override
  public String reason(long[] words, Operation operation, int task, Names names) {
    return "for %s to be set".formatted(object.name());
  }
}
