package gilbreak.run;

/**
 * When a part was played, by {@link System#nanoTime}. Whoever plays it stamps its start and end,
 * since a stamp that somebody else takes for it is wrong by however long that one waits for a core.
 *
 * @param delay for how many nanoseconds the player was ready and had no core
 */
record Stamps(long start, long end, long delay) {
  /** Of a part that was not played to its end. */
  static Stamps none() {
    long now = System.nanoTime();
    return new Stamps(now, now, 0);
  }
}
