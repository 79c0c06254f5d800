package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.Value;

/**
 * {@code RWLock}, which Python does not have: any number of readers or one writer, neither of them
 * preferred. Two words: how many readers are inside, and the writer's number plus one.
 */
final class ReadersWriterMeaning implements Meaning {
  private final SyncObject object;
  private final int readers;
  private final int writer;

  ReadersWriterMeaning(SyncObject object, int at) {
    this.object = object;
    this.readers = at;
    this.writer = at + 1;
  }

  @Override
  public int size() {
    return 2;
  }

  @Override
  public boolean waits(long[] words, Operation operation, int thread) {
    return switch (operation) {
      case ACQUIRE_READ -> words[writer] != 0;
      case ACQUIRE_WRITE -> words[writer] != 0 || words[readers] != 0;
      default -> false;
    };
  }

  @Override
  public long operate(long[] words, Operation operation, int thread, long argument) {
    switch (operation) {
      case ACQUIRE_READ -> words[readers]++;
      case ACQUIRE_WRITE -> words[writer] = thread + 1L;
      case RELEASE_READ -> {
        require(words[readers] > 0, "no reader");
        words[readers]--;
      }
      case RELEASE_WRITE -> {
        require(words[writer] == thread + 1L, "not the writer");
        words[writer] = 0;
      }
      default -> throw Meaning.unknown(operation);
    }
    return Value.NONE;
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new PythonError("RuntimeError", "release of an RWLock by " + problem);
    }
  }

  @Override
  public void renumber(long[] words, int[] to) {
    words[writer] = Holder.renumbered(words[writer], to);
  }

  @Override
  public long about(long[] words, int thread) {
    return words[writer] == thread + 1L ? 1 : 0;
  }

  @Override
  public int holder(long[] words) {
    return (int) words[writer] - 1;
  }

  @Override
  public String reason(long[] words, Operation operation, int thread, Names names) {
    return words[writer] != 0
        ? Holder.reason(object, (int) words[writer] - 1, thread, names)
        : "for %s, held by %d reader(s)".formatted(object.name(), words[readers]);
  }
}
