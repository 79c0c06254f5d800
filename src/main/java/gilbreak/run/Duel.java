package gilbreak.run;

/**
 * One program against another, pair by pair. A pair's ratio is the other one's time divided by this
 * one's.
 *
 * <p>Two sign tests, one for each end of the zone in which programs count as equally fast. Beyond
 * an end is faster or slower; this side of both is a tie.
 */
final class Duel {
  /** Fewer pairs are not taken for a decision. */
  static final int LEAST = 12;

  private final double margin;
  private final SignTest upper = new SignTest();
  private final SignTest lower = new SignTest();
  private int size;

  /**
   * @param margin the ratio up to which programs count as equally fast, above 1
   */
  Duel(double margin) {
    this.margin = margin;
  }

  void add(double ratio) {
    upper.add(ratio > margin);
    lower.add(ratio > 1 / margin);
    size++;
  }

  Comparison comparison() {
    if (size < LEAST) {
      return Comparison.UNDECIDED;
    }
    if (upper.isAbove()) {
      return Comparison.FASTER;
    }
    if (lower.isBelow()) {
      return Comparison.SLOWER;
    }
    return upper.isBelow() && lower.isAbove() ? Comparison.TIE : Comparison.UNDECIDED;
  }
}
