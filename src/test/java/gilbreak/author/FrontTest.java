package gilbreak.author;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.author.Front.Measured;
import gilbreak.author.Solver.Right;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.run.Comparison;
import gilbreak.run.RunReport.Score;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FrontTest {
  private static Measured measured(double speedup, int placements, double locked) {
    Placement lock = new Placement("t", Tool.LOCK, "A", new LineRange(1, 1));
    Solution solution = new Solution(Collections.nCopies(placements, lock));
    Comparison faster = Comparison.FASTER;
    return new Measured(
        new Right(solution, 0, Optional.empty()),
        Optional.of(new Score(speedup, speedup, speedup, 1, faster, faster, false)),
        false,
        OptionalDouble.of(locked),
        false);
  }

  @Test
  void fasterOneWithMorePlacementsIsNotBetter() {
    assertFalse(Front.isBetter(measured(2, 2, 10), measured(1, 1, 10)));
    assertFalse(Front.isBetter(measured(1, 1, 10), measured(2, 2, 10)));
  }

  @Test
  void shorterTimeInLocksIsBetterWhereAllElseIsEqual() {
    assertTrue(Front.isBetter(measured(2, 1, 9), measured(2, 1, 10)));
    assertFalse(Front.isBetter(measured(2, 1, 10), measured(2, 1, 9)));
  }

  @Test
  void noneIsBetterThanItsEqual() {
    assertFalse(Front.isBetter(measured(2, 1, 9), measured(2, 1, 9)));
  }
}
