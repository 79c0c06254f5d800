package gilbreak.classroom;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A figure by which proved entries can be compared. Of each a player's best is shown apart. */
public enum Metric {
  SPEEDUP("speedup", "Speedup over the baseline", "×", true, 0.1) {
    @Override
    Optional<Double> of(Entry entry, Yardstick by) {
      return entry.speed(by).map(Result.Speed::speedup);
    }
  },
  PLACEMENTS("placements", "Placements", "", false, 1) {
    @Override
    Optional<Double> of(Entry entry, Yardstick by) {
      return Optional.of((double) entry.placements());
    }
  },
  LOCKED("locked", "Time inside locks in a round", "µs", false, 1) {
    @Override
    Optional<Double> of(Entry entry, Yardstick by) {
      return waits(entry, by).map(Result.Waits::locked);
    }
  },
  LONGEST_WAIT("longest_wait", "Longest wait", "µs", false, 1) {
    @Override
    Optional<Double> of(Entry entry, Yardstick by) {
      return waits(entry, by).map(Result.Waits::longest);
    }
  },
  WAIT_99("wait_99", "Wait that 99 of 100 stay below", "µs", false, 1) {
    @Override
    Optional<Double> of(Entry entry, Yardstick by) {
      return waits(entry, by).map(Result.Waits::wait99);
    }
  };

  private final String key;
  private final String title;
  private final String unit;
  private final boolean moreIsBetter;
  private final double step;

  Metric(String key, String title, String unit, boolean moreIsBetter, double step) {
    this.step = step;
    this.key = key;
    this.title = title;
    this.unit = unit;
    this.moreIsBetter = moreIsBetter;
  }

  /** As JSON has it. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  /** What stands behind a value; may be empty. */
  public String unit() {
    return unit;
  }

  /** How many players are where. */
  public Histogram histogram(Collection<Double> values) {
    return Histogram.of(values, step);
  }

  abstract Optional<Double> of(Entry entry, Yardstick by);

  /** Each player's best value, by their ids; of those who have a proved entry with a value. */
  public Map<Long, Double> bests(Collection<Entry> entries, Yardstick by) {
    Map<Long, Double> bests = new TreeMap<>();
    entries.stream()
        .filter(Entry::isProved)
        .forEach(
            entry ->
                of(entry, by)
                    .ifPresent(value -> bests.merge(entry.player().id(), value, this::better)));
    return bests;
  }

  /** The best of all. */
  public OptionalDouble best(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).reduce(this::better);
  }

  private double better(double one, double other) {
    return moreIsBetter ? Math.max(one, other) : Math.min(one, other);
  }

  private static Optional<Result.Waits> waits(Entry entry, Yardstick by) {
    return entry.result().filter(found -> found.yardstick().equals(by)).flatMap(Result::waits);
  }
}
