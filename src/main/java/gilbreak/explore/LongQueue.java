package gilbreak.explore;

import java.util.ArrayDeque;
import java.util.Deque;

/** A queue of longs, in chunks that go when they have been read. */
final class LongQueue {
  private static final int SIZE = 1 << 10;

  private static final long[] NONE = {};

  private final Deque<long[]> chunks = new ArrayDeque<>();
  private long[] first = NONE;
  private long[] last = NONE;
  private long[] spare = NONE;
  private int head;
  private int tail = SIZE;
  private long size;

  void add(long value) {
    if (tail == SIZE) {
      last = spare == NONE ? new long[SIZE] : spare;
      spare = NONE;
      chunks.addLast(last);
      first = chunks.getFirst();
      tail = 0;
    }
    last[tail++] = value;
    size++;
  }

  boolean isEmpty() {
    return size == 0;
  }

  long size() {
    return size;
  }

  /** The one that has been in it longest. */
  long peek() {
    return first[head];
  }

  long remove() {
    long value = first[head++];
    size--;
    if (head == SIZE || size == 0) {
      spare = chunks.removeFirst();
      first = chunks.isEmpty() ? NONE : chunks.getFirst();
      tail = size == 0 ? SIZE : tail;
      head = 0;
    }
    return value;
  }

  long bytes() {
    return (long) chunks.size() * SIZE * Long.BYTES;
  }
}
