package gilbreak.machine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a run.
 *
 * @param message in words, as the player reads it
 * @param thread the thread in which it showed, where it is one thread's doing
 * @param line the line of that thread's text, or 0
 */
public record Failure(Kind kind, String message, @Nullable String thread, int line) {
  /** The ways to fail. */
  public enum Kind {
    /** A final state in which the goal does not hold. */
    FINALLY,
    /** A state on the way in which the invariant does not hold. */
    ALWAYS,
    /** A failed {@code assert}. */
    ASSERT,
    /** An error that Python would raise. */
    ERROR,
    /** Threads that wait for ever, all or some of them. */
    DEADLOCK,
    /** Threads that run for ever although every one of them gets its turns. */
    LIVELOCK,
    /** In model time it takes more than the goal allows. */
    LIMIT;

    /** The word for it in levels and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A failure that no single thread shows. */
  public static Failure of(Kind kind, String message) {
    return new Failure(kind, message, null, 0);
  }
}
