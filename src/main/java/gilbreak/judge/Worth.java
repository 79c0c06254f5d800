package gilbreak.judge;

import gilbreak.level.Placement;
import gilbreak.level.Solution;
import java.util.List;
import java.util.Optional;

/**
 * What the placements of an answer are worth.
 *
 * @param redundant of a proved answer, the placements without any single one of which it is still
 *     proved
 * @param nearest of a broken answer, one that is proved and differs in one placement, if one was
 *     found: it has one less, one more, or one that is elsewhere
 * @param complete whether all answers that differ in one placement were tried, or enough of them to
 *     know
 * @param states how many states that took
 */
public record Worth(
    List<Placement> redundant, Optional<Solution> nearest, boolean complete, long states) {
  public Worth {
    redundant = List.copyOf(redundant);
  }
}
