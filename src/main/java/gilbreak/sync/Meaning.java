package gilbreak.sync;

import gilbreak.program.Operation;

/**
 * What the operations on one synchronisation object mean. The object's own state lies in a few
 * words of an array that belongs to the engine.
 */
interface Meaning {
  /** How many words the object takes. */
  int size();

  /** Makes the words those of a new object; they are zero before. */
  default void begin(long[] words) {}

  /** Whether what the operation waits for is not there yet. */
  boolean waits(long[] words, Operation operation, int thread);

  /** Whether the thread cannot do the operation: it waits, and will neither give up nor wake up. */
  default boolean isBlocked(long[] words, Operation operation, int thread) {
    return !operation.mayGiveUp() && waits(words, operation, thread);
  }

  /**
   * Raises where Python would, as the operation is given a time to wait; one below 0 is otherwise
   * over at once.
   */
  default void checkTimeout(Operation operation, long microseconds) {}

  /**
   * Does the operation. One that gives up, and would have to wait, has given up.
   *
   * @return what Python's method returns, as a {@link gilbreak.program.Value}, or 0
   * @throws gilbreak.program.PythonError where Python would raise
   */
  long operate(long[] words, Operation operation, int thread, long argument);

  /** Gives the threads other numbers: what thread {@code i} was is now {@code to[i]}. */
  default void renumber(long[] words, int[] to) {}

  /** What the object's words say of one thread alone; 0 where they do not mention it. */
  default long about(long[] words, int thread) {
    return 0;
  }

  /** The number of the thread that holds the object, or -1. */
  default int holder(long[] words) {
    return -1;
  }

  /** For what a thread waits in front of the operation, to stand behind "waits". */
  String reason(long[] words, Operation operation, int thread, Names names);

  /** The threads' names. */
  interface Names {
    String of(int thread);
  }

  /** An operation that this kind of object does not have: a bug of the compiler. */
  static IllegalStateException unknown(Operation operation) {
    return new IllegalStateException("internal error: no such operation here: " + operation);
  }
}
