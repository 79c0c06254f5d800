package gilbreak.run;

/**
 * Burns CPU for {@code work(us)}: a chain of multiplications that no processor can shorten, counted
 * off by how many of them this machine does in a microsecond.
 */
final class Burner {
  private static final int TRIALS = 60;
  private static final int TRIAL_TURNS = 60_000;

  private final double turnsPerMicrosecond;

  private Burner(double turnsPerMicrosecond) {
    this.turnsPerMicrosecond = turnsPerMicrosecond;
  }

  /**
   * Measures the machine by the fastest of many short trials: whatever disturbs a trial only makes
   * it longer.
   */
  static Burner calibrated() {
    long fastest = Long.MAX_VALUE;
    long sink = 1;
    for (int i = 0; i < TRIALS; i++) {
      long start = System.nanoTime();
      sink = turn(sink, TRIAL_TURNS);
      long time = System.nanoTime() - start;
      // A condition on the result keeps the compiler from dropping the loop.
      fastest = sink == 0 ? fastest : Math.min(fastest, time);
    }
    return new Burner(TRIAL_TURNS * 1_000.0 / fastest);
  }

  /** How many turns burn so many microseconds. */
  long turns(long microseconds) {
    return (long) (microseconds * turnsPerMicrosecond);
  }

  /** Turns the crank; each turn needs the result of the one before. */
  static long turn(long seed, long turns) {
    long x = seed | 1;
    for (long i = 0; i < turns; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
    }
    return x | 1;
  }
}
