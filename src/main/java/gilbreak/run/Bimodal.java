package gilbreak.run;

/**
 * Whether a program is now fast and now slow by itself, as one is whose threads barge into a lock
 * or form a convoy at it. Then its fastest window is luck, and says little of what it usually does.
 *
 * <p>It shows in a gap, in windows that nobody disturbed, between the fastest ones and the one in
 * the middle: where every window does the same, they are all but equal.
 */
final class Bimodal {
  private static final double FAST = 0.1;
  private static final double GAP = 1.15;

  private Bimodal() {}

  /**
   * @param times of undisturbed windows
   */
  static boolean isSeenIn(Sample times) {
    double median = times.median();
    return median > GAP * times.quantile(FAST) || times.quantile(FAST) > GAP * times.least();
  }
}
