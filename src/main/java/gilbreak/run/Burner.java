package gilbreak.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Burns CPU for {@code work(us)}: a chain of shifts that no processor and no compiler can shorten,
 * counted off by how many of them this machine does in a microsecond.
 *
 * <p>A chain of multiplications and additions is no good for it: a compiler that unrolls the loop
 * multiplies the constants beforehand, and one run burns half as long as the next.
 */
final class Burner {
  private static final int TRIAL_TURNS = 60_000;
  private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

  /** So much two measurements of one machine may differ. */
  private static final double CLOSE = 0.03;

  private final double turnsPerMicrosecond;

  private Burner(double turnsPerMicrosecond) {
    this.turnsPerMicrosecond = turnsPerMicrosecond;
  }

  /** A burner that burns as much as another one, in another process. */
  static Burner of(double turnsPerMicrosecond) {
    return new Burner(turnsPerMicrosecond);
  }

  double turnsPerMicrosecond() {
    return turnsPerMicrosecond;
  }

  /** Measures the machine, and keeps nothing. */
  static Burner calibrated() {
    return calibrated(Calibration.NONE, System::nanoTime);
  }

  /**
   * A burner of what was kept of this machine, if that still holds; else measures it anew and keeps
   * that. What was kept holds if a short trial comes close to it, which is known within a few
   * milliseconds. None does when the machine has become slower, and one that is faster tells that
   * the machine has.
   */
  static Burner calibrated(Calibration calibration, LongSupplier clock) {
    double kept = calibration.turnsPerMicrosecond().orElse(0);
    double measured = measured(kept, clock);
    if (isClose(measured, kept)) {
      return new Burner(kept);
    }
    calibration.keep(measured);
    return new Burner(measured);
  }

  private static boolean isClose(double measured, double kept) {
    return Math.abs(measured - kept) <= CLOSE * kept;
  }

  /**
   * Measures the machine by the fastest of many short trials: whatever disturbs a trial only makes
   * it longer. It goes on until no trial has been faster for as long as all before it took, since
   * the JVM compiles the loop while it runs; or until what is expected has been seen.
   */
  private static double measured(double expected, LongSupplier clock) {
    long begun = clock.getAsLong();
    long best = begun;
    long fastest = Long.MAX_VALUE;
    long sink = 1;
    long now = begun;
    while (now - begun < LONGEST_NANOS
        && (now - begun < LEAST_NANOS || now - best < best - begun)
        && !isClose(turnsPerMicrosecond(fastest), expected)) {
      long start = clock.getAsLong();
      sink = turn(sink, TRIAL_TURNS);
      now = clock.getAsLong();
      // A hundredth is noise; and asking for the result keeps the loop from being dropped.
      if (sink != 0 && (now - start) * 1.01 < fastest) {
        fastest = now - start;
        best = now;
      }
    }
    return turnsPerMicrosecond(fastest);
  }

  private static double turnsPerMicrosecond(long trial) {
    return TRIAL_TURNS * 1_000.0 / trial;
  }

  /** How many turns burn so many microseconds. */
  long turns(long microseconds) {
    return (long) (microseconds * turnsPerMicrosecond);
  }

  /** Turns the crank; each turn needs the result of the one before (xorshift, Marsaglia, 2003). */
  static long turn(long seed, long turns) {
    long x = seed;
    for (long i = 0; i < turns; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
