package gilbreak.explore;

import java.util.Arrays;

/** The different values that a part of the states has, numbered as they were met. */
final class Values {
  private static final int CHUNK = 256;
  private static final int FIRST = 4;

  private final int width;
  private long[][] chunks = new long[4][];
  private int[] table = new int[8];
  private int size;

  /**
   * @param width how many words the part has
   */
  Values(int width) {
    this.width = width;
    chunks[0] = new long[FIRST * width];
  }

  int size() {
    return size;
  }

  /** The number of the value that lies in a state's words. */
  int number(long[] state, int first) {
    int at = hash(state, first) & (table.length - 1);
    while (table[at] != 0) {
      int number = table[at] - 1;
      if (isSame(number, state, first)) {
        return number;
      }
      at = (at + 1) & (table.length - 1);
    }
    add(state, first);
    table[at] = size;
    if (size * 2 > table.length) {
      rehash();
    }
    return size - 1;
  }

  private void add(long[] state, int first) {
    int chunk = size / CHUNK;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunk);
    }
    int place = size % CHUNK * width;
    if (place == 0 && chunk > 0) {
      chunks[chunk] = new long[CHUNK * width];
    } else if (chunks[chunk].length == place) {
      chunks[chunk] = Arrays.copyOf(chunks[chunk], 2 * place);
    }
    System.arraycopy(state, first, chunks[chunk], place, width);
    size++;
  }

  private boolean isSame(int number, long[] state, int first) {
    int from = number % CHUNK * width;
    return Arrays.equals(chunks[number / CHUNK], from, from + width, state, first, first + width);
  }

  private int hash(long[] words, int first) {
    long hash = 0;
    for (int i = first; i < first + width; i++) {
      hash = (hash ^ words[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }

  private void rehash() {
    table = new int[table.length * 2];
    for (int number = 0; number < size; number++) {
      int at = hash(chunks[number / CHUNK], number % CHUNK * width) & (table.length - 1);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = number + 1;
    }
  }

  /** Writes a value into a state's words. */
  void copy(int number, long[] state, int first) {
    System.arraycopy(chunks[number / CHUNK], number % CHUNK * width, state, first, width);
  }

  long bytes() {
    long full = (size + CHUNK - 1L) / CHUNK;
    long words = full > 1 ? full * CHUNK * width : chunks[0].length;
    return words * Long.BYTES + (long) table.length * Integer.BYTES;
  }
}
