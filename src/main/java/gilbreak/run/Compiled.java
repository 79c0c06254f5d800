package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Interpreter;
import gilbreak.program.Interpreter.Switching;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.run.BodyWriter.Shared;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A program as bytecode: one hidden class for each different text, so that the JVM compiles each as
 * if it had been written by hand, and forgets it with the program.
 */
final class Compiled {
  private static final String NAME =
      Compiled.class.getPackageName().replace('.', '/') + "/Generated";

  private final Program program;
  private final Crew crew;
  private final Memory memory;
  private final Shared shared;
  private final boolean releasedByHolders;
  private final Map<Integer, Body> bodies = new HashMap<>();
  private final Map<Integer, Resumable> resumables = new HashMap<>();

  private Compiled(Program program, Memory memory, Shared shared, IntPredicate here) {
    this.program = program;
    this.crew = Crew.of(program);
    this.memory = memory;
    this.shared = shared;
    this.releasedByHolders = HeldLocks.areReleasedByHolders(program);
    Map<Code, Body> knownBodies = new HashMap<>();
    Map<Code, Resumable> knownResumables = new HashMap<>();
    for (int i = 0; i < program.threads().size(); i++) {
      ProgramThread thread = program.threads().get(i);
      if (!here.test(i)) {
        continue;
      }
      if (thread.isTask() || !thread.starts()) {
        resumables.put(i, knownResumables.computeIfAbsent(thread.code(), this::resumable));
      } else {
        bodies.put(i, knownBodies.computeIfAbsent(thread.code(), this::body));
      }
    }
  }

  /** What the first process needs of a program: everything but the other processes' code. */
  static Compiled of(Program program) {
    return of(program, thread -> !program.threads().get(thread).isProcess());
  }

  /** What another process needs of a program. */
  static Compiled ofProcess(Program program, int process) {
    return of(program, thread -> thread == process);
  }

  private static Compiled of(Program program, IntPredicate here) {
    Memory memory = new Memory(program);
    Interpreter interpreter = program.interpreter();
    boolean pollsAlways = interpreter.gil() && interpreter.switching() == Switching.ANYWHERE;
    Shared shared =
        new Shared(
            program.variables(),
            memory,
            AccessRule.accesses(program),
            pollsAlways,
            LiveObjects.plainLocks(program),
            LiveObjects.ofTheLoop(program),
            new ArrayList<>(),
            new ArrayList<>());
    return new Compiled(program, memory, shared, here);
  }

  Program program() {
    return program;
  }

  /** The real threads that it needs. */
  Crew crew() {
    return crew;
  }

  Memory memory() {
    return memory;
  }

  /** Where all who take part in a round begin together. */
  StartLine startLine(LiveCells cells) {
    return new StartLine(cells, memory.startLine(), crew.size());
  }

  /** The objects of one round. */
  LiveObjects objects() {
    return new LiveObjects(program, releasedByHolders);
  }

  /** The objects that are no more than a lock. */
  BitSet plainLocks() {
    return shared.plainLocks();
  }

  /** The operations that generated code calls by their number in this list. */
  List<Instr.Operate> operations() {
    return shared.operations();
  }

  /** What tasks wait for, by its number in generated code. */
  List<Instr.Join> joins() {
    return shared.joins();
  }

  /** The code of a thread that starts with the program. */
  Body body(int thread) {
    return Objects.requireNonNull(bodies.get(thread));
  }

  /** The code of a task, or of a thread that a task starts. */
  Resumable resumable(int thread) {
    return Objects.requireNonNull(resumables.get(thread));
  }

  private Body body(Code code) {
    return define(Body.class, "run", "J)V", method -> new RunWriter(code, shared, method).write());
  }

  private Resumable resumable(Code code) {
    String rest = "[JI" + Type.getDescriptor(LiveTasks.class) + ")I";
    return define(
        Resumable.class, "resume", rest, method -> new ResumeWriter(code, shared, method).write());
  }

  /**
   * Makes a class with one method.
   *
   * @param rest the method's descriptor behind the worker and the cells
   */
  private static <T> T define(
      Class<T> type, String method, String rest, Consumer<MethodVisitor> writer) {
    try {
      return type.cast(
          MethodHandles.lookup()
              .defineHiddenClass(bytes(type, method, rest, writer), true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("generated code cannot be loaded", e);
    }
  }

  private static byte[] bytes(
      Class<?> type, String method, String rest, Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL,
        NAME,
        null,
        "java/lang/Object",
        new String[] {Type.getInternalName(type)});
    constructor(writer);
    String descriptor = "(" + Type.getDescriptor(Worker.class) + "[J" + rest;
    body.accept(writer.visitMethod(Opcodes.ACC_PUBLIC, method, descriptor, null, null));
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void constructor(ClassWriter writer) {
    MethodVisitor out = writer.visitMethod(0, "<init>", "()V", null, null);
    out.visitCode();
    out.visitVarInsn(Opcodes.ALOAD, 0);
    out.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    out.visitInsn(Opcodes.RETURN);
    out.visitMaxs(0, 0);
    out.visitEnd();
  }
}
