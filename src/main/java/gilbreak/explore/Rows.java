package gilbreak.explore;

import java.util.Arrays;

/** A growing list of rows of as many ints each, in chunks, so that growing copies little. */
final class Rows {
  private static final int BITS = 9;
  private static final int SIZE = 1 << BITS;
  private static final int MASK = SIZE - 1;
  private static final int FIRST = 4;

  private final int width;
  private int[][] chunks;
  private int size;

  /**
   * @param width how many ints a row has
   */
  Rows(int width) {
    this.width = width;
    this.chunks = new int[][] {new int[FIRST * width]};
  }

  /** Adds a row of zeros. */
  void add() {
    int chunk = size >>> BITS;
    int row = size & MASK;
    if (row == 0 && chunk > 0) {
      chunks = chunk == chunks.length ? Arrays.copyOf(chunks, 2 * chunk) : chunks;
      chunks[chunk] = new int[SIZE * width];
    } else if (chunks[chunk].length == row * width) {
      chunks[chunk] = Arrays.copyOf(chunks[chunk], 2 * row * width);
    }
    size++;
  }

  int get(int row, int column) {
    return chunks[row >>> BITS][(row & MASK) * width + column];
  }

  void set(int row, int column, int value) {
    chunks[row >>> BITS][(row & MASK) * width + column] = value;
  }

  int size() {
    return size;
  }

  long bytes() {
    int full = (size + MASK) >>> BITS;
    return (full > 1 ? (long) full * SIZE * width : chunks[0].length) * Integer.BYTES
        + (long) chunks.length * Long.BYTES;
  }
}
