package gilbreak.author;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Finding;
import gilbreak.explore.Limits;
import gilbreak.explore.Observer;
import gilbreak.judge.Model;
import gilbreak.level.Level;
import gilbreak.level.Level.Offer;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.source.SourceException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for all right answers of a level, those with the fewest placements first. */
public final class Solver {
  private final Level level;
  private final int most;
  private final Explorer explorer = new Explorer(new Limits(Limits.DEFAULT.states(), 1));
  private final List<Right> right = new ArrayList<>();
  private int tried;
  private int undecided;

  /**
   * @param most how many answers are tried at the most
   */
  public Solver(Level level, int most) {
    this.level = level;
    this.most = most;
  }

  /**
   * A right answer.
   *
   * @param modelTime what the model clock says that it takes on the level's cores, in nanoseconds
   * @param interleavings how many it leaves: a rough measure of how little it holds up; empty when
   *     they are endless
   */
  public record Right(Solution solution, long modelTime, Optional<BigInteger> interleavings) {
    private static final BigInteger ENDLESS = BigInteger.ONE.shiftLeft(1 << 16);

    /** Those first that promise to be faster; of equal ones those that leave more open. */
    static final Comparator<Right> PROMISING =
        Comparator.comparingLong(Right::modelTime)
            .thenComparing(Right::freedom, Comparator.reverseOrder());

    public int placements() {
      return solution.placements().size();
    }

    /** More is less held up; endless is most. */
    private BigInteger freedom() {
      return interleavings.orElse(ENDLESS);
    }
  }

  /**
   * What was found.
   *
   * @param tried how many different answers were looked at
   * @param undecided how many of them were too large to be proved
   * @param complete up to how many placements all were looked at; -1 when not even the level itself
   * @param all whether there are no others
   */
  public record Found(List<Right> right, int tried, int undecided, int complete, boolean all) {
    public Found {
      right = List.copyOf(right);
    }
  }

  public Found solve() {
    Enumeration answers = new Enumeration(level);
    int largest = level.tools().offers().stream().mapToInt(Offer::max).sum();
    for (int size = 0; size <= largest; size++) {
      if (!answers.each(size, this::look)) {
        return new Found(ranked(), tried, undecided, size - 1, false);
      }
    }
    return new Found(ranked(), tried, undecided, largest, true);
  }

  private boolean look(Solution solution) {
    if (tried == most) {
      return false;
    }
    tried++;
    Exploration seen = explore(solution);
    if (seen.finding() instanceof Finding.Proved) {
      keep(solution, seen);
    } else if (seen.finding() instanceof Finding.Undecided) {
      undecided++;
    }
    return true;
  }

  /** Unless it takes more model time or memory than the level allows. */
  private void keep(Solution solution, Exploration seen) {
    if (!isTooMuch(solution)) {
      right.add(new Right(solution, modelTime(solution), seen.interleavings()));
    }
  }

  private boolean isTooMuch(Solution solution) {
    try {
      return Model.failure(level, solution).isPresent();
    } catch (SourceException impossible) {
      throw new IllegalStateException("internal error: a level that was read is wrong", impossible);
    }
  }

  private long modelTime(Solution solution) {
    try {
      return Model.read(level, solution, level.setting().cores()).makespan();
    } catch (SourceException impossible) {
      throw new IllegalStateException("internal error: a level that was read is wrong", impossible);
    }
  }

  private Exploration explore(Solution solution) {
    try {
      return explorer.explore(new Puzzle(level, solution).program(Size.PROVE), Observer.NONE);
    } catch (SourceException impossible) {
      throw new IllegalStateException("internal error: a level that was read is wrong", impossible);
    }
  }

  /** Fewer placements first, then what promises more. */
  private List<Right> ranked() {
    return right.stream()
        .sorted(Comparator.comparingInt(Right::placements).thenComparing(Right.PROMISING))
        .toList();
  }
}
