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
}
