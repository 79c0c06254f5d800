package gilbreak.machine;

import java.util.List;

/**
 * One visible thing that happened in a run.
 *
 * @param thread the number of the thread that did it
 * @param line the line of that thread's text
 * @param does what it did: {@code read cnt → 0}, {@code cnt = 1}, {@code acquire A}
 * @param before why the thread of the moment before did not go on: {@code preempted}, {@code waits
 *     for A, held by adder[1]}, {@code finished}; empty when it is the same thread, or the first
 * @param cells the shared variables' cells afterwards
 */
public record Moment(int thread, int line, String does, String before, List<Long> cells) {
  public Moment {
    cells = List.copyOf(cells);
  }
}
