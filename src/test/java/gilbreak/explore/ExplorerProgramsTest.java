package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.programs.TestProgram;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The explorer finds of every test program exactly what the program's head says. */
class ExplorerProgramsTest {
  static Stream<TestProgram> programs() {
    return TestProgram.all();
  }

  @Test
  void thereAreManyPrograms() {
    assertTrue(programs().count() >= 140);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void programEndsAsItsHeadSays(TestProgram test) {
    Expectations.check(test);
  }
}
