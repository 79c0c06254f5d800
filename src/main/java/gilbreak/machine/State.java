package gilbreak.machine;

import java.util.Arrays;

/**
 * One state of a program: the shared variables, the synchronisation objects, and each thread's
 * place and locals. It never changes, and two states that behave alike from here on are equal:
 * locals that will not be read any more are zero.
 */
public final class State {
  private final long[] words;
  private final int hash;

  /** Takes the array as its own. */
  State(long[] words) {
    this.words = words;
    this.hash = Arrays.hashCode(words);
  }

  long word(int index) {
    return words[index];
  }

  /** The words themselves; nobody may change them. */
  long[] words() {
    return words;
  }

  long[] copy() {
    return words.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State state && hash == state.hash && Arrays.equals(words, state.words);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
