package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.Operator;
import gilbreak.program.SharedVariable;
import gilbreak.program.Value;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the method that runs a code: each instruction as a few bytecodes. */
abstract class BodyWriter implements Instr.Visitor<Boolean> {
  /** The code to be written. */
  final Code code;

  final Shared shared;

  /** The method that is written. */
  final MethodWriter method;

  /** What takes its bytecodes. */
  final MethodVisitor out;

  /** Where each instruction begins, and the end. */
  final Label[] labels;

  private final AccessWriter accesses;
  private final RetryWriter retries;
  private final LineWriter lines;
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
    this.shared = shared;
    this.out = out;
    this.method = new MethodWriter(code, out, listsLocal);
    this.labels =
        IntStream.rangeClosed(0, code.size()).mapToObj(i -> new Label()).toArray(Label[]::new);
    this.retries = new RetryWriter(code, method, method.further(0), labels);
    this.accesses = new AccessWriter(method, shared, method.further(1));
    this.lines = new LineWriter(code, method, labels);
  }

  /** Gives all slots their values and goes to where the code is to begin. */
  abstract void begin();

  /** Leaves the method. */
  abstract void end();

  /** Writes the whole method. */
  void write() {
    out.visitCode();
    accesses.findCommon(code);
    begin();
    lines.handlers();
    retries.handlers();
    for (at = 0; at < code.size(); at++) {
      out.visitLabel(labels[at]);
      Instr instr = code.at(at);
      if (shared.pollsAlways() && instr.isVisible()) {
        method.worker("poll", "()V");
      }
      instr.accept(this);
    }
    out.visitLabel(labels[code.size()]);
    end();
    lines.handlerBodies();
    retries.handlerBodies();
    out.visitMaxs(0, 0);
    out.visitEnd();
  }

  /** The index of the instruction that is being written. */
  int index() {
    return at;
  }

  @Override
  public Boolean constant(Instr.Constant instr) {
    out.visitLdcInsn(instr.value());
    method.set(instr.target());
    return true;
  }

  @Override
  public Boolean copy(Instr.Copy instr) {
    method.get(instr.source());
    method.set(instr.target());
    return true;
  }

  @Override
  public Boolean binary(Instr.Binary instr) {
    method.get(instr.left());
    method.get(instr.right());
    method.arithmetic(named(instr.operator()), "(JJ)J");
    method.set(instr.target());
    return true;
  }

  private static String named(Operator operator) {
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
    method.get(instr.source());
    method.arithmetic("negate", "(J)J");
    method.set(instr.target());
    return true;
  }

  @Override
  public Boolean not(Instr.Not instr) {
    method.get(instr.source());
    method.arithmetic("not", "(J)J");
    method.set(instr.target());
    return true;
  }

  @Override
  public Boolean loadElement(Instr.LoadElement instr) {
    method.localElement(instr.base(), instr.length(), instr.index(), false);
    out.visitInsn(Opcodes.LALOAD);
    method.set(instr.target());
    return true;
  }

  @Override
  public Boolean storeElement(Instr.StoreElement instr) {
    method.localElement(instr.base(), instr.length(), instr.index(), true);
    method.get(instr.source());
    out.visitInsn(Opcodes.LASTORE);
    return true;
  }

  @Override
  public Boolean jump(Instr.Jump instr) {
    out.visitJumpInsn(Opcodes.GOTO, labels[instr.to()]);
    return true;
  }

  @Override
  public Boolean branch(Instr.Branch instr) {
    method.get(instr.condition());
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC, Type.getInternalName(Value.class), "isTrue", "(J)Z", false);
    out.visitJumpInsn(Opcodes.IFEQ, labels[instr.otherwise()]);
    return true;
  }

  @Override
  public Boolean load(Instr.Load instr) {
    accesses.load(instr);
    return true;
  }

  @Override
  public Boolean store(Instr.Store instr) {
    accesses.store(instr);
    return true;
  }

  @Override
  public Boolean atomicAdd(Instr.AtomicAdd instr) {
    accesses.add(instr);
    return true;
  }

  @Override
  public Boolean compareAndSwap(Instr.CompareAndSwap instr) {
    accesses.swap(instr);
    return true;
  }

  @Override
  public Boolean transact(Instr.Transact instr) {
    retries.transact(instr, at);
    return true;
  }

  @Override
  public Boolean operate(Instr.Operate instr) {
    if (shared.loopObjects().get(instr.object())) {
      operateInLoop(instr);
    } else {
      method.worker();
      operateAmongThreads(instr);
    }
    if (instr.target() == Instr.NO_SLOT) {
      out.visitInsn(Opcodes.POP2);
    } else {
      method.set(instr.target());
    }
    return true;
  }

  /** Leaves what it gives on the stack. */
  abstract void operateInLoop(Instr.Operate instr);

  private void operateAmongThreads(Instr.Operate instr) {
    if (shared.plainLocks().get(instr.object())) {
      boolean acquire = instr.operation() == Operation.ACQUIRE;
      method.push(instr.object());
      method.onWorker(acquire ? "acquire" : "release", "(I)V");
      out.visitLdcInsn(acquire ? Value.of(true) : Value.NONE);
    } else {
      operation(instr);
      argument(instr.timeout());
      method.onWorker("operate", "(IJJ)J");
    }
  }

  /** Puts an operation's number and what it is given onto the stack. */
  void operation(Instr.Operate instr) {
    method.push(shared.operations().size());
    shared.operations().add(instr);
    argument(instr.argument());
  }

  private void argument(int slot) {
    if (slot == Instr.NO_SLOT) {
      out.visitInsn(Opcodes.LCONST_0);
    } else {
      method.get(slot);
    }
  }

  @Override
  public Boolean spend(Instr.Spend instr) {
    method.worker();
    method.get(instr.duration());
    method.onWorker(instr.way() == Instr.Spend.Way.WORK ? "work" : "block", "(J)V");
    return true;
  }

  @Override
  public Boolean check(Instr.Assert instr) {
    Label holds = new Label();
    method.get(instr.condition());
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC, Type.getInternalName(Value.class), "isTrue", "(J)Z", false);
    out.visitJumpInsn(Opcodes.IFNE, holds);
    method.worker();
    out.visitLdcInsn(instr.text());
    method.push(instr.line());
    method.onWorker("assertion", "(Ljava/lang/String;I)Ljava/lang/RuntimeException;");
    out.visitInsn(Opcodes.ATHROW);
    out.visitLabel(holds);
    return true;
  }

  @Override
  public Boolean checkpoint(Instr.Checkpoint instr) {
    method.worker("poll", "()V");
    return true;
  }
}
