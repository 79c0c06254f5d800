package gilbreak.explore;

import java.util.Arrays;

/** A growing list of longs, in chunks, so that growing copies little. */
final class Longs {
  private static final int BITS = 10;
  private static final int SIZE = 1 << BITS;
  private static final int MASK = SIZE - 1;

  private long[][] chunks = {new long[16]};
  private int size;

  void add(long value) {
    int chunk = size >>> BITS;
    int place = size & MASK;
    if (place == 0 || chunks[chunk].length == place) {
      grow(chunk, place);
    }
    chunks[chunk][place] = value;
    size++;
  }

  /** The first chunk doubles until it is full, so that short lists are small. */
  private void grow(int chunk, int place) {
    if (place > 0) {
      chunks[chunk] = Arrays.copyOf(chunks[chunk], place * 2);
    } else if (chunk > 0) {
      chunks = chunk == chunks.length ? Arrays.copyOf(chunks, 2 * chunk) : chunks;
      chunks[chunk] = new long[SIZE];
    }
  }

  long get(int index) {
    return chunks[index >>> BITS][index & MASK];
  }

  void set(int index, long value) {
    chunks[index >>> BITS][index & MASK] = value;
  }

  int size() {
    return size;
  }

  long bytes() {
    int full = (size + MASK) >>> BITS;
    return (full > 1 ? (long) full * SIZE : chunks[0].length) * Long.BYTES
        + (long) chunks.length * Long.BYTES;
  }
}
