package gilbreak.machine;

import java.util.Arrays;

/**
 * Notices that a thread repeats itself without touching anything shared: it comes back to the same
 * place with the same locals (Brent's cycle detection, 1980). What a task or a transaction may
 * change in between is more than its locals, so there all words are compared.
 */
final class LoopFinder {
  private final long[] words;
  private final int from;
  private final int to;
  private final int place;
  private long[] saved = {};
  private long power = 16;
  private long steps;

  /**
   * @param from the first of the words that the thread may change, and that are compared
   * @param place the word that holds its place
   */
  LoopFinder(long[] words, int from, int to, int place) {
    this.words = words;
    this.from = from;
    this.to = to;
    this.place = place;
  }

  /** Called at every jump back. */
  boolean repeats(int at) {
    words[place] = at;
    if (saved.length > 0 && Arrays.equals(words, from, to, saved, 0, saved.length)) {
      return true;
    }
    if (++steps >= power) {
      if (power > Machine.LONGEST_STEP) {
        throw new GivenUp("a thread runs too long between two steps");
      }
      saved = Arrays.copyOfRange(words, from, to);
      power *= 2;
    }
    return false;
  }
}
