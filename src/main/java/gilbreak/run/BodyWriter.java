package gilbreak.run;

import gilbreak.machine.Arithmetic;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.Operator;
import gilbreak.program.PythonError;
import gilbreak.program.SharedVariable;
import gilbreak.program.Value;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the method that runs a code: each instruction as a few bytecodes.
 *
 * <p>Slots become the method's local variables, except that the slots of local lists, which are
 * found by an index, lie in an array. An error that Python raises has to carry its line; instead of
 * keeping track of lines while running, each stretch of code from one line has an exception handler
 * that knows the line.
 */
abstract class BodyWriter implements Instr.Visitor<Boolean> {
  private static final String WORKER = Type.getInternalName(Worker.class);
  private static final String MEMORY = Type.getInternalName(Memory.class);
  private static final String ARITHMETIC = Type.getInternalName(Arithmetic.class);
  private static final String VAR_HANDLE = Type.getInternalName(VarHandle.class);
  private static final String TRANSACTION = Type.getInternalName(Transaction.class);
  private static final String BYTE_BUFFER = Type.getDescriptor(ByteBuffer.class);
  private static final String CONFLICT = Type.getInternalName(Conflict.class);
  private static final String ERROR = Type.getInternalName(PythonError.class);

  private static final int WORKER_LOCAL = 1;
  private static final int CELLS_LOCAL = 2;
  private static final int FIRST_SLOT_LOCAL = 6;

  /** The code to be written. */
  final Code code;

  final Shared shared;

  /** The method that is written. */
  final MethodVisitor out;

  /** Where each instruction begins, and the end. */
  final Label[] labels;

  private final int listsLocal;
  private final BitSet inLists;
  private final Map<Integer, Label> handlers = new TreeMap<>();
  private final TransactionRegions regions;
  private final Map<Integer, Label> begun = new TreeMap<>();
  private final Map<Integer, Label> conflicts = new TreeMap<>();
  private int at;

  /**
   * What all bodies of a program have in common.
   *
   * @param plainLocks the objects that are no more than a lock
   * @param loopObjects the objects that belong to the event loop
   * @param operations takes what the bodies do to other objects
   * @param joins takes for what the tasks wait
   */
  record Shared(
      List<SharedVariable> variables,
      Memory memory,
      List<Access> accesses,
      boolean pollsAlways,
      BitSet plainLocks,
      BitSet loopObjects,
      List<Instr.Operate> operations,
      List<Instr.Join> joins) {}

  /**
   * @param listsLocal the local variable with the array in which the slots of local lists lie
   */
  BodyWriter(Code code, Shared shared, MethodVisitor out, int listsLocal) {
    this.code = code;
    this.listsLocal = listsLocal;
    this.shared = shared;
    this.out = out;
    this.inLists = slotsInLists(code);
    this.regions = new TransactionRegions(code);
    this.labels =
        IntStream.rangeClosed(0, code.size()).mapToObj(i -> new Label()).toArray(Label[]::new);
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

  /** Gives all slots their values and goes to where the code is to begin. */
  abstract void begin();

  /** Leaves the method. */
  abstract void end();

  /** Writes the whole method. */
  void write() {
    out.visitCode();
    findCommon();
    begin();
    handlers();
    conflictHandlers();
    for (at = 0; at < code.size(); at++) {
      out.visitLabel(labels[at]);
      Instr instr = code.at(at);
      if (shared.pollsAlways() && instr.isVisible()) {
        worker("poll", "()V");
      }
      instr.accept(this);
    }
    out.visitLabel(labels[code.size()]);
    end();
    handlerBodies();
    conflictHandlerBodies();
    out.visitMaxs(0, 0);
    out.visitEnd();
  }

  /** The index of the instruction that is being written. */
  int index() {
    return at;
  }

  /** Whether a slot lies in the array. */
  boolean isInLists(int slot) {
    return inLists.get(slot);
  }

  /** The local variable of a slot that is not in the array. */
  static int local(int slot) {
    return FIRST_SLOT_LOCAL + 2 * slot;
  }

  private void handlers() {
    for (int start = 0; start < code.size(); start = endOfLine(start)) {
      Label handler = new Label();
      handlers.put(start, handler);
      out.visitTryCatchBlock(labels[start], labels[endOfLine(start)], handler, ERROR);
    }
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < code.size() && code.at(end).line() == code.at(start).line()) {
      end++;
    }
    return end;
  }

  private void handlerBodies() {
    handlers.forEach(
        (start, label) -> {
          out.visitLabel(label);
          out.visitVarInsn(Opcodes.ALOAD, WORKER_LOCAL);
          out.visitInsn(Opcodes.SWAP);
          push(code.at(start).line());
          invokeWorker("error", "(L" + ERROR + ";I)Ljava/lang/RuntimeException;");
          out.visitInsn(Opcodes.ATHROW);
        });
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

  private void worker(String method, String descriptor) {
    out.visitVarInsn(Opcodes.ALOAD, WORKER_LOCAL);
    invokeWorker(method, descriptor);
  }

  private void invokeWorker(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, WORKER, method, descriptor, false);
  }

  private void arithmetic(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, ARITHMETIC, method, descriptor, false);
  }

  @Override
  public Boolean constant(Instr.Constant instr) {
    out.visitLdcInsn(instr.value());
    set(instr.target());
    return true;
  }

  @Override
  public Boolean copy(Instr.Copy instr) {
    get(instr.source());
    set(instr.target());
    return true;
  }

  @Override
  public Boolean binary(Instr.Binary instr) {
    get(instr.left());
    get(instr.right());
    arithmetic(method(instr.operator()), "(JJ)J");
    set(instr.target());
    return true;
  }

  private static String method(Operator operator) {
    return switch (operator) {
      case ADD -> "add";
      case SUBTRACT -> "subtract";
      case MULTIPLY -> "multiply";
      case FLOOR_DIVIDE -> "floorDivide";
      case MODULO -> "modulo";
      case LESS -> "less";
      case LESS_EQUAL -> "lessEqual";
      case GREATER -> "greater";
      case GREATER_EQUAL -> "greaterEqual";
      case EQUAL -> "equal";
      case NOT_EQUAL -> "notEqual";
      case MIN -> "min";
      case MAX -> "max";
    };
  }

  @Override
  public Boolean negate(Instr.Negate instr) {
    get(instr.source());
    arithmetic("negate", "(J)J");
    set(instr.target());
    return true;
  }

  @Override
  public Boolean not(Instr.Not instr) {
    get(instr.source());
    arithmetic("not", "(J)J");
    set(instr.target());
    return true;
  }

  @Override
  public Boolean loadElement(Instr.LoadElement instr) {
    out.visitVarInsn(Opcodes.ALOAD, listsLocal);
    element(instr.base(), instr.length(), instr.index(), false);
    out.visitInsn(Opcodes.LALOAD);
    set(instr.target());
    return true;
  }

  @Override
  public Boolean storeElement(Instr.StoreElement instr) {
    out.visitVarInsn(Opcodes.ALOAD, listsLocal);
    element(instr.base(), instr.length(), instr.index(), true);
    get(instr.source());
    out.visitInsn(Opcodes.LASTORE);
    return true;
  }

  /** Leaves the place of a list's element: its index, checked, behind a first place. */
  private void element(int first, int length, int index, boolean assignment) {
    get(index);
    push(length);
    push(assignment ? 1 : 0);
    arithmetic("element", "(JIZ)I");
    push(first);
    out.visitInsn(Opcodes.IADD);
  }

  @Override
  public Boolean jump(Instr.Jump instr) {
    out.visitJumpInsn(Opcodes.GOTO, labels[instr.to()]);
    return true;
  }

  @Override
  public Boolean branch(Instr.Branch instr) {
    get(instr.condition());
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC, Type.getInternalName(Value.class), "isTrue", "(J)Z", false);
    out.visitJumpInsn(Opcodes.IFEQ, labels[instr.otherwise()]);
    return true;
  }

  @Override
  public Boolean load(Instr.Load instr) {
    if (isTransactional(instr)) {
      onTransaction(instr.variable(), instr.index(), false);
      invokeTransaction("read", "(I)J");
    } else {
      cell(instr.variable(), instr.index(), false);
      String getter = shared.accesses().get(instr.variable()).getter();
      onCell(instr.variable(), getter, "I)J");
    }
    set(instr.target());
    return true;
  }

  @Override
  public Boolean store(Instr.Store instr) {
    if (isTransactional(instr)) {
      onTransaction(instr.variable(), instr.index(), true);
      get(instr.source());
      invokeTransaction("write", "(IJ)V");
    } else {
      cell(instr.variable(), instr.index(), true);
      get(instr.source());
      String setter = shared.accesses().get(instr.variable()).setter();
      onCell(instr.variable(), setter, "IJ)V");
    }
    return true;
  }

  @Override
  public Boolean atomicAdd(Instr.AtomicAdd instr) {
    onTransaction(instr.variable(), instr.index(), true);
    get(instr.source());
    invokeTransaction(isTransactional(instr) ? "add" : "addAtomically", "(IJ)J");
    set(instr.target());
    return true;
  }

  @Override
  public Boolean compareAndSwap(Instr.CompareAndSwap instr) {
    onTransaction(instr.variable(), instr.index(), true);
    get(instr.expected());
    get(instr.value());
    invokeTransaction(isTransactional(instr) ? "swap" : "swapAtomically", "(IJJ)J");
    set(instr.target());
    return true;
  }

  private boolean isTransactional(Instr instr) {
    return shared.accesses().get(instr.variable()) == Access.TRANSACTIONAL;
  }

  /** Puts the worker's transaction and the address of a shared variable onto the stack. */
  private void onTransaction(int variable, int index, boolean assignment) {
    worker("transaction", "()L" + TRANSACTION + ";");
    address(variable, index, assignment);
  }

  private void invokeTransaction(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TRANSACTION, method, descriptor, false);
  }

  /** Keeps the slots as they are at the beginning of a transaction, for when it begins again. */
  @Override
  public Boolean transact(Instr.Transact instr) {
    if (!instr.begins()) {
      worker("transaction", "()L" + TRANSACTION + ";");
      invokeTransaction("commit", "()V");
      return true;
    }
    push(code.slots());
    out.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
    out.visitVarInsn(Opcodes.ASTORE, keptLocal());
    for (int slot = 0; slot < code.slots(); slot++) {
      out.visitVarInsn(Opcodes.ALOAD, keptLocal());
      push(slot);
      get(slot);
      out.visitInsn(Opcodes.LASTORE);
    }
    worker("transaction", "()L" + TRANSACTION + ";");
    invokeTransaction("begin", "()V");
    out.visitLabel(Objects.requireNonNull(begun.get(at)));
    return true;
  }

  private int keptLocal() {
    return local(code.slots());
  }

  private void conflictHandlers() {
    regions
        .ends()
        .forEach(
            (from, to) -> {
              Label begin = new Label();
              Label handler = new Label();
              begun.put(from, begin);
              conflicts.put(from, handler);
              out.visitTryCatchBlock(begin, labels[to + 1], handler, CONFLICT);
            });
  }

  private void conflictHandlerBodies() {
    conflicts.forEach(
        (from, handler) -> {
          out.visitLabel(handler);
          out.visitInsn(Opcodes.POP);
          for (int slot = 0; slot < code.slots(); slot++) {
            out.visitVarInsn(Opcodes.ALOAD, keptLocal());
            push(slot);
            out.visitInsn(Opcodes.LALOAD);
            set(slot);
          }
          out.visitJumpInsn(Opcodes.GOTO, labels[from]);
        });
  }

  /** Puts what finds the cell of a shared variable onto the stack. */
  private void cell(int variable, int index, boolean assignment) {
    boolean common = shared.memory().isCommon(variable);
    String handle = common ? "COMMON_CELLS" : "CELLS";
    out.visitFieldInsn(Opcodes.GETSTATIC, MEMORY, handle, "L" + VAR_HANDLE + ";");
    out.visitVarInsn(Opcodes.ALOAD, common ? commonLocal() : CELLS_LOCAL);
    address(variable, index, assignment);
    if (common) {
      push(Memory.COMMON);
      out.visitInsn(Opcodes.ISUB);
      push(Long.BYTES);
      out.visitInsn(Opcodes.IMUL);
    }
  }

  /**
   * Calls a method of the handle below.
   *
   * @param rest the method's descriptor behind the memory
   */
  private void onCell(int variable, String method, String rest) {
    String memory = shared.memory().isCommon(variable) ? BYTE_BUFFER : "[J";
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, VAR_HANDLE, method, "(" + memory + rest, false);
  }

  private int commonLocal() {
    return keptLocal() + 1;
  }

  /** Finds common memory once, if the code needs it. */
  private void findCommon() {
    boolean used =
        code.instructions().stream()
            .anyMatch(instr -> instr.variable() >= 0 && shared.memory().isCommon(instr.variable()));
    if (used) {
      worker("transaction", "()L" + TRANSACTION + ";");
      invokeTransaction("common", "()" + BYTE_BUFFER);
      out.visitVarInsn(Opcodes.ASTORE, commonLocal());
    }
  }

  private void address(int variable, int index, boolean assignment) {
    int address = shared.memory().address(variable);
    int length = shared.variables().get(variable).length();
    if (index == Instr.NO_SLOT) {
      push(address);
    } else {
      element(address, length, index, assignment);
    }
  }

  @Override
  public Boolean operate(Instr.Operate instr) {
    if (shared.loopObjects().get(instr.object())) {
      operateInLoop(instr);
    } else {
      out.visitVarInsn(Opcodes.ALOAD, WORKER_LOCAL);
      operateAmongThreads(instr);
    }
    if (instr.target() == Instr.NO_SLOT) {
      out.visitInsn(Opcodes.POP2);
    } else {
      set(instr.target());
    }
    return true;
  }

  /** Leaves what it gives on the stack. */
  abstract void operateInLoop(Instr.Operate instr);

  private void operateAmongThreads(Instr.Operate instr) {
    if (shared.plainLocks().get(instr.object())) {
      boolean acquire = instr.operation() == Operation.ACQUIRE;
      push(instr.object());
      invokeWorker(acquire ? "acquire" : "release", "(I)V");
      out.visitLdcInsn(acquire ? Value.of(true) : Value.NONE);
    } else {
      operation(instr);
      argument(instr.timeout());
      invokeWorker("operate", "(IJJ)J");
    }
  }

  /** Puts an operation's number and what it is given onto the stack. */
  void operation(Instr.Operate instr) {
    push(shared.operations().size());
    shared.operations().add(instr);
    argument(instr.argument());
  }

  private void argument(int slot) {
    if (slot == Instr.NO_SLOT) {
      out.visitInsn(Opcodes.LCONST_0);
    } else {
      get(slot);
    }
  }

  @Override
  public Boolean spend(Instr.Spend instr) {
    out.visitVarInsn(Opcodes.ALOAD, WORKER_LOCAL);
    get(instr.duration());
    invokeWorker(instr.way() == Instr.Spend.Way.WORK ? "work" : "block", "(J)V");
    return true;
  }

  @Override
  public Boolean check(Instr.Assert instr) {
    Label holds = new Label();
    get(instr.condition());
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC, Type.getInternalName(Value.class), "isTrue", "(J)Z", false);
    out.visitJumpInsn(Opcodes.IFNE, holds);
    out.visitVarInsn(Opcodes.ALOAD, WORKER_LOCAL);
    out.visitLdcInsn(instr.text());
    push(instr.line());
    invokeWorker("assertion", "(Ljava/lang/String;I)Ljava/lang/RuntimeException;");
    out.visitInsn(Opcodes.ATHROW);
    out.visitLabel(holds);
    return true;
  }

  @Override
  public Boolean checkpoint(Instr.Checkpoint instr) {
    worker("poll", "()V");
    return true;
  }
}
