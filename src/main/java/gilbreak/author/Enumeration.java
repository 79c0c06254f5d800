package gilbreak.author;

import gilbreak.level.Choices;
import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.Weaving;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every different answer with so many placements. Placements in one thread come in every order, as
 * the earlier one lies further out; answers that give the same texts are one.
 */
final class Enumeration {
  /** So many texts are written at the most, however few of them differ. */
  private static final int MOST_TEXTS = 200_000;

  private final Level level;
  private final Weaving weaving;
  private final Set<String> seen = new HashSet<>();
  private final Texts texts;
  private int written;

  Enumeration(Level level) {
    this.level = level;
    this.weaving = new Weaving(level.threads(), level.tools(), level.setting().options());
    this.texts = new Texts(level);
  }

  /**
   * Hands on the answers of a size.
   *
   * @param next false ends it
   * @return whether it came to its end, and not to a limit
   */
  boolean each(int size, Predicate<Solution> next) {
    Candidates candidates = new Candidates(level);
    for (Choices choices : candidates.choices()) {
      List<Placement> all = candidates.placements(choices);
      if (!extended(new Solution(List.of(), choices), all, size, next)) {
        return false;
      }
    }
    return true;
  }

  private boolean extended(
      Solution solution, List<Placement> all, int size, Predicate<Solution> next) {
    int placed = solution.placements().size();
    if (placed == size) {
      return written++ < MOST_TEXTS && (!isNew(solution) || next.test(solution));
    }
    for (Placement placement : all) {
      List<Placement> more = new ArrayList<>(solution.placements());
      more.add(placement);
      Solution longer = solution.with(more);
      if (comesAfter(placement, solution)
          && weaving.refusal(longer).isEmpty()
          && !extended(longer, all, size, next)) {
        return false;
      }
    }
    return true;
  }

  /** The threads come in their order, as only placements in one of them lie in each other. */
  private boolean comesAfter(Placement placement, Solution solution) {
    int placed = solution.placements().size();
    return placed == 0
        || number(solution.placements().get(placed - 1).thread()) <= number(placement.thread());
  }

  private int number(String thread) {
    for (int i = 0; i < level.threads().size(); i++) {
      if (level.threads().get(i).name().equals(thread)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no thread " + thread);
  }

  private boolean isNew(Solution solution) {
    return seen.add(texts.of(solution)) && Puzzle.refusal(level, solution).isEmpty();
  }
}
