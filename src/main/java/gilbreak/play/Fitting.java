package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of a solution as a level takes: one thing after the other, if it can be with the rest.
 */
final class Fitting {
  private final Rules rules;
  private final Level level;
  private Solution fitting = Solution.EMPTY;

  private Fitting(Rules rules, Level level) {
    this.rules = rules;
    this.level = level;
  }

  static Solution of(Solution meant, Rules rules, Level level) {
    Fitting part = new Fitting(rules, level);
    return part.isTaken(meant) ? meant : part.of(meant);
  }

  private Solution of(Solution meant) {
    meant.choices().gil().ifPresent(gil -> add(fitting.with(fitting.choices().with(gil))));
    meant
        .choices()
        .kinds()
        .forEach((thread, kind) -> add(fitting.with(fitting.choices().withKind(thread, kind))));
    meant
        .choices()
        .knobs()
        .forEach((knob, value) -> add(fitting.with(fitting.choices().withKnob(knob, value))));
    meant.placements().forEach(placed -> add(with(placed)));
    return fitting;
  }

  private Solution with(Placement placed) {
    List<Placement> more = new ArrayList<>(fitting.placements());
    more.add(placed);
    return fitting.with(more);
  }

  private void add(Solution larger) {
    if (isTaken(larger)) {
      fitting = larger;
    }
  }

  private boolean isTaken(Solution solution) {
    return solution.equals(Solution.EMPTY) || rules.refusal(level, solution).isEmpty();
  }
}
