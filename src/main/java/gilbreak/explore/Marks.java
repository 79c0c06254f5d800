package gilbreak.explore;

import java.util.Arrays;

/** Has a small mark, 0 to 3, for each of the natural numbers; 0 at first. */
final class Marks {
  private static final int BITS = 2;
  private static final int IN_A_WORD_BITS = 5;
  private static final int IN_A_WORD_MASK = (1 << IN_A_WORD_BITS) - 1;

  private long[] words = new long[16];

  int get(int number) {
    int word = number >>> IN_A_WORD_BITS;
    return word < words.length ? (int) (words[word] >>> shift(number)) & 3 : 0;
  }

  void set(int number, int mark) {
    int word = number >>> IN_A_WORD_BITS;
    if (word >= words.length) {
      words = Arrays.copyOf(words, Math.max(word + 1, words.length + words.length / 2));
    }
    words[word] = (words[word] & ~(3L << shift(number))) | ((long) mark << shift(number));
  }

  private static int shift(int number) {
    return BITS * (number & IN_A_WORD_MASK);
  }

  long bytes() {
    return (long) words.length * Long.BYTES;
  }
}
