package gilbreak.run;

import gilbreak.program.Program;
import gilbreak.program.SharedVariable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the shared variables lie while threads really run. Each variable begins on cache lines of
 * its own, so that two of them never slow each other down by accident; the elements of a list lie
 * side by side, as they would in memory.
 *
 * <p>A process has an array for its own copies. What crosses lies in memory that all processes have
 * mapped; addresses from {@link #COMMON} on mean that.
 */
final class Memory {
  /** Access to the array's elements; generated code uses it. */
  static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);

  /** Access to the words of common memory by the number of a byte; generated code uses it. */
  static final VarHandle COMMON_CELLS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** The first address that lies in common memory; no level has as many cells. */
  static final int COMMON = 1 << 24;

  /** Two cache lines, since processors fetch them in pairs. */
  private static final int STRIDE = 16;

  /** Where the variables begin, behind the runner's own words. */
  private static final int VARIABLES = 3 * STRIDE;

  private final Program program;
  private final int[] addresses;
  private final int size;
  private final int commonSize;

  Memory(Program program) {
    this.program = program;
    this.addresses = new int[program.variables().size()];
    int own = VARIABLES;
    int common = COMMON + VARIABLES;
    for (int i = 0; i < addresses.length; i++) {
      int length = program.variables().get(i).length();
      int room = (length + STRIDE - 1) / STRIDE * STRIDE + STRIDE;
      addresses[i] = isCommon(i) ? common : own;
      own += isCommon(i) ? 0 : room;
      common += isCommon(i) ? room : 0;
    }
    this.size = own;
    this.commonSize = common - COMMON;
  }

  /** Whether all processes have the variable in common. */
  boolean isCommon(int variable) {
    return program.hasProcesses() && program.variables().get(variable).crosses();
  }

  /** The address of a variable's first element. */
  int address(int variable) {
    return addresses[variable];
  }

  /** The address of the clock of {@link Transactions}. */
  int clock() {
    return program.hasProcesses() ? COMMON : 0;
  }

  /** The address at which {@link StartLine} counts. */
  int startLine() {
    return clock() + STRIDE;
  }

  /** What transactions share that use these cells. */
  Transactions transactions(LiveCells cells) {
    return new Transactions(cells, clock(), retries());
  }

  /** The address at which {@link Transactions} count how often one is tried again. */
  int retries() {
    return clock() + 2 * STRIDE;
  }

  /** How many bytes of common memory the program needs. */
  int commonBytes() {
    return commonSize * Long.BYTES;
  }

  /** A process's own variables before the first step. */
  LiveCells fresh(ByteBuffer common) {
    LiveCells cells = new LiveCells(new long[size], common);
    initialise(cells, false);
    return cells;
  }

  /** Puts common memory into the state before the first step. */
  void initialiseCommon(LiveCells cells) {
    for (int address = COMMON; address < COMMON + VARIABLES; address += STRIDE) {
      cells.set(address, 0);
    }
    initialise(cells, true);
  }

  private void initialise(LiveCells cells, boolean common) {
    for (int i = 0; i < addresses.length; i++) {
      List<Long> initial = program.variables().get(i).initial();
      for (int k = 0; k < initial.size() && isCommon(i) == common; k++) {
        cells.set(addresses[i] + k, initial.get(k));
      }
    }
  }

  /** The variables' values as cells, as the machine has them. */
  List<Long> values(LiveCells cells) {
    List<Long> values = new ArrayList<>();
    for (int i = 0; i < addresses.length; i++) {
      SharedVariable variable = program.variables().get(i);
      for (int k = 0; k < variable.length(); k++) {
        values.add(cells.get(addresses[i] + k));
      }
    }
    return values;
  }
}
