package gilbreak.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The rounds' times of one program in one sitting, and what they say in comparison with another's.
 *
 * <p>Whatever disturbs a round makes it longer, never shorter, so the fast end of the times tells
 * what the program can do, and a low quantile is steadier than the minimum, which one lucky round
 * can set.
 */
final class Times {
  private static final double QUANTILE = 0.1;
  private static final int RESAMPLES = 400;
  private static final double CONFIDENCE = 0.95;

  private final List<Long> nanos = new ArrayList<>();

  void add(long time) {
    nanos.add(time);
  }

  int size() {
    return nanos.size();
  }

  /** The time at the quantile. */
  double low() {
    return low(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  private static double low(long[] sorted) {
    return sorted[(int) (QUANTILE * (sorted.length - 1))];
  }

  /** How many times as fast as the base this is. */
  double speedup(Times base) {
    return base.low() / low();
  }

  /** The ends of the interval that holds the speedup (percentile bootstrap, Efron, 1979). */
  double[] interval(Times base) {
    SplittableRandom random = new SplittableRandom(1);
    double[] speedups = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      speedups[i] = base.resampled(random) / resampled(random);
    }
    Arrays.sort(speedups);
    int cut = (int) (RESAMPLES * (1 - CONFIDENCE) / 2);
    return new double[] {speedups[cut], speedups[RESAMPLES - 1 - cut]};
  }

  private double resampled(SplittableRandom random) {
    return low(
        random
            .longs(nanos.size(), 0, nanos.size())
            .map(i -> nanos.get((int) i))
            .sorted()
            .toArray());
  }
}
