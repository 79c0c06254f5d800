package gilbreak.run;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The windows of candidate, baseline and par, turn by turn: when there are enough of them, and what
 * they say.
 */
final class Sitting {
  /** More turns are not taken for one question. */
  static final int MOST = 120;

  /** So many pairs a median takes. */
  static final int FOR_MEDIANS = 31;

  private static final long LONG = TimeUnit.MILLISECONDS.toNanos(1_200);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(3);

  private final SelfCheck check;
  private final Pairs besideBaseline;
  private final Pairs besidePar;
  private final Pairs parBesideBaseline;

  Sitting(SelfCheck check) {
    this.check = check;
    this.besideBaseline = new Pairs(check.margin());
    this.besidePar = new Pairs(check.margin());
    this.parBesideBaseline = new Pairs(check.margin());
  }

  /** Adds a turn. */
  void add(Window candidate, Window baseline, Window par) {
    besideBaseline.add(candidate, baseline);
    besidePar.add(candidate, par);
    parBesideBaseline.add(par, baseline);
  }

  private List<Pairs> all() {
    return List.of(besideBaseline, besidePar, parBesideBaseline);
  }

  /** How many turns there were. */
  int turns() {
    return besideBaseline.all();
  }

  /** How many undisturbed pairs of each two there are at least. */
  int pairs() {
    return all().stream().mapToInt(Pairs::size).min().orElseThrow();
  }

  /**
   * Whether it ends: as soon as all is decided that is asked, and at the latest when more pairs
   * would not help, or take too long.
   *
   * @param nanos the time since it began
   */
  boolean isOver(long nanos) {
    if (nanos >= LONGEST) {
      return true;
    }
    if (pairs() < Duel.LEAST) {
      return false;
    }
    boolean medians = isByMedians();
    boolean enough = pairs() >= (medians ? FOR_MEDIANS : Duel.LEAST);
    return enough && (isDecided(medians) || pairs() >= MOST || nanos >= LONG);
  }

  private boolean isDecided(boolean medians) {
    return besideBaseline.comparison(medians) != Comparison.UNDECIDED
        && besidePar.comparison(medians) != Comparison.UNDECIDED;
  }

  /**
   * Whether what the programs usually do is compared, instead of what they do at best. On a noisy
   * machine, nobody knows whose doing it is that windows differ.
   */
  boolean isByMedians() {
    return !isNoisy()
        && (Bimodal.isSeenIn(besideBaseline.own())
            || Bimodal.isSeenIn(besideBaseline.other())
            || Bimodal.isSeenIn(parBesideBaseline.own()));
  }

  /** Whether other programs disturbed it so often that its score says little. */
  boolean isNoisy() {
    return check.isNoisy() || besideBaseline.size() * 2 < besideBaseline.all();
  }

  /** The times of the windows that count. */
  Times times() {
    return new Times(besidePar.owns(), besidePar.others());
  }

  /** What it says; there must have been a turn. */
  RunReport.Score score() {
    boolean medians = isByMedians();
    Bootstrap interval = besideBaseline.interval();
    return new RunReport.Score(
        besideBaseline.ratio(medians),
        interval.low(),
        interval.high(),
        parBesideBaseline.ratio(medians),
        besideBaseline.comparison(medians),
        besidePar.comparison(medians),
        medians);
  }
}
