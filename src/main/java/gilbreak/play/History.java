package gilbreak.play;

import gilbreak.level.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A solution with everything that undo and redo lead to.
 *
 * @param past what it was before, the latest last
 * @param future what was undone, the latest last
 */
public record History(List<Step> past, Step now, List<Step> future) {
  public History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  static History of(Step step) {
    return new History(List.of(), step, List.of());
  }

  /** After a change, which forgets what was undone. */
  History to(Solution changed) {
    return new History(with(past, now), now.to(changed), List.of());
  }

  /** The same in a level that takes other solutions. */
  History in(UnaryOperator<Solution> fitting) {
    UnaryOperator<Step> fit = step -> new Step(fitting.apply(step.meant()), step.meant());
    return new History(
        past.stream().map(fit).toList(), fit.apply(now), future.stream().map(fit).toList());
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

  private static Step last(List<Step> steps) {
    return steps.get(steps.size() - 1);
  }

  private static List<Step> butLast(List<Step> steps) {
    return steps.subList(0, steps.size() - 1);
  }

  private static List<Step> with(List<Step> steps, Step more) {
    List<Step> all = new ArrayList<>(steps);
    all.add(more);
    return all;
  }
}
