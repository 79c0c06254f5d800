package gilbreak.sync;

/** A lock that a condition can work with. */
interface Ownable extends Meaning {
  boolean isFree(long[] words);

  /** As {@code Condition._is_owned}: of a plain lock, whether anybody has it. */
  boolean isOwned(long[] words, int thread);

  /** Lets go of the lock altogether; answers what {@link #restore} needs. */
  long giveUp(long[] words);

  /** Takes the free lock as deeply as it was held before. */
  void restore(long[] words, int thread, long saved);
}
