package gilbreak.author;

import gilbreak.author.Solver.Right;
import gilbreak.author.Trials.Trial;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.run.Comparison;
import gilbreak.run.RunReport.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Right answers on this machine's cores: those than which none is better in one of speed,
 * placements and time inside locks, and as good in the others.
 */
public final class Front {
  /** How many are measured; each takes some seconds. */
  public static final int SOME = 8;

  private final Level level;

  public Front(Level level) {
    this.level = level;
  }

  /**
   * A measured answer.
   *
   * @param score empty when a real round went wrong
   * @param locked microseconds inside locks in a round; empty when that is not known
   * @param onFront whether none is better in every respect
   */
  public record Measured(
      Right right, Optional<Score> score, boolean noisy, OptionalDouble locked, boolean onFront) {
    double speedup() {
      return score.map(Score::speedup).orElse(0.0);
    }

    /** A speedup for two stars: half of what this gains over baseline. */
    public double twoStars() {
      return Math.max(1, 1 + (speedup() - 1) / 2);
    }

    /** Whether it is certainly faster than par was in the same sitting. */
    public boolean beatsPar() {
      return !noisy && score.filter(found -> found.besidePar() == Comparison.FASTER).isPresent();
    }
  }

  /** The fastest of those that are certainly faster than par, or than baseline without a par. */
  public static Optional<Measured> best(List<Measured> measured, Optional<Solution> par) {
    return measured.stream()
        .filter(one -> !one.noisy())
        .filter(one -> par.isPresent() ? one.beatsPar() : one.speedup() > 0)
        .filter(one -> par.filter(one.right().solution()::equals).isEmpty())
        .max(Comparator.comparingDouble(Measured::speedup));
  }

  /** Measures the most promising ones. */
  public List<Measured> measure(List<Right> all, int most) {
    Trials trials = new Trials(level, true);
    List<Measured> measured = new ArrayList<>();
    for (Right one : promising(all, most)) {
      Trial trial = trials.measured(one.solution());
      measured.add(new Measured(one, trial.score(), trial.isNoisy(), trial.locked(), false));
    }
    return measured.stream().map(one -> marked(one, measured)).toList();
  }

  /** In the order of the list. */
  private List<Right> promising(List<Right> all, int most) {
    List<Right> best = all.stream().sorted(Right.PROMISING).limit(most).toList();
    return all.stream().filter(best::contains).toList();
  }

  private static Measured marked(Measured one, List<Measured> all) {
    boolean front = all.stream().noneMatch(other -> isBetter(other, one));
    return new Measured(one.right(), one.score(), one.noisy(), one.locked(), front);
  }

  /** Whether it is better in one respect, and at least as good in the others. */
  static boolean isBetter(Measured candidate, Measured than) {
    int speed = Double.compare(candidate.speedup(), than.speedup());
    int placements = Integer.compare(than.right().placements(), candidate.right().placements());
    int locked = Double.compare(than.locked().orElse(0), candidate.locked().orElse(0));
    return Math.min(speed, Math.min(placements, locked)) >= 0
        && Math.max(speed, Math.max(placements, locked)) > 0;
  }
}
