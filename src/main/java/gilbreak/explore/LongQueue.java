package gilbreak.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A queue of longs, in chunks that go when they have been read. */
final class LongQueue {
  private static final int SIZE = 1 << 10;

  private final Deque<long[]> chunks = new ArrayDeque<>();
  private long @Nullable [] spare;
  private int head;
  private int tail = SIZE;
  private long size;

  void add(long value) {
    if (tail == SIZE) {
      long[] chunk = spare;
      chunks.addLast(chunk == null ? new long[SIZE] : chunk);
      spare = null;
      tail = 0;
    }
    chunks.getLast()[tail++] = value;
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
    return chunks.getFirst()[head];
  }

  long remove() {
    long value = chunks.getFirst()[head++];
    size--;
    if (head == SIZE || size == 0) {
      spare = chunks.removeFirst();
      tail = size == 0 ? SIZE : tail;
      head = 0;
    }
    return value;
  }

  long bytes() {
    return (long) chunks.size() * SIZE * Long.BYTES;
  }
}
