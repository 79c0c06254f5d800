package gilbreak.explore;

import java.util.Arrays;

/** A growing list of longs, in chunks, so that growing copies nothing. */
final class Longs {
  private static final int BITS = 13;
  private static final int SIZE = 1 << BITS;
  private static final int MASK = SIZE - 1;

  private long[][] chunks = {new long[16]};
  private int size;

  void add(long value) {
    int chunk = size >>> BITS;
    int place = size & MASK;
    if (chunk == chunks.length || chunks[chunk].length == place) {
      grow(chunk, place);
    }
    chunks[chunk][place] = value;
    size++;
  }

  private void grow(int chunk, int place) {
    if (place > 0) {
      chunks[chunk] = Arrays.copyOf(chunks[chunk], place * 2);
    } else {
      chunks = Arrays.copyOf(chunks, chunk + 1);
      chunks[chunk] = new long[SIZE];
    }
  }

  long get(int index) {
    return chunks[index >>> BITS][index & MASK];
  }

  int size() {
    return size;
  }

  long bytes() {
    return (long) (chunks.length - 1) * SIZE * Long.BYTES
        + (long) chunks[chunks.length - 1].length * Long.BYTES;
  }
}
