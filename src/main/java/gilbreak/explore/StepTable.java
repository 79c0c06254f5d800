package gilbreak.explore;

import java.util.Arrays;

/**
 * What a thread's steps do, for each pair of a value of the shared part that is touched and one of
 * the thread's own part: a pair again, or a mark below 0. The first values of a shared part, which
 * are all that most have, are looked up directly.
 */
final class StepTable {
  private static final int DIRECT = 32;

  /** Added to what is found, so that there is nothing where there are zeros. */
  private static final int OFFSET = 3;

  private final PairTable others = new PairTable();
  private long[][] rows = new long[4][];
  private long cells;

  /** What the table has for a pair, or {@link PairTable#ABSENT}. */
  long get(int shared, int own) {
    if (shared >= DIRECT) {
      return others.get(PairTable.pair(shared, own));
    }
    long[] row = own < rows.length ? rows[own] : null;
    return row == null || shared >= row.length || row[shared] == 0
        ? PairTable.ABSENT
        : row[shared] - OFFSET;
  }

  /** Adds a pair that is not in the table. */
  void put(int shared, int own, long value) {
    if (shared >= DIRECT) {
      others.put(PairTable.pair(shared, own), value);
      return;
    }
    if (own >= rows.length) {
      rows = Arrays.copyOf(rows, Math.max(own + 1, 2 * rows.length));
    }
    long[] row = rows[own];
    if (row == null) {
      row = row(own, new long[shared + 1]);
    } else if (shared >= row.length) {
      row = row(own, Arrays.copyOf(row, Math.min(2 * shared, DIRECT)));
    }
    row[shared] = value + OFFSET;
  }

  private long[] row(int own, long[] row) {
    cells += row.length - (rows[own] == null ? 0 : rows[own].length);
    rows[own] = row;
    return row;
  }

  long bytes() {
    return others.bytes() + (cells + rows.length) * Long.BYTES;
  }
}
