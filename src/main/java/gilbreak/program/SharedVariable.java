package gilbreak.program;

import java.util.List;

/**
 * A variable that all threads see: one cell, or for a list one cell for each element.
 *
 * @param first the number of its first cell
 * @param initial the values before the first step
 */
public record SharedVariable(String name, Type type, boolean list, int first, List<Long> initial) {
  public SharedVariable {
    initial = List.copyOf(initial);
  }

  public int length() {
    return initial.size();
  }
}
