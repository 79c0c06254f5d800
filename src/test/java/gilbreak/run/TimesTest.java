package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static Times of(LongStream nanos) {
    Times times = new Times();
    nanos.forEach(times::add);
    return times;
  }

  @Test
  void speedupIsTheRatioOfTheFastEnds() {
    Times base = of(LongStream.rangeClosed(2000, 2100));
    Times fast = of(LongStream.rangeClosed(1000, 1100));
    assertEquals(2010.0 / 1010.0, fast.speedup(base));
  }

  @Test
  void disturbedRoundsChangeNothing() {
    Times base = of(LongStream.rangeClosed(2000, 2100));
    Times quiet = of(LongStream.rangeClosed(1000, 1100));
    // Every second round takes ten times as long.
    Times noisy = of(LongStream.rangeClosed(1000, 1100).map(t -> t % 2 == 0 ? t : t * 10));
    assertEquals(quiet.speedup(base), noisy.speedup(base), 0.03);
  }

  @Test
  void intervalHoldsTheSpeedup() {
    SplittableRandom random = new SplittableRandom(7);
    Times base = of(LongStream.range(0, 100).map(i -> 2000 + random.nextLong(200)));
    Times fast = of(LongStream.range(0, 100).map(i -> 1000 + random.nextLong(100)));
    double[] interval = fast.interval(base);
    assertTrue(interval[0] <= 2.0 && 2.0 <= interval[1], interval[0] + " to " + interval[1]);
    assertTrue(interval[0] <= fast.speedup(base) && fast.speedup(base) <= interval[1]);
    assertTrue(interval[1] - interval[0] < 0.2);
  }

  @Test
  void equalProgramsHaveAnIntervalAroundOne() {
    SplittableRandom random = new SplittableRandom(8);
    Times one = of(LongStream.range(0, 100).map(i -> 1000 + random.nextLong(100)));
    Times two = of(LongStream.range(0, 100).map(i -> 1000 + random.nextLong(100)));
    double[] interval = two.interval(one);
    assertTrue(interval[0] <= 1 && 1 <= interval[1]);
  }
}
