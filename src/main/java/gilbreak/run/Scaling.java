package gilbreak.run;

import java.util.List;

/**
 * How fast one solution is with how many threads, measured in one sitting.
 *
 * @param points by the number of threads, the smallest first; the others are compared with that one
 */
public record Scaling(List<Point> points) {
  public Scaling {
    points = List.copyOf(points);
  }

  /**
   * One number of threads.
   *
   * @param micros how long a round takes when nothing disturbs it: the 10 % quantile
   * @param speedup how many times as fast as with the fewest: the median over the turns
   * @param low the lower end of the interval that holds it with 95 % confidence
   * @param high its upper end
   */
  public record Point(int threads, double micros, double speedup, double low, double high) {}
}
