package gilbreak.judge;

import gilbreak.clock.Reading;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What more cores do for an answer, in model time, and for the author's best.
 *
 * @param par empty when the level has none
 * @param here how many cores this machine has
 * @param measured the fastest round on them at the size of the model clock, in microseconds; empty
 *     when a round goes wrong
 */
public record Curve(List<Point> own, List<Point> par, int here, OptionalDouble measured) {
  public static final int MOST_CORES = 64;

  public Curve {
    own = List.copyOf(own);
    par = List.copyOf(par);
  }

  /** How long the answer takes on so many cores, in nanoseconds of model time. */
  public record Point(int cores, long nanos) {}

  /** The powers of two and what lies half-way between them, within a range and with its ends. */
  public static List<Integer> steps(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .filter(count -> count == from || count == to || isRound(count))
        .boxed()
        .toList();
  }

  private static boolean isRound(int count) {
    int top = Integer.highestOneBit(count);
    return count == top || count == top + top / 2;
  }

  static List<Point> points(Level level, Optional<Solution> answer) throws SourceException {
    List<Point> points = new ArrayList<>();
    for (int cores : answer.isPresent() ? steps(1, MOST_CORES) : List.<Integer>of()) {
      Reading reading = Model.read(level, answer.orElseThrow(), cores);
      if (reading.failure().isEmpty()) {
        points.add(new Point(cores, Math.max(1, reading.makespan())));
      }
    }
    return points;
  }
}
