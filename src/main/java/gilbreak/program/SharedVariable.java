package gilbreak.program;

import java.util.List;

/**
 * A variable that all threads see: one cell, or for a list one cell for each element. Each process
 * has a copy of its own.
 *
 * @param first the number of its first cell
 * @param initial the values before the first step
 * @param crosses whether it lies in memory that all processes share
 */
public record SharedVariable(
    String name, Type type, boolean list, int first, List<Long> initial, boolean crosses) {

  /** A variable of which each process has a copy. */
  public SharedVariable(String name, Type type, boolean list, int first, List<Long> initial) {
    this(name, type, list, first, initial, false);
  }

  public SharedVariable {
    initial = List.copyOf(initial);
  }

  public int length() {
    return initial.size();
  }
}
