package gilbreak.machine;

import gilbreak.machine.Execution.Watcher;
import gilbreak.program.Instr;
import java.util.BitSet;

/**
 * The words as they were when a transaction began, on which it works alone. What it has changed is
 * published when it commits, if nobody has written meanwhile what it has touched.
 */
final class Draft implements Watcher {
  private final long[] words;
  private final Writes writes;
  private final long begun;
  private final BitSet touched = new BitSet();
  private final BitSet written = new BitSet();

  Draft(long[] original, Writes writes) {
    this.words = original.clone();
    this.writes = writes;
    this.begun = writes.time();
  }

  long[] words() {
    return words;
  }

  @Override
  public void accessed(int thread, Instr instr, int element, long value, long[] after) {
    int cell = writes.cell(thread, instr, element);
    touched.set(cell);
    if (instr.isWrite()) {
      written.set(cell);
    }
  }

  /** Whether nobody has written since what it has read or written. */
  boolean holds() {
    return touched.stream().noneMatch(cell -> writes.isSince(cell, begun));
  }

  /** Writes what it has written, and what is the thread's own, into the original. */
  void publish(long[] original, int from, int to) {
    System.arraycopy(words, from, original, from, to - from);
    written.stream().forEach(cell -> publish(original, cell));
  }

  private void publish(long[] original, int cell) {
    original[cell] = words[cell];
    writes.written(cell);
  }
}
