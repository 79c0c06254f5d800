package gilbreak.classroom;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How many players are where, in bars next to each other.
 *
 * @param width of each bar
 * @param first the first bar begins at so many widths
 */
public record Histogram(double width, long first, List<Integer> counts) {
  private static final int MOST_BARS = 12;
  private static final double[] ROUND = {1, 2, 5};

  public Histogram {
    counts = List.copyOf(counts);
  }

  /** So many values from {@code low} up to, and without, {@code high}. */
  public record Bar(double low, double high, int count) {}

  /**
   * A histogram of about a dozen bars at the most, whose width is a round number.
   *
   * @param least the least width that a bar has
   */
  public static Histogram of(Collection<Double> values, double least) {
    if (values.isEmpty()) {
      return new Histogram(1, 0, List.of());
    }
    DoubleSummaryStatistics range =
        values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    double width = width(Math.max(least, (range.getMax() - range.getMin()) / (MOST_BARS - 1)));
    long first = bar(range.getMin(), width);
    List<Integer> counts =
        LongStream.rangeClosed(first, bar(range.getMax(), width))
            .mapToObj(index -> count(values, index, width))
            .toList();
    return new Histogram(width, first, counts);
  }

  private static int count(Collection<Double> values, long index, double width) {
    return (int) values.stream().filter(value -> bar(value, width) == index).count();
  }

  private static long bar(double value, double width) {
    return (long) Math.floor(value / width);
  }

  /** The least of 1, 2 or 5 times a power of ten that is not less than this. */
  private static double width(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double round : ROUND) {
      if (round * power >= least * (1 - 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** The bars from left to right. */
  public List<Bar> bars() {
    return IntStream.range(0, counts.size())
        .mapToObj(i -> new Bar((first + i) * width, (first + i + 1) * width, counts.get(i)))
        .toList();
  }

  /** The bar that a value is in; -1 when it is in none. */
  public int indexOf(double value) {
    long index = bar(value, width) - first;
    return index >= 0 && index < counts.size() ? (int) index : -1;
  }
}
