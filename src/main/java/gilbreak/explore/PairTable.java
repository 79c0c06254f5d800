package gilbreak.explore;

import org.jspecify.annotations.Nullable;

/**
 * Has for pairs of numbers another pair, or one of two marks below zero. A pair is a long, its left
 * number in the upper half. As long as the numbers are small, an entry takes one long: what is
 * looked for above, what is found below it, and two bits that tell pairs from marks.
 */
final class PairTable {
  /** In place of what is found: there is nothing. */
  static final long ABSENT = LongMap.ABSENT;

  private static final int SPARE_BITS = 2;
  private static final int KIND_BITS = 2;
  private static final int KIND_MASK = 3;
  private static final int PAIR = 3;
  private static final int MOST_BITS = (Long.SIZE - KIND_BITS) / 2;

  private long[] table = new long[8];
  private int size;
  private int left = 6;
  private int right = 6;
  private @Nullable LongMap wide;

  static long pair(int left, int right) {
    return (long) left << Integer.SIZE | right;
  }

  /** What the table has for a pair: a pair, -1, -2, or {@link #ABSENT}. */
  long get(long key) {
    if (wide != null) {
      return wide.get(key);
    }
    if (!fits(key)) {
      return ABSENT;
    }
    long narrow = narrow(key);
    int shift = left + right + KIND_BITS;
    int mask = table.length - 1;
    int at = slot(narrow, mask);
    for (long entry = table[at]; entry != 0; entry = table[at]) {
      if (entry >>> shift == narrow) {
        return value(entry);
      }
      at = (at + 1) & mask;
    }
    return ABSENT;
  }

  /** Adds a pair that is not in the table. */
  void put(long key, long value) {
    widen(key);
    if (value >= 0) {
      widen(value);
    }
    if (wide == null && ++size > table.length - table.length / 4) {
      rehash(table.length * 2, left, right);
    }
    insert(key, value);
  }

  private boolean fits(long pair) {
    return pair >>> Integer.SIZE >>> left == 0 && (int) pair >>> right == 0;
  }

  private long narrow(long pair) {
    return pair >>> Integer.SIZE << right | (int) pair;
  }

  private long widened(long narrow) {
    return narrow >>> right << Integer.SIZE | (narrow & ((1L << right) - 1));
  }

  private long code(long value) {
    return value < 0 ? -value : narrow(value) << KIND_BITS | PAIR;
  }

  private long value(long entry) {
    long kind = entry & KIND_MASK;
    long pair = entry >>> KIND_BITS & ((1L << (left + right)) - 1);
    return kind == PAIR ? widened(pair) : -kind;
  }

  private static int slot(long narrow, int mask) {
    return (int) (LongMap.mixed(narrow) >>> Integer.SIZE) & mask;
  }

  private void insert(long entry) {
    int mask = table.length - 1;
    int at = slot(entry >>> (left + right + KIND_BITS), mask);
    while (table[at] != 0) {
      at = (at + 1) & mask;
    }
    table[at] = entry;
  }

  private void widen(long pair) {
    if (wide == null && !fits(pair)) {
      int wider = widened(left, (int) (pair >>> Integer.SIZE));
      rehash(table.length, wider, widened(right, (int) pair));
    }
  }

  /** Wider by some bits than the number needs, since larger ones will follow. */
  private static int widened(int bits, int number) {
    int needed = Integer.SIZE - Integer.numberOfLeadingZeros(number);
    return needed <= bits ? bits : Math.min(needed + SPARE_BITS, Integer.SIZE - 1);
  }

  private void rehash(int length, int leftBits, int rightBits) {
    PairTable old = new PairTable();
    old.table = table;
    old.left = left;
    old.right = right;
    left = leftBits;
    right = rightBits;
    boolean narrow = left + right <= MOST_BITS;
    wide = narrow ? null : new LongMap();
    table = new long[narrow ? length : 0];
    for (long entry : old.table) {
      if (entry != 0) {
        long key = old.widened(entry >>> (old.left + old.right + KIND_BITS));
        insert(key, old.value(entry));
      }
    }
  }

  private void insert(long key, long value) {
    if (wide != null) {
      wide.put(key, value);
    } else {
      insert(narrow(key) << (left + right + KIND_BITS) | code(value));
    }
  }

  long bytes() {
    return (long) table.length * Long.BYTES + (wide == null ? 0 : wide.bytes());
  }
}
