package gilbreak.clock;

import java.util.Arrays;
import java.util.Set;

/**
 * How late the threads are that a level has marked: from when a sleep or some I/O of one is over
 * until the thread really goes on.
 */
final class Beats {
  private static final long NONE = -1;

  private final boolean[] marked;
  private final long[] due;
  private long lateness;

  /**
   * @param marked the numbers of the threads that count
   */
  Beats(int threads, Set<Integer> marked) {
    this.marked = new boolean[threads];
    this.due = new long[threads];
    Arrays.fill(due, NONE);
    marked.forEach(thread -> this.marked[thread] = true);
  }

  void sleeps(int thread, long until) {
    due[thread] = marked[thread] ? until : NONE;
  }

  void goesOn(int thread, long now) {
    if (due[thread] != NONE) {
      lateness = Math.max(lateness, now - due[thread]);
      due[thread] = NONE;
    }
  }

  /** The most, in nanoseconds. */
  long lateness() {
    return lateness;
  }
}
