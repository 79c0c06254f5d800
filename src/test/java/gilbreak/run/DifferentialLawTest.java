package gilbreak.run;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Limits;
import gilbreak.explore.Observer;
import gilbreak.programs.TestProgram;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law holds for every test program. */
class DifferentialLawTest {
  private static final int ROUNDS = 200;

  /** A deadlock takes a while to be sure of. */
  private static final int ROUNDS_WITH_DEADLOCKS = Integer.getInteger("law.rounds", 20);

  /** For all programs that cannot hang, so that not each has to start processes. */
  private static Team everyone;

  @BeforeAll
  static void start() {
    everyone = new Team(TestProgram.mostThreads(), Burner.calibrated());
  }

  @AfterAll
  static void end() {
    everyone.close();
  }

  static Stream<TestProgram> programs() {
    return TestProgram.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void realRunsEndAsSomeInterleavingDoes(TestProgram test) {
    Exploration explored = new Explorer(Limits.DEFAULT).explore(test.program(), Observer.NONE);
    Law law = new Law(test, explored);
    if (law.hangs()) {
      law.check(1);
    } else {
      law.check(law.deadlocks() ? ROUNDS_WITH_DEADLOCKS : ROUNDS, everyone);
    }
  }
}
