package gilbreak.level;

import java.util.List;

/** All placements of one answer. Of two around the same lines the earlier one is the outer one. */
public record Solution(List<Placement> placements) {
  public static final Solution EMPTY = new Solution(List.of());

  public Solution {
    placements = List.copyOf(placements);
  }
}
