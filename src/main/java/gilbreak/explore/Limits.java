package gilbreak.explore;

/**
 * When to stop looking. Limits are counts, so that every machine gives the same answer.
 *
 * @param states how many states a proof may take
 * @param afterFailure how many states to see at the most once the program is known to be broken;
 *     they only complete the set of outcomes
 * @param megabytes how much memory the states may take, as the search itself counts it
 */
public record Limits(int states, int afterFailure, int megabytes) {
  private static final int MEGABYTES = 160;

  public static final Limits DEFAULT = new Limits(2_000_000, 100_000);

  /** Limits of states, with the usual one of memory. */
  public Limits(int states, int afterFailure) {
    this(states, afterFailure, MEGABYTES);
  }
}
