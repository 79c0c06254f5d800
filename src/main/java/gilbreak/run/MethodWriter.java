package gilbreak.run;

import gilbreak.machine.Arithmetic;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import java.util.BitSet;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The method that is written for a code: its local variables, and calls of what it works with.
 *
 * <p>Slots become local variables, except that the slots of local lists, which are found by an
 * index, lie in an array.
 */
final class MethodWriter {
  private static final String WORKER = Type.getInternalName(Worker.class);
  private static final String ARITHMETIC = Type.getInternalName(Arithmetic.class);
  private static final String TRANSACTION = Type.getInternalName(Transaction.class);
  private static final int WORKER_LOCAL = 1;
  private static final int FIRST_SLOT_LOCAL = 6;

  /** What takes the bytecodes. */
  final MethodVisitor out;

  private final int slots;
  private final int listsLocal;
  private final BitSet inLists;

  /**
   * @param listsLocal the local variable with the array in which the slots of local lists lie
   */
  MethodWriter(Code code, MethodVisitor out, int listsLocal) {
    this.out = out;
    this.slots = code.slots();
    this.listsLocal = listsLocal;
    this.inLists = slotsInLists(code);
  }

  private static BitSet slotsInLists(Code code) {
    BitSet slots = new BitSet();
    for (Instr instr : code.instructions()) {
      if (instr instanceof Instr.LoadElement load) {
        slots.set(load.base(), load.base() + load.length());
      } else if (instr instanceof Instr.StoreElement store) {
        slots.set(store.base(), store.base() + store.length());
      }
    }
    return slots;
  }

  /** Whether a slot lies in the array. */
  boolean isInLists(int slot) {
    return inLists.get(slot);
  }

  /** The local variable of a slot that is not in the array. */
  static int local(int slot) {
    return FIRST_SLOT_LOCAL + 2 * slot;
  }

  /**
   * A local variable behind those of the slots.
   *
   * @param number its number among them, from 0 on
   */
  int further(int number) {
    return local(slots) + number;
  }

  /** Puts a slot's value onto the stack. */
  void get(int slot) {
    if (inLists.get(slot)) {
      out.visitVarInsn(Opcodes.ALOAD, listsLocal);
      push(slot);
      out.visitInsn(Opcodes.LALOAD);
    } else {
      out.visitVarInsn(Opcodes.LLOAD, local(slot));
    }
  }

  /** Takes the value from the stack. */
  void set(int slot) {
    if (inLists.get(slot)) {
      // The array and the index have to come below the value.
      out.visitVarInsn(Opcodes.ALOAD, listsLocal);
      push(slot);
      out.visitInsn(Opcodes.DUP2_X2);
      out.visitInsn(Opcodes.POP2);
      out.visitInsn(Opcodes.LASTORE);
    } else {
      out.visitVarInsn(Opcodes.LSTORE, local(slot));
    }
  }

  void push(int value) {
    out.visitLdcInsn(value);
  }

  /** Puts the place of an element of a local list onto the stack, below it the array. */
  void localElement(int first, int length, int index, boolean assignment) {
    out.visitVarInsn(Opcodes.ALOAD, listsLocal);
    element(first, length, index, assignment);
  }

  /** Leaves the place of a list's element: its index, checked, behind a first place. */
  void element(int first, int length, int index, boolean assignment) {
    get(index);
    push(length);
    push(assignment ? 1 : 0);
    arithmetic("element", "(JIZ)I");
    push(first);
    out.visitInsn(Opcodes.IADD);
  }

  /** Puts the worker onto the stack, for a call with arguments. */
  void worker() {
    out.visitVarInsn(Opcodes.ALOAD, WORKER_LOCAL);
  }

  /** Calls a method of the worker on the stack. */
  void onWorker(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, WORKER, method, descriptor, false);
  }

  /** Calls a method of the worker that has no parameters. */
  void worker(String method, String descriptor) {
    worker();
    onWorker(method, descriptor);
  }

  /** Puts the worker's transaction onto the stack. */
  void transaction() {
    worker("transaction", "()L" + TRANSACTION + ";");
  }

  /** Calls a method of the transaction on the stack. */
  void onTransaction(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TRANSACTION, method, descriptor, false);
  }

  /** Calls what the explorer computes with as well. */
  void arithmetic(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, ARITHMETIC, method, descriptor, false);
  }
}
