package gilbreak.python;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Exploration;
import gilbreak.explore.Finding;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import java.util.Set;

/**
 * One program for a real Python, with what the explorer has found for the same interpreter.
 *
 * @param text as it is printed
 * @param outcomes the final states that the explorer has found
 */
record Case(String name, Family family, String text, Set<String> outcomes, Exploration found) {

  /** What a program is made of. */
  enum Family {
    THREADS(0.1),
    TASKS(0.2),
    /** Also with threads and tasks beside them; each run is a Python of its own. */
    PROCESSES(3);

    private final double patience;

    Family(double patience) {
      this.patience = patience;
    }
  }

  /** After how long a run hangs: soon when it may, else only when nothing else explains it. */
  double seconds() {
    return mayHang() ? family.patience : 60;
  }

  private boolean mayHang() {
    return has(Kind.DEADLOCK)
        || has(Kind.LIVELOCK)
        || (found.finding() instanceof Finding.Broken && found.interleavings().isEmpty());
  }

  private boolean has(Kind kind) {
    return found.failures().stream().anyMatch(failure -> failure.kind() == kind);
  }

  private boolean mayFail(String error) {
    return found.failures().stream()
        .filter(failure -> failure.kind() == Kind.ERROR || failure.kind() == Kind.ASSERT)
        .map(Failure::message)
        .anyMatch(message -> Words.match(message, error));
  }

  void check(Ends ends) {
    assertTrue(
        outcomes.containsAll(ends.outcomes().keySet()),
        () -> name + ": " + ends.outcomes() + " is not in " + outcomes + "\n" + text);
    ends.errors()
        .keySet()
        .forEach(error -> assertTrue(mayFail(error), () -> name + ": " + error + told()));
    assertTrue(ends.hangs().isEmpty() || mayHang(), () -> name + " hangs\n" + text);
    assertTrue(ends.runs() > 0, name);
  }

  private String told() {
    return " is none of " + found.failures().stream().map(Failure::message).toList() + "\n" + text;
  }
}
