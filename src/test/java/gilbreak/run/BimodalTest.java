package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BimodalTest {
  private final SplittableRandom random = new SplittableRandom(5);

  /** Windows a share of which lasts twice as long. */
  private Sample windows(double slow) {
    return Sample.of(
        DoubleStream.generate(this::window)
            .limit(Sitting.FOR_MEDIANS)
            .map(time -> random.nextDouble() < slow ? 2 * time : time)
            .toArray());
  }

  private double window() {
    return 1_000 + Math.abs(random.nextDouble(-20, 60));
  }

  @Test
  void programThatIsMostlySlowIsSeen() {
    for (int i = 0; i < 100; i++) {
      assertTrue(Bimodal.isSeenIn(windows(0.7)));
    }
  }

  @Test
  void luckyWindowIsSeenAmongSlowOnes() {
    assertTrue(Bimodal.isSeenIn(Sample.of(1_000, 2_010, 2_020, 2_000, 2_050, 2_030, 2_000)));
  }

  @Test
  void slowWindowsNowAndThenAreNoSecondSpeed() {
    for (int i = 0; i < 100; i++) {
      assertFalse(Bimodal.isSeenIn(windows(0)));
      assertFalse(Bimodal.isSeenIn(windows(0.15)));
    }
  }
}
