package gilbreak.judge;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Finding;
import gilbreak.explore.Limits;
import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Placement;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.source.SourceException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Finds out what the placements of an answer are worth, by trying those that differ in one. One
 * that takes more model time or memory than the level allows is not right.
 */
public final class Appraisal {
  /** A budget that is used up in a second or two. */
  public static final int USUAL_STATES = 500_000;

  private final Level level;
  private final BooleanSupplier goOn;
  private long left;
  private boolean complete = true;

  private Appraisal(Level level, long budget, BooleanSupplier goOn) {
    this.level = level;
    this.left = budget;
    this.goOn = goOn;
  }

  /**
   * Appraises an answer.
   *
   * @param proved whether it is known to be proved; else it is taken to be broken
   * @param budget how many states may be looked at for all that is tried
   * @param goOn asked again and again; false ends it early
   * @throws SourceException when the level's own texts are wrong
   */
  public static Worth of(
      Level level, Solution solution, boolean proved, int budget, BooleanSupplier goOn)
      throws SourceException {
    Appraisal appraisal = new Appraisal(level, budget, goOn);
    return proved
        ? appraisal.worth(budget, appraisal.redundant(solution), Optional.empty())
        : appraisal.worth(budget, List.of(), appraisal.nearest(solution));
  }

  private Worth worth(long budget, List<Placement> redundant, Optional<Solution> nearest) {
    return new Worth(redundant, nearest, complete || nearest.isPresent(), budget - left);
  }

  private List<Placement> redundant(Solution solution) throws SourceException {
    List<Placement> redundant = new ArrayList<>();
    List<Solution> smaller = new Neighbours(level, solution).smaller().toList();
    for (int i = 0; i < smaller.size(); i++) {
      if (isProved(smaller.get(i))) {
        redundant.add(solution.placements().get(i));
      }
    }
    return redundant;
  }

  private Optional<Solution> nearest(Solution solution) throws SourceException {
    Neighbours neighbours = new Neighbours(level, solution);
    Iterator<Solution> all =
        Stream.of(neighbours.smaller(), neighbours.larger(), neighbours.changed())
            .flatMap(some -> some)
            .iterator();
    while (complete && all.hasNext()) {
      Solution next = all.next();
      if (isProved(next)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private boolean isProved(Solution solution) throws SourceException {
    if (left <= 0 || !goOn.getAsBoolean()) {
      complete = false;
      return false;
    }
    if (Puzzle.refusal(level, solution).isPresent()) {
      return false;
    }
    Exploration found =
        new Explorer(new Limits((int) left, 1))
            .explore(
                new Puzzle(level, solution).program(Size.PROVE),
                (states, frontier) -> goOn.getAsBoolean());
    left -= found.states();
    complete &= !(found.finding() instanceof Finding.Undecided);
    return found.finding() instanceof Finding.Proved && Model.failure(level, solution).isEmpty();
  }
}
