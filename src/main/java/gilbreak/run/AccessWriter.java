package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes how a code reads and writes shared variables. */
final class AccessWriter {
  private static final String MEMORY = Type.getInternalName(Memory.class);
  private static final String VAR_HANDLE = Type.getInternalName(VarHandle.class);
  private static final String BYTE_BUFFER = Type.getDescriptor(ByteBuffer.class);
  private static final int CELLS_LOCAL = 2;

  private final MethodWriter method;
  private final BodyWriter.Shared shared;
  private final int commonLocal;

  /**
   * @param commonLocal the local variable for the memory that processes have in common
   */
  AccessWriter(MethodWriter method, BodyWriter.Shared shared, int commonLocal) {
    this.method = method;
    this.shared = shared;
    this.commonLocal = commonLocal;
  }

  void load(Instr.Load instr) {
    if (isTransactional(instr)) {
      inTransaction(instr.variable(), instr.index(), false);
      method.onTransaction("read", "(I)J");
    } else {
      cell(instr.variable(), instr.index(), false);
      String getter = shared.accesses().get(instr.variable()).getter();
      onCell(instr.variable(), getter, "I)J");
    }
    method.set(instr.target());
  }

  void store(Instr.Store instr) {
    if (isTransactional(instr)) {
      inTransaction(instr.variable(), instr.index(), true);
      method.get(instr.source());
      method.onTransaction("write", "(IJ)V");
    } else {
      cell(instr.variable(), instr.index(), true);
      method.get(instr.source());
      String setter = shared.accesses().get(instr.variable()).setter();
      onCell(instr.variable(), setter, "IJ)V");
    }
  }

  void add(Instr.AtomicAdd instr) {
    inTransaction(instr.variable(), instr.index(), true);
    method.get(instr.source());
    method.onTransaction(isTransactional(instr) ? "add" : "addAtomically", "(IJ)J");
    method.set(instr.target());
  }

  void swap(Instr.CompareAndSwap instr) {
    inTransaction(instr.variable(), instr.index(), true);
    method.get(instr.expected());
    method.get(instr.value());
    method.onTransaction(isTransactional(instr) ? "swap" : "swapAtomically", "(IJJ)J");
    method.set(instr.target());
  }

  private boolean isTransactional(Instr instr) {
    return shared.accesses().get(instr.variable()) == Access.TRANSACTIONAL;
  }

  /** Puts the worker's transaction and the address of a shared variable onto the stack. */
  private void inTransaction(int variable, int index, boolean assignment) {
    method.transaction();
    address(variable, index, assignment);
  }

  /** Puts what finds the cell of a shared variable onto the stack. */
  private void cell(int variable, int index, boolean assignment) {
    boolean common = shared.memory().isCommon(variable);
    String handle = common ? "COMMON_CELLS" : "CELLS";
    method.out.visitFieldInsn(Opcodes.GETSTATIC, MEMORY, handle, "L" + VAR_HANDLE + ";");
    method.out.visitVarInsn(Opcodes.ALOAD, common ? commonLocal : CELLS_LOCAL);
    address(variable, index, assignment);
    if (common) {
      method.push(Memory.COMMON);
      method.out.visitInsn(Opcodes.ISUB);
      method.push(Long.BYTES);
      method.out.visitInsn(Opcodes.IMUL);
    }
  }

  /**
   * Calls a method of the handle below.
   *
   * @param rest its descriptor behind the memory
   */
  private void onCell(int variable, String access, String rest) {
    String memory = shared.memory().isCommon(variable) ? BYTE_BUFFER : "[J";
    method.out.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, VAR_HANDLE, access, "(" + memory + rest, false);
  }

  /** Finds common memory once, if the code needs it. */
  void findCommon(Code code) {
    boolean used =
        code.instructions().stream()
            .anyMatch(instr -> instr.variable() >= 0 && shared.memory().isCommon(instr.variable()));
    if (used) {
      method.transaction();
      method.onTransaction("common", "()" + BYTE_BUFFER);
      method.out.visitVarInsn(Opcodes.ASTORE, commonLocal);
    }
  }

  private void address(int variable, int index, boolean assignment) {
    int address = shared.memory().address(variable);
    int length = shared.variables().get(variable).length();
    if (index == Instr.NO_SLOT) {
      method.push(address);
    } else {
      method.element(address, length, index, assignment);
    }
  }
}
