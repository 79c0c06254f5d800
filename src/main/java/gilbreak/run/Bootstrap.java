package gilbreak.run;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How sure a median is: the interval that holds it with 95 % confidence, from drawing the numbers
 * again and again with replacement (percentile bootstrap, Efron, 1979).
 */
final class Bootstrap {
  private static final int RESAMPLES = 400;
  private static final double TAIL = 0.025;

  private final double low;
  private final double high;

  /**
   * @param values at least one
   */
  Bootstrap(List<Double> values) {
    SplittableRandom random = new SplittableRandom(1);
    double[] medians = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      medians[i] = resampled(values, random).median();
    }
    Sample sample = Sample.of(medians);
    this.low = sample.quantile(TAIL);
    this.high = sample.quantile(1 - TAIL);
  }

  private static Sample resampled(List<Double> values, SplittableRandom random) {
    return Sample.of(
        random.ints(values.size(), 0, values.size()).mapToDouble(values::get).toArray());
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }
}
