package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScalingRunTest {
  private static Program program(int threads, String head) {
    return TestProgram.of("test", head + "thread t x" + threads + "\nx = 1\n").program();
  }

  private final Runner runner = new Runner(Calibration.NONE);

  @Test
  void pointsComeInTheOrderOfTheThreadsAndTheFirstIsTheMeasure() {
    Scaling scaling =
        runner
            .scaling(Map.of(2, program(2, "shared: x=0\n"), 1, program(1, "shared: x=0\n")))
            .orElseThrow();
    assertEquals(List.of(1, 2), scaling.points().stream().map(Scaling.Point::threads).toList());
    assertEquals(1.0, scaling.points().get(0).speedup());
    for (Scaling.Point point : scaling.points()) {
      assertTrue(point.low() <= point.speedup() && point.speedup() <= point.high());
    }
  }

  @Test
  void wrongRoundLeavesNothingToCompare() {
    String wrong = "shared: x=0\nfinally: x == 2\n";
    assertTrue(runner.scaling(Map.of(1, program(1, wrong), 2, program(2, wrong))).isEmpty());
  }

  @Test
  void medianLiesBetweenRanksOfTheBinomialDistribution() {
    assertArrayEquals(new int[] {40, 60}, ScalingRun.ranks(101));
    assertArrayEquals(new int[] {0, 2}, ScalingRun.ranks(3));
  }
}
