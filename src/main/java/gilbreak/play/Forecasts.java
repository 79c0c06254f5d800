package gilbreak.play;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * How well a player knows what he knows: all that he has foretold, by how sure he was of it.
 *
 * @param tallies by the sureness in percent
 */
public record Forecasts(Map<Integer, Tally> tallies) {
  public static final Forecasts NONE = new Forecasts(Map.of());

  /** How sure one can be, in percent: from a coin to certain. */
  public static final List<Integer> SURENESS = List.of(50, 70, 90, 100);

  /** What a player begins with. */
  public static final int USUAL = 70;

  /** How many predictions there were, and how many of them came true. */
  public record Tally(int made, int right) {
    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
      return new Tally(made + other.made, right + other.right);
    }

    Tally minus(Tally other) {
      return new Tally(Math.max(0, made - other.made), Math.max(0, right - other.right));
    }
  }

  public Forecasts {
    tallies = Collections.unmodifiableMap(new TreeMap<>(tallies));
  }

  private Tally of(int sureness) {
    return tallies.getOrDefault(sureness, Tally.NONE);
  }

  /** With one more prediction. */
  Forecasts with(int sureness, boolean right) {
    return plus(new Forecasts(Map.of(sureness, new Tally(1, right ? 1 : 0))));
  }

  /** All predictions of both. */
  public Forecasts plus(Forecasts other) {
    Map<Integer, Tally> all = new TreeMap<>(tallies);
    other.tallies.forEach((sureness, tally) -> all.merge(sureness, tally, Tally::plus));
    return new Forecasts(all);
  }

  /** What is here and was not there. */
  public Forecasts minus(Forecasts other) {
    Map<Integer, Tally> more = new TreeMap<>();
    tallies.forEach((sureness, tally) -> more.put(sureness, tally.minus(other.of(sureness))));
    more.values().removeIf(Tally.NONE::equals);
    return new Forecasts(more);
  }

  public int made() {
    return sum(Tally::made);
  }

  public int right() {
    return sum(Tally::right);
  }

  private int sum(ToIntFunction<Tally> of) {
    return tallies.values().stream().mapToInt(of).sum();
  }

  /**
   * The Brier score: the mean square of what lies between sureness and truth. 0 is perfect, 0.25 a
   * coin's; empty without predictions.
   */
  public OptionalDouble brier() {
    double squares =
        tallies.entrySet().stream()
            .mapToDouble(entry -> squares(entry.getKey() / 100.0, entry.getValue()))
            .sum();
    return made() == 0 ? OptionalDouble.empty() : OptionalDouble.of(squares / made());
  }

  private static double squares(double sureness, Tally tally) {
    int wrong = tally.made() - tally.right();
    return tally.right() * Math.pow(1 - sureness, 2) + wrong * Math.pow(sureness, 2);
  }
}
