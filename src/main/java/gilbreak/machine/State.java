package gilbreak.machine;

import java.util.Arrays;

/**
 * One state of a program: the shared variables, the synchronisation objects, and each thread's
 * place and locals. It never changes, and two states that behave alike from here on are equal:
 * locals that will not be read any more are zero.
 */
public final class State {
  private final long[] words;

  /** Takes the array as its own. */
  public State(long[] words) {
    this.words = words;
  }

  long word(int index) {
    return words[index];
  }

  /** The words themselves; nobody may change them. */
  public long[] words() {
    return words;
  }

  long[] copy() {
    return words.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State state && Arrays.equals(words, state.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
