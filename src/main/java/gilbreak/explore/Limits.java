package gilbreak.explore;

/**
 * When to stop looking. Limits are counts, so that every machine gives the same answer.
 *
 * @param states how many states a proof may take
 * @param afterFailure how many states to see at the most once the program is known to be broken;
 *     they only complete the set of outcomes
 */
public record Limits(int states, int afterFailure) {
  public static final Limits DEFAULT = new Limits(500_000, 100_000);
}
