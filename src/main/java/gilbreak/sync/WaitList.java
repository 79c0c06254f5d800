package gilbreak.sync;

/**
 * The tasks that wait for something, the first one first: a {@code deque} of futures. A woken task
 * stays in the list until it runs.
 *
 * <p>The words: how many tasks; for each twice its number, plus 1 once it is woken.
 */
final class WaitList {
  private final int count;
  private final int first;
  private final int threads;
  private final Waker waker;

  WaitList(int threads, int at, Waker waker) {
    this.count = at;
    this.first = at + 1;
    this.threads = threads;
    this.waker = waker;
  }

  /** The word behind the list's last one. */
  int end() {
    return first + threads;
  }

  boolean isEmpty(long[] words) {
    return words[count] == 0;
  }

  void add(long[] words, int task) {
    words[first + (int) words[count]] = 2L * task;
    words[count]++;
  }

  /** Takes a task out, if it is in. */
  void remove(long[] words, int task) {
    for (int i = 0; i < words[count]; i++) {
      if (words[first + i] / 2 == task) {
        removeAt(words, i);
        return;
      }
    }
  }

  private void removeAt(long[] words, int place) {
    int left = (int) --words[count];
    System.arraycopy(words, first + place + 1, words, first + place, left - place);
    words[first + left] = 0;
  }

  /** Wakes the first that is not woken yet; false when there is none. */
  boolean wakeNext(long[] words) {
    for (int i = 0; i < words[count]; i++) {
      if (words[first + i] % 2 == 0) {
        waker.wake(words, (int) words[first + i] / 2);
        words[first + i]++;
        return true;
      }
    }
    return false;
  }

  void wakeAll(long[] words) {
    while (wakeNext(words)) {
      // one after the other, in order
    }
  }

  /** Wakes the first only, unless it is woken already: what {@code asyncio.Lock} does. */
  void wakeFirst(long[] words) {
    if (!isEmpty(words) && words[first] % 2 == 0) {
      wakeNext(words);
    }
  }

  /** Takes out the first and wakes it: what {@code asyncio.Queue} does. */
  void popAndWake(long[] words) {
    if (!isEmpty(words)) {
      waker.wake(words, (int) words[first] / 2);
      removeAt(words, 0);
    }
  }
}
