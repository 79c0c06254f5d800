package gilbreak.sync;

import gilbreak.program.SyncObject;
import java.util.Arrays;

/** Words that name the threads which hold an object or wait for it. */
final class Holder {
  private Holder() {}

  /** A word that holds a thread's number plus one, or 0, when the threads have other numbers. */
  static long renumbered(long word, int[] to) {
    return word == 0 ? 0 : to[(int) word - 1] + 1L;
  }

  /** Moves the word that each thread has from {@code first} on, when they have other numbers. */
  static void move(long[] words, int first, int[] to) {
    long[] before = Arrays.copyOfRange(words, first, first + to.length);
    for (int thread = 0; thread < to.length; thread++) {
      words[first + to[thread]] = before[thread];
    }
  }

  static String reason(SyncObject object, int holder, int thread, Meaning.Names names) {
    if (holder < 0) {
      return "for " + object.name();
    }
    String who = holder == thread ? "itself" : names.of(holder);
    return "for %s, held by %s".formatted(object.name(), who);
  }
}
