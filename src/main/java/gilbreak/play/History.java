package gilbreak.play;

import gilbreak.level.Solution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A solution with everything that undo and redo lead to. What these once were is kept as it was
 * meant: how much of it the level takes is found out when it is come to.
 *
 * @param past what it was before, the latest last
 * @param future what was undone, the latest last
 */
public record History(List<Solution> past, Step now, List<Solution> future) {
  public History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  static History of(Step step) {
    return new History(List.of(), step, List.of());
  }

  /** After a change, which forgets what was undone. */
  History to(Solution changed) {
    return new History(with(past, now.meant()), now.to(changed), List.of());
  }

  /** With another solution behind everything there has been, undone or not. */
  History then(Solution another) {
    return new History(line(), Step.of(another), List.of());
  }

  /**
   * With all that another game has left meanwhile behind what was before both; undo comes through
   * what was done here first.
   */
  public History together(History other) {
    List<Solution> before = new ArrayList<>(other.line());
    before.addAll(past.subList(known(before), past.size()));
    boolean twice = !before.isEmpty() && last(before).equals(now.meant());
    return new History(twice ? butLast(before) : before, now, future);
  }

  /** How much of the past is among others, in its order. */
  private int known(List<Solution> others) {
    int known = 0;
    for (Solution other : others) {
      if (known < past.size() && past.get(known).equals(other)) {
        known++;
      }
    }
    return known;
  }

  /** Everything that it was, is, and would be again, from the first to what was undone first. */
  public List<Solution> line() {
    List<Solution> back = new ArrayList<>(future);
    Collections.reverse(back);
    List<Solution> all = with(past, now.meant());
    all.addAll(back);
    return all;
  }

  /** The same in a level that takes other solutions. */
  History in(UnaryOperator<Solution> fitting) {
    return new History(past, step(now.meant(), fitting), future);
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  /** What it was before, as much of it as fits. */
  History undo(UnaryOperator<Solution> fitting) {
    return new History(butLast(past), step(last(past), fitting), with(future, now.meant()));
  }

  /** What was undone last, as much of it as fits. */
  History redo(UnaryOperator<Solution> fitting) {
    return new History(with(past, now.meant()), step(last(future), fitting), butLast(future));
  }

  private static Step step(Solution meant, UnaryOperator<Solution> fitting) {
    return new Step(fitting.apply(meant), meant);
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
