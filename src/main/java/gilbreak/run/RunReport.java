package gilbreak.run;

import gilbreak.machine.Failure;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What happened on this machine's cores.
 *
 * @param rounds how often the whole program ran at its run size
 * @param wrong how many of these rounds went wrong
 * @param example one way in which a round went wrong
 * @param score empty when a round went wrong, or nothing was measured
 * @param cores how many cores the machine has
 * @param noisy whether other programs took the cores away so often that the score says little
 * @param memory what the program's processes took; empty when there are none, or it is not known
 * @param retries how often a round's transactions were tried again, on average; empty when there
 *     are none
 * @param trace what its threads do when; empty when a round does not come to its end
 * @param times of the windows that the score is from; empty when there is none
 */
public record RunReport(
    int rounds,
    int wrong,
    Optional<Failure> example,
    Optional<Score> score,
    int cores,
    boolean noisy,
    Optional<Memory> memory,
    OptionalDouble retries,
    Optional<Trace> trace,
    Optional<Times> times) {

  /** One that does not tell its windows. */
  public RunReport(
      int rounds,
      int wrong,
      Optional<Failure> example,
      Optional<Score> score,
      int cores,
      boolean noisy,
      Optional<Memory> memory,
      OptionalDouble retries,
      Optional<Trace> trace) {
    this(rounds, wrong, example, score, cores, noisy, memory, retries, trace, Optional.empty());
  }

  /** What it is good at besides speed. */
  public Optional<Metrics> metrics() {
    return trace.map(Trace::metrics);
  }

  /**
   * Times as ratios: the baseline's time divided by this solution's, both of the same sitting.
   *
   * @param speedup of the fastest window, or of the usual one
   * @param low the lower end of the interval that holds the ratio of the median pair of windows
   *     with 95 % confidence
   * @param high its upper end
   * @param par the speedup of the author's best solution, in the same sitting
   * @param besideBaseline whether this solution is faster than the baseline
   * @param besidePar whether it is faster than the author's best
   * @param medians whether the speedups are of usual windows, since a solution is now fast and now
   *     slow
   */
  public record Score(
      double speedup,
      double low,
      double high,
      double par,
      Comparison besideBaseline,
      Comparison besidePar,
      boolean medians) {}

  /**
   * Memory of the machine that processes took (their resident sets).
   *
   * @param processes how many, besides the first one
   * @param bytes the sum of what each had at its peak
   */
  public record Memory(int processes, long bytes) {}
}
