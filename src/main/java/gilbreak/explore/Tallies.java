package gilbreak.explore;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Many natural numbers that grow by being added to each other, however large. All have the same
 * length; when one outgrows it, all get longer. Numbers that are given back make room for others.
 */
final class Tallies {
  private long[] words = new long[64];
  private int length = 1;
  private int used;
  private final Ints free = new Ints();
  private int unused;

  /** A number's place; the number is 0. */
  int take() {
    if (unused > 0) {
      return free.get(--unused);
    }
    if ((used + 1) * length > words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
    }
    return used++;
  }

  /** The number is not needed any more. */
  void giveBack(int place) {
    Arrays.fill(words, place * length, (place + 1) * length, 0);
    if (unused < free.size()) {
      free.set(unused, place);
    } else {
      free.add(place);
    }
    unused++;
  }

  void set(int place, long value) {
    words[place * length] = value;
  }

  /** Adds another one to a number. */
  void add(int place, int other) {
    long carry = 0;
    int to = place * length;
    int from = other * length;
    for (int i = 0; i < length; i++) {
      long one = words[to + i];
      long two = words[from + i];
      long sum = one + two + carry;
      carry = ((one & two) | ((one | two) & ~sum)) >>> (Long.SIZE - 1);
      words[to + i] = sum;
    }
    if (carry != 0) {
      lengthen();
      words[place * length + length - 1] = carry;
    }
  }

  private void lengthen() {
    long[] longer = new long[(length + 1) * (words.length / length + 1)];
    for (int place = 0; place < used; place++) {
      System.arraycopy(words, place * length, longer, place * (length + 1), length);
    }
    words = longer;
    length++;
  }

  BigInteger value(int place) {
    BigInteger value = BigInteger.ZERO;
    for (int i = length - 1; i >= 0; i--) {
      BigInteger word = new BigInteger(Long.toUnsignedString(words[place * length + i]));
      value = value.shiftLeft(Long.SIZE).add(word);
    }
    return value;
  }
}
