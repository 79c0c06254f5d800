package gilbreak.machine;

import gilbreak.machine.Execution.Watcher;
import gilbreak.program.Instr;
import gilbreak.program.Program;

/** When each cell was written last, counted in writes. */
final class Writes implements Watcher {
  private final Program program;
  private final Layout layout;
  private final long[] last;
  private long time;

  Writes(Program program, Layout layout) {
    this.program = program;
    this.layout = layout;
    this.last = new long[layout.size()];
  }

  long time() {
    return time;
  }

  /** The cell of an access. */
  int cell(int thread, Instr instr, int element) {
    return layout.cell(thread, program.variables().get(instr.variable())) + element;
  }

  @Override
  public void accessed(int thread, Instr instr, int element, long value, long[] words) {
    if (instr.isWrite()) {
      written(cell(thread, instr, element));
    }
  }

  void written(int cell) {
    last[cell] = ++time;
  }

  boolean isSince(int cell, long before) {
    return last[cell] > before;
  }
}
