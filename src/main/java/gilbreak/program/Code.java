package gilbreak.program;

import java.util.List;

/**
 * A list of instructions and the number of slots they work on. Slot 0 is {@code me} on entry; for a
 * {@link Property} it is the result at the end.
 */
public record Code(List<Instr> instructions, int slots) {
  public Code {
    instructions = List.copyOf(instructions);
  }

  public int size() {
    return instructions.size();
  }

  public Instr at(int index) {
    return instructions.get(index);
  }

  /** The indices that can follow one; the index behind the last instruction is the end. */
  public List<Integer> successors(int index) {
    if (at(index) instanceof Instr.Jump jump) {
      return List.of(jump.to());
    }
    if (at(index) instanceof Instr.Branch branch) {
      return List.of(index + 1, branch.otherwise());
    }
    return List.of(index + 1);
  }
}
