package gilbreak.lang;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Instructions in the making: gives out slots and labels, and puts the jumps' targets in. */
final class CodeBuilder {
  /**
   * Longer programs are refused: as bytecode they would not fit into one method, which has 64 KiB
   * at most. No level that a person can read comes near.
   */
  static final int LONGEST = 1_500;

  private final List<Instr> instructions = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final BitSet temporary = new BitSet();
  private final BitSet free = new BitSet();
  private int slots;

  /** Keeps slot 0 for {@code me} or the result. */
  CodeBuilder() {
    slots = 1;
  }

  void emit(Instr instr) {
    if (instructions.size() >= LONGEST) {
      throw new TooLong(
          "this becomes more than %d instructions; make it shorter".formatted(LONGEST));
    }
    instructions.add(instr);
  }

  /** Slots of a named local, next to each other. */
  int local(int length) {
    int first = slots;
    slots += length;
    return first;
  }

  /** A slot for a value in passing. */
  int temporary() {
    int slot = free.isEmpty() ? local(1) : free.nextSetBit(0);
    free.clear(slot);
    temporary.set(slot);
    return slot;
  }

  /** Gives back a slot, if it was given out in passing. */
  void release(int slot) {
    if (slot != Instr.NO_SLOT && temporary.get(slot)) {
      temporary.clear(slot);
      free.set(slot);
    }
  }

  /** A place to jump to, not yet known. */
  int label() {
    labels.add(-1);
    return labels.size() - 1;
  }

  /** Puts the label in front of the next instruction. */
  void place(int label) {
    labels.set(label, instructions.size());
  }

  Code build() {
    List<Instr> placed = new ArrayList<>();
    for (Instr instr : instructions) {
      if (instr instanceof Instr.Jump jump) {
        placed.add(new Instr.Jump(jump.line(), labels.get(jump.to())));
      } else if (instr instanceof Instr.Branch branch) {
        int otherwise = labels.get(branch.otherwise());
        placed.add(new Instr.Branch(branch.line(), branch.condition(), otherwise));
      } else {
        placed.add(instr);
      }
    }
    return new Code(placed, slots);
  }

  /** The program has become too long; the message says what to do. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLong(String message) {
      super(message, null, false, false);
    }
  }
}
