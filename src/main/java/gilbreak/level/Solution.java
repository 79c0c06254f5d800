package gilbreak.level;

import java.util.List;

/**
 * All that a player has decided in one level. Of two placements around the same lines the earlier
 * one is the outer one.
 */
public record Solution(List<Placement> placements, Choices choices) {
  public static final Solution EMPTY = new Solution(List.of());

  public Solution {
    placements = List.copyOf(placements);
  }

  /** Placements, and everything else as the level has it. */
  public Solution(List<Placement> placements) {
    this(placements, Choices.NONE);
  }

  /** The same with other placements. */
  public Solution with(List<Placement> changed) {
    return new Solution(changed, choices);
  }

  /** The same with other choices. */
  public Solution with(Choices changed) {
    return new Solution(placements, changed);
  }
}
