package gilbreak.run;

import java.util.Arrays;
import java.util.Collection;

/** Numbers in order, at least one. */
final class Sample {
  private final double[] sorted;

  private Sample(double[] sorted) {
    this.sorted = sorted;
    Arrays.sort(sorted);
  }

  static Sample of(double... values) {
    return new Sample(values.clone());
  }

  static Sample of(Collection<Double> values) {
    return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  int size() {
    return sorted.length;
  }

  double least() {
    return sorted[0];
  }

  double median() {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The number below which about that share of them are. */
  double quantile(double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }
}
