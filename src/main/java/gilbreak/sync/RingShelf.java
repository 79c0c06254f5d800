package gilbreak.sync;

/** Items in a ring of its own that grows: for an engine that has one state only. */
final class RingShelf implements Shelf {
  private static final int FIRST_CAPACITY = 16;

  private final String queue;
  private final int most;
  private long[] ring = new long[FIRST_CAPACITY];
  private int oldest;

  RingShelf(String queue, int most) {
    this.queue = queue;
    this.most = most;
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public void add(long[] words, int there, long item) {
    if (there == ring.length) {
      grow();
    }
    ring[(oldest + there) & (ring.length - 1)] = item;
  }

  /** Doubles the full ring, so that its length stays a power of two. */
  private void grow() {
    if (ring.length >= most) {
      throw new QueueTooLong(queue, ring.length);
    }
    long[] larger = new long[2 * ring.length];
    System.arraycopy(ring, oldest, larger, 0, ring.length - oldest);
    System.arraycopy(ring, 0, larger, ring.length - oldest, oldest);
    ring = larger;
    oldest = 0;
  }

  @Override
  public long remove(long[] words, int left) {
    long item = ring[oldest];
    oldest = (oldest + 1) & (ring.length - 1);
    return item;
  }
}
