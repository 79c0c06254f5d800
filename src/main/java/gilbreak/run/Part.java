package gilbreak.run;

/** What one real thread does in a round. */
interface Part {
  /** The thread's share of the round. */
  Worker worker();

  /**
   * Plays the part to its end.
   *
   * @return when it has done the last thing that counts, by {@link System#nanoTime}
   */
  long play();

  /** Whether it only stands ready for others to start it. */
  default boolean isIdle() {
    return false;
  }

  /** Nobody will start it any more. */
  default void dismiss() {}
}
