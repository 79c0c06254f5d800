package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import java.util.List;

/** Where a thread can be after an instruction. */
final class Successors {
  private Successors() {}

  /** The indices that can follow; the index behind the code is the thread's end. */
  static List<Integer> of(Code code, int index) {
    Instr instr = code.at(index);
    if (instr instanceof Instr.Jump jump) {
      return List.of(jump.to());
    }
    if (instr instanceof Instr.Branch branch) {
      return List.of(index + 1, branch.otherwise());
    }
    return List.of(index + 1);
  }
}
