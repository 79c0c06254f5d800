package gilbreak.explore;

/** A map from longs to longs, with open addressing. */
final class LongMap {
  /** In place of a value: the key is not in the map. */
  static final long ABSENT = Long.MIN_VALUE;

  private long[] keysAndValues = empty(32);
  private int size;

  private static long[] empty(int slots) {
    long[] table = new long[2 * slots];
    for (int i = 1; i < table.length; i += 2) {
      table[i] = ABSENT;
    }
    return table;
  }

  long get(long key) {
    long[] table = keysAndValues;
    for (int at = slot(table, key); ; at = (at + 2) & (table.length - 1)) {
      if (table[at + 1] == ABSENT || table[at] == key) {
        return table[at + 1];
      }
    }
  }

  /** Adds a key that is not in the map. */
  void put(long key, long value) {
    if (++size * 3 > keysAndValues.length) {
      long[] old = keysAndValues;
      keysAndValues = empty(old.length);
      for (int i = 0; i < old.length; i += 2) {
        if (old[i + 1] != ABSENT) {
          insert(old[i], old[i + 1]);
        }
      }
    }
    insert(key, value);
  }

  private void insert(long key, long value) {
    long[] table = keysAndValues;
    int at = slot(table, key);
    while (table[at + 1] != ABSENT) {
      at = (at + 2) & (table.length - 1);
    }
    table[at] = key;
    table[at + 1] = value;
  }

  private static int slot(long[] table, long key) {
    return (int) (mixed(key) >>> 32) & (table.length - 2);
  }

  /** Spreads keys that differ in few bits. */
  static long mixed(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
  }

  long bytes() {
    return (long) keysAndValues.length * Long.BYTES;
  }
}
