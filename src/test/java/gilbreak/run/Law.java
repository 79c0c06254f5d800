package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Exploration;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.programs.TestProgram;
import java.time.Duration;
import java.util.List;

/** Whatever real threads do with a program, the explorer has seen it. */
final class Law {
  /** The explorer lists only so many failures. */
  private static final int MOST_FAILURES = 50;

  /** When a round that may go on for ever is given up. */
  private static final Duration SOON = Duration.ofMillis(300);

  private static final Burner BURNER = Burner.calibrated();

  private final TestProgram test;
  private final Exploration explored;
  private final List<Kind> kinds;

  Law(TestProgram test, Exploration explored) {
    this.test = test;
    this.explored = explored;
    this.kinds = explored.failures().stream().map(Failure::kind).toList();
  }

  /** Whether rounds may go on for ever. */
  boolean hangs() {
    boolean endless = explored.interleavings().isEmpty() && !kinds.isEmpty();
    return kinds.contains(Kind.LIVELOCK) || endless;
  }

  /** Whether threads may wait for ever, which takes milliseconds to find out. */
  boolean deadlocks() {
    return kinds.contains(Kind.DEADLOCK);
  }

  /** Runs the program so many times and checks each round. */
  void check(int rounds) {
    int size = test.program().threads().size();
    try (Team team = hangs() ? new Team(size, BURNER, SOON) : new Team(size, BURNER)) {
      check(rounds, team);
    }
  }

  /** Lets a team that is large enough run the program so many times and checks each round. */
  void check(int rounds, Team team) {
    Compiled compiled = Compiled.of(test.program());
    for (int i = 0; i < rounds; i++) {
      check(team.run(compiled));
    }
  }

  private void check(Round.Result result) {
    Kind kind = result.wrong().map(Failure::kind).orElse(Kind.FINALLY);
    switch (kind) {
      case FINALLY, ALWAYS ->
          assertTrue(
              explored.outcomes().contains(result.cells()),
              () -> test.show(result.cells()) + " is no outcome of " + test);
      case ERROR, ASSERT ->
          assertTrue(
              explored.failures().size() >= MOST_FAILURES
                  || explored.failures().contains(result.wrong().orElseThrow()),
              () -> result.wrong() + " is not among " + explored.failures());
      case DEADLOCK -> assertTrue(kinds.contains(Kind.DEADLOCK), () -> "deadlock in " + test);
      // A thread that is stuck while another runs for ever looks the same from outside. Where no
      // schedule is endless, all are stuck, and that is told for certain.
      case LIMIT -> throw new AssertionError("a limit in " + test);
      case LIVELOCK -> assertTrue(hangs(), () -> "endless: " + test);
    }
  }
}
