package gilbreak.run;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Some rounds of one program, back to back: what is timed.
 *
 * @param nanos a round's time on average
 * @param clean whether nobody else took a core away
 */
record Window(double nanos, boolean clean) {
  /** One that has not been. */
  static final Window NONE = new Window(0, false);

  /** In nanoseconds: shorter, and the clock and the start would show. */
  static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(1);

  /** Longer, and few would be undisturbed. */
  private static final long LONG = TimeUnit.MILLISECONDS.toNanos(5);

  /** More would take too long, since starting a round takes time as well. */
  static final int MOST_ROUNDS = 50;

  /** The share of a window that may be lost to others. */
  private static final int SHARE = 50;

  static Window of(List<Round.Result> rounds, boolean delaysCount) {
    long nanos = rounds.stream().mapToLong(Round.Result::nanos).sum();
    long delay = rounds.stream().mapToLong(Round.Result::delay).sum();
    return new Window(
        (double) nanos / rounds.size(),
        !delaysCount || delay <= Math.max(RunDelay.WAKING, nanos / SHARE));
  }

  /**
   * How many rounds make a window in a sitting; as many for each of its programs, so that none has
   * more chances to be lucky.
   *
   * @param fastest the fastest program's round, in nanoseconds
   * @param slowest the slowest one's
   */
  static int rounds(double fastest, double slowest) {
    double enough = Math.ceil(SHORTEST / fastest);
    return (int) Math.max(1, Math.min(Math.min(enough, MOST_ROUNDS), Math.floor(LONG / slowest)));
  }

  /** The same window, in which a core was taken away after all. */
  Window disturbed() {
    return new Window(nanos, false);
  }
}
