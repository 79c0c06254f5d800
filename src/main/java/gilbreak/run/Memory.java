package gilbreak.run;

import gilbreak.program.Program;
import gilbreak.program.SharedVariable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the shared variables lie while threads really run: all in one array. Each variable begins
 * on cache lines of its own, so that two of them never slow each other down by accident; the
 * elements of a list lie side by side, as they would in memory.
 */
final class Memory {
  /** Access to the array's elements; generated code uses it. */
  static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);

  /** Two cache lines, since processors fetch them in pairs. */
  private static final int STRIDE = 16;

  private final Program program;
  private final int[] addresses;
  private final int size;

  Memory(Program program) {
    this.program = program;
    this.addresses = new int[program.variables().size()];
    int at = STRIDE;
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = at;
      int length = program.variables().get(i).length();
      at += (length + STRIDE - 1) / STRIDE * STRIDE + STRIDE;
    }
    this.size = at;
  }

  /** The index of a variable's first element. */
  int address(int variable) {
    return addresses[variable];
  }

  /** The variables before the first step. */
  long[] fresh() {
    long[] memory = new long[size];
    for (int i = 0; i < addresses.length; i++) {
      List<Long> initial = program.variables().get(i).initial();
      for (int k = 0; k < initial.size(); k++) {
        memory[addresses[i] + k] = initial.get(k);
      }
    }
    return memory;
  }

  /** The variables' values as cells, as the machine has them. */
  List<Long> cells(long[] memory) {
    List<Long> cells = new ArrayList<>();
    for (int i = 0; i < addresses.length; i++) {
      SharedVariable variable = program.variables().get(i);
      for (int k = 0; k < variable.length(); k++) {
        cells.add((long) CELLS.getVolatile(memory, addresses[i] + k));
      }
    }
    return cells;
  }
}
