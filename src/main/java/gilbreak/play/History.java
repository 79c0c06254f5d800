package gilbreak.play;

import gilbreak.level.Solution;
import java.util.ArrayList;
import java.util.List;

/**
 * A solution with everything that undo and redo lead to.
 *
 * @param past what it was before, the latest last
 * @param future what was undone, the latest last
 */
public record History(List<Solution> past, Solution now, List<Solution> future) {
  public History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  static History of(Solution solution) {
    return new History(List.of(), solution, List.of());
  }

  /** After a change, which forgets what was undone. */
  History to(Solution changed) {
    return new History(with(past, now), changed, List.of());
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  History undo() {
    return new History(butLast(past), last(past), with(future, now));
  }

  History redo() {
    return new History(with(past, now), last(future), butLast(future));
  }

  private static Solution last(List<Solution> solutions) {
    return solutions.get(solutions.size() - 1);
  }

  private static List<Solution> butLast(List<Solution> solutions) {
    return solutions.subList(0, solutions.size() - 1);
  }

  private static List<Solution> with(List<Solution> solutions, Solution more) {
    List<Solution> all = new ArrayList<>(solutions);
    all.add(more);
    return all;
  }
}
