package gilbreak.texts;

import gilbreak.machine.Failure;
import gilbreak.machine.Moment;
import java.util.List;

/** What is said of a run, moment by moment. */
public final class WitnessTexts {
  public static final String AT_THE_START = "at the start";
  public static final String REPEATS = "── from here on it repeats";
  public static final String FROM_HERE = "From here on it repeats:";
  public static final String CIRCLE = "They wait in a circle; what one wants, the next one holds:";
  public static final String IT = "it";

  private WitnessTexts() {}

  /** {@code 1 preemption, 6 steps}. */
  public static String size(int preemptions, int steps) {
    return Words.count(preemptions, "preemption") + ", " + Words.count(steps, "step");
  }

  public static String soFar(int preemptions, int steps) {
    return size(preemptions, steps) + " so far.";
  }

  /** {@code buyer[0], line 3: read left → 1}. */
  public static String moment(String thread, Moment moment) {
    return thread + ", line " + moment.line() + ": " + moment.does();
  }

  public static String start(String cells) {
    return "At the start: " + cells + ".";
  }

  /** What has changed, behind a moment; empty if nothing has. */
  public static String changes(String cells) {
    return cells.isEmpty() ? "" : "; now " + cells;
  }

  /** What stands under the last moment of a witness. */
  public static String end(Failure.Kind kind, int loop) {
    return switch (kind) {
      case FINALLY -> "✗ all have finished, and the goal does not hold";
      case ALWAYS -> "✗ here it does not hold, and it must always";
      case ASSERT -> "✗ the assert fails";
      case ERROR -> "✗ an error is raised";
      case DEADLOCK -> "✗ here they wait for ever";
      case LIVELOCK -> "✗ and again from " + (loop + 1) + ", for ever";
      case LIMIT -> "✗ it takes more than it may";
    };
  }

  /** What one thread of a circle wants of the next. */
  public static String wants(String lock) {
    return "wants " + lock;
  }

  public static String free(String lock) {
    return lock + " free";
  }

  public static String held(String lock, String thread) {
    return lock + " held by " + thread;
  }

  /** Who else wants a lock; empty when nobody does. */
  public static String waiting(List<String> threads) {
    return threads.isEmpty()
        ? ""
        : ", " + String.join(", ", threads) + (threads.size() == 1 ? " waits" : " wait");
  }
}
