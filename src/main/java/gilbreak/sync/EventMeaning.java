package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.SyncObject;
import gilbreak.program.Value;

/**
 * {@code Event}: one word for the flag, and one for each thread. Whoever waits when the flag is set
 * goes on, even if it has been cleared again by then.
 */
final class EventMeaning implements Meaning {
  private static final long ABSENT = 0;
  private static final long WAITING = 1;
  private static final long RELEASED = 2;

  private final SyncObject object;
  private final int threads;
  private final int flag;
  private final int first;

  EventMeaning(SyncObject object, int threads, int at) {
    this.object = object;
    this.threads = threads;
    this.flag = at;
    this.first = at + 1;
  }

  @Override
  public int size() {
    return 1 + threads;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return (operation == Operation.RETURN || operation == Operation.RETURN_WITHIN)
        && words[first + thread] == WAITING;
  }

  @Override
  public long operate(long[] words, Operation operation, int thread, long argument) {
    return switch (operation) {
      case ENLIST -> enlist(words, thread);
      case RETURN, RETURN_WITHIN -> comeBack(words, thread);
      case SET -> set(words);
      case CLEAR -> {
        words[flag] = 0;
        yield Value.NONE;
      }
      case IS_SET -> words[flag];
      default -> throw Meaning.unknown(operation);
    };
  }

  private long enlist(long[] words, int thread) {
    if (words[flag] == 0) {
      words[first + thread] = WAITING;
    }
    return words[flag];
  }

  private long comeBack(long[] words, int thread) {
    boolean released = words[first + thread] == RELEASED;
    words[first + thread] = ABSENT;
    return Value.of(released);
  }

  private long set(long[] words) {
    words[flag] = 1;
    for (int thread = 0; thread < threads; thread++) {
      if (words[first + thread] == WAITING) {
        words[first + thread] = RELEASED;
      }
    }
    return Value.NONE;
  }

  @Override
  public void renumber(long[] words, int[] to) {
    Holder.move(words, first, to);
  }

  @Override
  public long about(long[] words, int thread) {
    return words[first + thread];
  }

  @Override
  public String reason(long[] words, Operation operation, int thread, Names names) {
    return "for %s to be set".formatted(object.name());
  }
}
