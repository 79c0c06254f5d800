package gilbreak.explore;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** How a few small numbers lie in as few longs as hold them: each number's place and width. */
final class Packing {
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
      shifts[i] = used & (Long.SIZE - 1);
      masks[i] = (1L << widths[i]) - 1;
      used += widths[i];
    }
    this.length = at + 1;
  }

  /** A packing for so many numbers, which all are 0. */
  static Packing of(int numbers) {
    return new Packing(new int[numbers]);
  }

  /** How many numbers there are. */
  int parts() {
    return widths.length;
  }

  /** How many longs it takes. */
  int length() {
    return length;
  }

  /** A wider one, that has room for each place's largest number and as many more. */
  Packing widened(IntUnaryOperator largest) {
    int[] wider = widths.clone();
    for (int i = 0; i < widths.length; i++) {
      int number = largest.applyAsInt(i);
      if (number > 0) {
        int needed = Integer.SIZE - Integer.numberOfLeadingZeros(number);
        wider[i] = Math.max(widths[i], needed + 1);
      }
    }
    return new Packing(wider);
  }

  /** Whether a number fits into its place. */
  boolean fits(int index, int number) {
    return number <= masks[index];
  }

  int get(long[] packed, int index) {
    return (int) (packed[longs[index]] >>> shifts[index] & masks[index]);
  }

  /** Sets a number that fits. */
  void set(long[] packed, int index, int number) {
    long mask = masks[index] << shifts[index];
    packed[longs[index]] = (packed[longs[index]] & ~mask) | ((long) number << shifts[index]);
  }

  void unpack(long[] packed, int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = get(packed, i);
    }
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
}
