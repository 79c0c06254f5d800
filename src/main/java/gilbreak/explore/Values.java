package gilbreak.explore;

/** The different values that a part of the states has, numbered as they were met. */
final class Values {
  private final int width;
  private final Longs words = new Longs();
  private int[] table = new int[32];
  private int size;

  /**
   * @param width how many words the part has
   */
  Values(int width) {
    this.width = width;
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
    for (int i = 0; i < width; i++) {
      words.add(state[first + i]);
    }
    table[at] = ++size;
    if (size * 2 > table.length) {
      rehash();
    }
    return size - 1;
  }

  private boolean isSame(int number, long[] state, int first) {
    for (int i = 0; i < width; i++) {
      if (words.get(number * width + i) != state[first + i]) {
        return false;
      }
    }
    return true;
  }

  private int hash(long[] state, int first) {
    long hash = 0;
    for (int i = 0; i < width; i++) {
      hash = LongMap.mixed(hash + state[first + i]);
    }
    return (int) (hash >>> 32);
  }

  private void rehash() {
    table = new int[table.length * 2];
    long[] value = new long[width];
    for (int number = 0; number < size; number++) {
      copy(number, value, 0);
      int at = hash(value, 0) & (table.length - 1);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = number + 1;
    }
  }

  /** Writes a value into a state's words. */
  void copy(int number, long[] state, int first) {
    for (int i = 0; i < width; i++) {
      state[first + i] = words.get(number * width + i);
    }
  }

  long bytes() {
    return words.bytes() + (long) table.length * Integer.BYTES;
  }
}
