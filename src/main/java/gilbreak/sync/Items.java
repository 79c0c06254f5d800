package gilbreak.sync;

import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;

/**
 * What is in a queue: how many items, how many of all that were put are not done yet, and the items
 * themselves.
 */
final class Items {
  private final SyncObject queue;
  private final Shelf shelf;
  private final boolean counted;
  private final int count;
  private final int unfinished;

  /**
   * @param counted whether it matters how many items are not done; without, states that differ in
   *     nothing else are equal
   */
  Items(SyncObject queue, Room room, boolean counted, int at) {
    this.queue = queue;
    this.counted = counted;
    this.count = at;
    this.unfinished = at + 1;
    this.shelf = room.shelf(queue, at + 2);
  }

  /** The word behind the last one. */
  int end() {
    return unfinished + 1 + shelf.size();
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
    shelf.add(words, (int) words[count], item);
    words[count]++;
    words[unfinished] += counted ? 1 : 0;
  }

  long remove(long[] words) {
    words[count]--;
    return shelf.remove(words, (int) words[count]);
  }

  void taskDone(long[] words) {
    if (words[unfinished] == 0) {
      throw new PythonError("ValueError", "task_done() called too many times");
    }
    words[unfinished]--;
  }
}
