package gilbreak.clock;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Limits;
import gilbreak.explore.Observer;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.programs.TestProgram;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the clock does with a program, the explorer has seen it. */
class ClockLawTest {
  /** The explorer lists only so many failures. */
  private static final int MOST_FAILURES = 50;

  /** Enough for each program that ends, also if a thread spins while it has the GIL. */
  private static final long STEPS = 500_000;

  static Stream<TestProgram> programs() {
    return TestProgram.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theClockEndsAsSomeInterleavingDoes(TestProgram test) {
    Exploration explored = new Explorer(Limits.DEFAULT).explore(test.program(), Observer.NONE);
    for (int cores : List.of(1, 2)) {
      check(test, explored, new Clock(Tables.REAL, cores, STEPS).read(test.program()));
      check(test, explored, new Clock(Tables.IDEAL, cores, STEPS).read(test.program()));
    }
  }

  private static void check(TestProgram test, Exploration explored, Reading reading) {
    List<Kind> kinds = explored.failures().stream().map(Failure::kind).toList();
    Kind kind = reading.failure().map(Failure::kind).orElse(Kind.FINALLY);
    switch (kind) {
      case FINALLY, ALWAYS ->
          assertTrue(
              explored.outcomes().contains(reading.cells()),
              () -> test.show(reading.cells()) + " is no outcome of " + test);
      case ERROR, ASSERT ->
          assertTrue(
              explored.failures().size() >= MOST_FAILURES
                  || explored.failures().contains(reading.failure().orElseThrow()),
              () -> reading.failure() + " is not among " + explored.failures());
      case DEADLOCK ->
          assertTrue(
              explored.failures().size() >= MOST_FAILURES
                  || explored.failures().contains(reading.failure().orElseThrow()),
              () -> reading.failure() + " is not among " + explored.failures());
      case LIMIT -> throw new AssertionError("a limit in " + test);
      case LIVELOCK -> assertTrue(mayBeEndless(explored, kinds), () -> "endless: " + test);
    }
  }

  private static boolean mayBeEndless(Exploration explored, List<Kind> kinds) {
    return kinds.contains(Kind.LIVELOCK) || explored.interleavings().isEmpty();
  }
}
