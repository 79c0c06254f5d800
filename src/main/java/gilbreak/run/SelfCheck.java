package gilbreak.run;

/**
 * One program against itself: what differs there is the machine's doing, and no smaller difference
 * between programs means anything.
 */
final class SelfCheck {
  static final int PAIRS = 20;

  /** The fastest windows come closer the more there are, unless the machine is noisy for long. */
  static final int MOST_PAIRS = 60;

  private static final double MARGIN = 1.02;
  private static final double NOISY = 1.03;

  private final Pairs pairs = new Pairs(MARGIN);

  void add(Window one, Window other) {
    pairs.add(one, other);
  }

  /** Whether more pairs could not change what it says. */
  boolean isEnough() {
    return pairs.all() >= (isNoisy() ? MOST_PAIRS : PAIRS);
  }

  /** How many times as fast as itself it seems, at least 1. */
  double deviation() {
    double ratio = pairs.all() > 0 ? pairs.ratio(false) : 1;
    return Math.max(ratio, 1 / ratio);
  }

  boolean isNoisy() {
    return deviation() > NOISY || pairs.size() * 2 < pairs.all();
  }

  /** The ratio up to which programs count as equally fast in this sitting. */
  double margin() {
    return deviation() > NOISY ? deviation() : MARGIN;
  }
}
