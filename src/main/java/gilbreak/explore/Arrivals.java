package gilbreak.explore;

/** How the search came to each state for the first time. */
final class Arrivals {
  /** In place of an arrival: the state was not met yet. */
  static final long NONE = 0;

  private static final int STEPS_BITS = 31;
  private static final long STEPS_MASK = (1L << STEPS_BITS) - 1;

  private final Longs arrivals = new Longs();

  /** The arrival at a state, or {@link #NONE}. */
  long get(int state) {
    return state < arrivals.size() ? arrivals.get(state) : NONE;
  }

  /**
   * Sets the arrival at a state.
   *
   * @param couldGoOn whether it would be a preemption if another thread than the last one went on
   */
  void set(int state, int preemptions, int steps, boolean couldGoOn) {
    while (arrivals.size() <= state) {
      arrivals.add(NONE);
    }
    long code = (preemptions + 1L) << STEPS_BITS | steps;
    arrivals.set(state, couldGoOn ? code | Long.MIN_VALUE : code);
  }

  static int preemptions(long arrival) {
    return (int) ((arrival & Long.MAX_VALUE) >>> STEPS_BITS) - 1;
  }

  static int steps(long arrival) {
    return (int) (arrival & STEPS_MASK);
  }

  static boolean couldGoOn(long arrival) {
    return arrival < 0;
  }

  long bytes() {
    return arrivals.bytes();
  }
}
