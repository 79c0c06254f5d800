package gilbreak.sync;

/**
 * Items in the engine's words, the oldest first; words behind the last item are zero. So queues
 * with equal items have equal words.
 */
final class WordShelf implements Shelf {
  private final String queue;
  private final int capacity;
  private final int first;

  WordShelf(String queue, int capacity, int first) {
    this.queue = queue;
    this.capacity = capacity;
    this.first = first;
  }

  @Override
  public int size() {
    return capacity;
  }

  @Override
  public void add(long[] words, int there, long item) {
    if (there == capacity) {
      throw new QueueTooLong(queue, capacity);
    }
    words[first + there] = item;
  }

  @Override
  public long remove(long[] words, int left) {
    long item = words[first];
    System.arraycopy(words, first + 1, words, first, left);
    words[first + left] = 0;
    return item;
  }
}
