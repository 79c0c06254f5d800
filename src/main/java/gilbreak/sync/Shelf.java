package gilbreak.sync;

/** Where the items of one queue lie. */
interface Shelf {
  /** How many of the engine's words it takes. */
  int size();

  /**
   * Puts an item behind those that are there.
   *
   * @param there how many are there
   * @throws QueueTooLong when there is no more room
   */
  void add(long[] words, int there, long item);

  /**
   * Takes the oldest item.
   *
   * @param left how many others are there
   */
  long remove(long[] words, int left);
}
