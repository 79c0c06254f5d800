package gilbreak.sync;

import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;

/**
 * What is in a queue: how many items, how many of all that were put are not done yet, and the
 * items, the oldest first. Words behind the last item are zero.
 */
final class Items {
  private final SyncObject queue;
  private final int capacity;
  private final boolean counted;
  private final int count;
  private final int unfinished;
  private final int first;

  /**
   * @param unbounded how many items fit into a queue that Python would let grow for ever
   * @param counted whether it matters how many items are not done; without, states that differ in
   *     nothing else are equal
   */
  Items(SyncObject queue, int unbounded, boolean counted, int at) {
    this.queue = queue;
    this.counted = counted;
    this.capacity = queue.size() > 0 ? queue.size() : unbounded;
    this.count = at;
    this.unfinished = at + 1;
    this.first = at + 2;
  }

  /** The word behind the last one. */
  int end() {
    return first + capacity;
  }

  long count(long[] words) {
    return words[count];
  }

  long unfinished(long[] words) {
    return words[unfinished];
  }

  boolean isEmpty(long[] words) {
    return words[count] == 0;
  }

  boolean isFull(long[] words) {
    return queue.size() > 0 && words[count] >= queue.size();
  }

  void add(long[] words, long item) {
    if (words[count] == capacity) {
      throw new QueueTooLong(queue.name(), capacity);
    }
    words[first + (int) words[count]] = item;
    words[count]++;
    words[unfinished] += counted ? 1 : 0;
  }

  long remove(long[] words) {
    long item = words[first];
    int left = (int) --words[count];
    System.arraycopy(words, first + 1, words, first, left);
    words[first + left] = 0;
    return item;
  }

  void taskDone(long[] words) {
    if (words[unfinished] == 0) {
      throw new PythonError("ValueError", "task_done() called too many times");
    }
    words[unfinished]--;
  }
}
