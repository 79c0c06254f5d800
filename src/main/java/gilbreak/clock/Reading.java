package gilbreak.clock;

import gilbreak.machine.Failure;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run in model time. Times are in nanoseconds.
 *
 * @param costs the table that it was taken with
 * @param makespan from the start to the last thread's end
 * @param cells the shared variables at the end
 * @param failure what went wrong
 * @param totals how long all threads together did what
 * @param longestWait the longest that a thread could not go on although it had something to do
 * @param lateness the most that a marked thread was late
 * @param memory in bytes, at its peak
 * @param wakeUps how often a sleeping thread was woken by another
 * @param switches how often a core or the GIL went from one thread to another
 * @param retries how often a transaction began again
 * @param events how many things happened in the simulation
 */
public record Reading(
    Costs costs,
    int cores,
    long makespan,
    Timeline timeline,
    List<Long> cells,
    Optional<Failure> failure,
    Map<Activity, Long> totals,
    long longestWait,
    long lateness,
    long memory,
    long wakeUps,
    long switches,
    long retries,
    long events) {
  public Reading {
    cells = List.copyOf(cells);
    totals = Map.copyOf(totals);
  }

  /** The share of the cores' time in which they were used. */
  public double utilisation() {
    return makespan == 0 ? 0 : (double) total(Activity.RUNNING) / makespan / cores;
  }

  /** How long all threads together did this. */
  public long total(Activity activity) {
    return totals.getOrDefault(activity, 0L);
  }

  /** From start to end in microseconds, rounded up. */
  public long makespanMicros() {
    return micros(makespan);
  }

  /** Nanoseconds as microseconds, rounded up. */
  public static long micros(long nanos) {
    return (nanos + 999) / 1000;
  }
}
