package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gilbreak.programs.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledTest {
  /** A program whose every line takes many bytes: indexed reads and writes of shared lists. */
  private static TestProgram program(int lines) {
    return TestProgram.of(
        "long",
        "shared: a=[0,0] b=[0,0]\ngil: on\npython: 3.9\nthread only\ni = 0\nj = 1\n"
            + "a[i] = b[j] + b[i]\n".repeat(lines));
  }

  /** The most lines that the language lets pass. */
  private static int mostLines() {
    int low = 1;
    int high = 3_000;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (isAccepted(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static boolean isAccepted(int lines) {
    try {
      program(lines);
      return true;
    } catch (AssertionError refused) {
      return false;
    }
  }

  @Test
  void longestProgramThatIsAcceptedCanBeRun() {
    int lines = mostLines();
    assertThrows(AssertionError.class, () -> program(lines + 1));
    try (Team team = new Team(1, Burner.calibrated())) {
      assertEquals(
          List.of(0L, 0L, 0L, 0L), team.run(Compiled.of(program(lines).program())).cells());
    }
  }
}
