package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes how a code's transactions begin, commit, and begin again after a conflict. */
final class RetryWriter {
  private static final String CONFLICT = Type.getInternalName(Conflict.class);

  private final MethodWriter method;
  private final int slots;
  private final int keptLocal;
  private final Label[] labels;
  private final TransactionRegions regions;
  private final Map<Integer, Label> begun = new TreeMap<>();
  private final Map<Integer, Label> conflicts = new TreeMap<>();

  /**
   * @param keptLocal the local variable for the slots as they were when a transaction began
   * @param labels where each instruction begins, and the end
   */
  RetryWriter(Code code, MethodWriter method, int keptLocal, Label[] labels) {
    this.method = method;
    this.slots = code.slots();
    this.keptLocal = keptLocal;
    this.labels = labels;
    this.regions = new TransactionRegions(code);
  }

  /** Keeps the slots as they are at the beginning of a transaction, for when it begins again. */
  void transact(Instr.Transact instr, int at) {
    if (!instr.begins()) {
      method.transaction();
      method.onTransaction("commit", "()V");
      return;
    }
    method.push(slots);
    method.out.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
    method.out.visitVarInsn(Opcodes.ASTORE, keptLocal);
    for (int slot = 0; slot < slots; slot++) {
      method.out.visitVarInsn(Opcodes.ALOAD, keptLocal);
      method.push(slot);
      method.get(slot);
      method.out.visitInsn(Opcodes.LASTORE);
    }
    method.transaction();
    method.onTransaction("begin", "()V");
    method.out.visitLabel(Objects.requireNonNull(begun.get(at)));
  }

  /** Says from where to where conflicts are caught; comes before the instructions. */
  void handlers() {
    regions
        .ends()
        .forEach(
            (from, to) -> {
              Label begin = new Label();
              Label handler = new Label();
              begun.put(from, begin);
              conflicts.put(from, handler);
              method.out.visitTryCatchBlock(begin, labels[to + 1], handler, CONFLICT);
            });
  }

  /** What is done about a conflict; comes behind the instructions. */
  void handlerBodies() {
    conflicts.forEach(
        (from, handler) -> {
          method.out.visitLabel(handler);
          method.out.visitInsn(Opcodes.POP);
          for (int slot = 0; slot < slots; slot++) {
            method.out.visitVarInsn(Opcodes.ALOAD, keptLocal);
            method.push(slot);
            method.out.visitInsn(Opcodes.LALOAD);
            method.set(slot);
          }
          method.out.visitJumpInsn(Opcodes.GOTO, labels[from]);
        });
  }
}
