package gilbreak.explore;

import java.util.Arrays;

/** How a few small numbers lie in as few longs as hold them: each number's place and width. */
final class Packing {
  private static final int FIRST_WIDTH = 6;

  private final int[] widths;
  private final int[] longs;
  private final int[] shifts;
  private final long[] masks;
  private final int length;

  private Packing(int[] widths) {
    this.widths = widths;
    this.longs = new int[widths.length];
    this.shifts = new int[widths.length];
    this.masks = new long[widths.length];
    int used = 0;
    int at = 0;
    for (int i = 0; i < widths.length; i++) {
      if (used + widths[i] > Long.SIZE) {
        at++;
        used = 0;
      }
      longs[i] = at;
      shifts[i] = used;
      masks[i] = (1L << widths[i]) - 1;
      used += widths[i];
    }
    this.length = at + 1;
  }

  /** A packing for so many numbers, narrow at first. */
  static Packing of(int numbers) {
    int[] widths = new int[numbers];
    Arrays.fill(widths, FIRST_WIDTH);
    return new Packing(widths);
  }

  /** How many longs it takes. */
  int length() {
    return length;
  }

  /** A wider one that the numbers fit into. */
  Packing widened(int[] numbers) {
    int[] wider = widths.clone();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] > masks[i]) {
        wider[i] = Integer.SIZE - Integer.numberOfLeadingZeros(numbers[i]) + 1;
      }
    }
    return new Packing(wider);
  }

  /** Packs the numbers; answers false, and packs them wrongly, if one is too large. */
  boolean pack(int[] numbers, long[] packed) {
    Arrays.fill(packed, 0);
    long lost = 0;
    for (int i = 0; i < numbers.length; i++) {
      long number = numbers[i];
      lost |= number & ~masks[i];
      packed[longs[i]] |= number << shifts[i];
    }
    return lost == 0;
  }

  void unpack(long[] packed, int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (int) ((packed[longs[i]] >>> shifts[i]) & masks[i]);
    }
  }
}
