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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Memory memory;
  private final List<Body> bodies;
  private final List<Instr.Operate> operations;

  private Compiled(
      Program program, Memory memory, List<Body> bodies, List<Instr.Operate> operations) {
    this.operations = List.copyOf(operations);
    this.program = program;
    this.memory = memory;
    this.bodies = bodies;
  }

  static Compiled of(Program program) {
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
            new ArrayList<>());
    Map<Code, Body> known = new HashMap<>();
    List<Body> bodies = new ArrayList<>();
    for (ProgramThread thread : program.threads()) {
      bodies.add(known.computeIfAbsent(thread.code(), code -> define(code, shared)));
    }
    return new Compiled(program, memory, bodies, shared.operations());
  }

  Program program() {
    return program;
  }

  Memory memory() {
    return memory;
  }

  /** The operations that generated code calls by their number in this list. */
  List<Instr.Operate> operations() {
    return operations;
  }

  Body body(int thread) {
    return bodies.get(thread);
  }

  private static Body define(Code code, Shared shared) {
    try {
      return (Body)
          MethodHandles.lookup()
              .defineHiddenClass(bytes(code, shared), true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("generated code cannot be loaded", e);
    }
  }

  private static byte[] bytes(Code code, Shared shared) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL,
        NAME,
        null,
        "java/lang/Object",
        new String[] {Type.getInternalName(Body.class)});
    constructor(writer);
    MethodVisitor run =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC,
            "run",
            "(" + Type.getDescriptor(Worker.class) + "[JJ)V",
            null,
            null);
    new BodyWriter(code, shared, run).write();
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
