package gilbreak.run;

import java.util.ArrayList;
import java.util.List;

/**
 * The windows of two programs, each with the other's of the same turn. A pair in which either was
 * disturbed is left out whole, since leaving out one window would favour its program.
 */
final class Pairs {
  private static final double NANOS = 1_000;

  private final List<Pair> clean = new ArrayList<>();
  private final List<Pair> all = new ArrayList<>();
  private final Duel duel;

  /**
   * @param margin the ratio up to which programs count as equally fast
   */
  Pairs(double margin) {
    this.duel = new Duel(margin);
  }

  private record Pair(double own, double other) {
    double ratio() {
      return other / own;
    }
  }

  void add(Window own, Window other) {
    Pair pair = new Pair(own.nanos(), other.nanos());
    all.add(pair);
    if (own.clean() && other.clean()) {
      clean.add(pair);
      duel.add(pair.ratio());
    }
  }

  /** How many undisturbed ones there are. */
  int size() {
    return clean.size();
  }

  /** How many there are. */
  int all() {
    return all.size();
  }

  /** The undisturbed ones; all of them when hardly any was. */
  private List<Pair> used() {
    return clean.size() >= Duel.LEAST ? clean : all;
  }

  /** The times of this one, in microseconds. */
  List<Double> owns() {
    return used().stream().map(pair -> pair.own / NANOS).toList();
  }

  /** The times of the other one, in microseconds. */
  List<Double> others() {
    return used().stream().map(pair -> pair.other / NANOS).toList();
  }

  Sample own() {
    return Sample.of(used().stream().map(Pair::own).toList());
  }

  Sample other() {
    return Sample.of(used().stream().map(Pair::other).toList());
  }

  /**
   * How many times as fast as the other one this is; there must be a pair.
   *
   * <p>Whatever disturbs a window makes it longer, never shorter, so the fastest one tells what a
   * program can do (Chen and Revels, 2016).
   *
   * @param medians whether to compare what they usually do
   */
  double ratio(boolean medians) {
    return medians ? other().median() / own().median() : other().least() / own().least();
  }

  /** The interval that holds the median pair's ratio. */
  Bootstrap interval() {
    return new Bootstrap(used().stream().map(Pair::ratio).toList());
  }

  /** Decided only when the sign test and the ratio say the same. */
  Comparison comparison(boolean medians) {
    Comparison signs = duel.comparison();
    boolean contradicted =
        (signs == Comparison.FASTER && ratio(medians) < 1)
            || (signs == Comparison.SLOWER && ratio(medians) > 1);
    return contradicted ? Comparison.UNDECIDED : signs;
  }
}
