package gilbreak.run;

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

/** Whatever real threads do, the explorer has seen it. */
class DifferentialLawTest {
  private static final int ROUNDS = 200;
  private static final Burner BURNER = Burner.calibrated();

  static Stream<TestProgram> programs() {
    return TestProgram.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void realRunsEndAsSomeInterleavingDoes(TestProgram test) {
    Exploration explored = new Explorer(Limits.DEFAULT).explore(test.program(), Observer.NONE);
    List<Kind> kinds = explored.failures().stream().map(Failure::kind).toList();
    // A round without end is only given up after seconds, and a deadlock after milliseconds.
    boolean endless = explored.interleavings().isEmpty() && !kinds.isEmpty();
    boolean hangs = kinds.contains(Kind.LIVELOCK) || endless;
    int rounds = hangs ? 1 : kinds.contains(Kind.DEADLOCK) ? 40 : ROUNDS;
    Compiled compiled = Compiled.of(test.program());
    try (Team team = new Team(test.program().threads().size(), BURNER)) {
      for (int i = 0; i < rounds; i++) {
        check(test, explored, kinds, team.run(compiled));
      }
    }
  }

  private static void check(
      TestProgram test, Exploration explored, List<Kind> kinds, Round.Result result) {
    Kind kind = result.wrong().map(Failure::kind).orElse(Kind.FINALLY);
    switch (kind) {
      case FINALLY, ALWAYS ->
          assertTrue(
              explored.outcomes().contains(result.cells()),
              () -> test.show(result.cells()) + " is no outcome of " + test);
      case ERROR, ASSERT ->
          assertTrue(
              explored.failures().contains(result.wrong().orElseThrow()),
              () -> result.wrong() + " is not among " + explored.failures());
      case DEADLOCK -> assertTrue(kinds.contains(Kind.DEADLOCK), "deadlock in " + test);
      // A thread that is stuck while another runs for ever looks the same from outside.
      case LIVELOCK ->
          assertTrue(kinds.contains(kind) || kinds.contains(Kind.DEADLOCK), "endless: " + test);
    }
  }
}
