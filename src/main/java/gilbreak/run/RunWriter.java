package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the {@code run} method of a {@link Body}. */
final class RunWriter extends BodyWriter {
  private static final int ME_LOCAL = 3;
  private static final int LISTS_LOCAL = 5;

  RunWriter(Code code, Shared shared, MethodVisitor out) {
    super(code, shared, out, LISTS_LOCAL);
  }

  @Override
  void begin() {
    method.push(code.slots());
    out.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
    out.visitVarInsn(Opcodes.ASTORE, LISTS_LOCAL);
    for (int slot = 0; slot < code.slots(); slot++) {
      if (!method.isInLists(slot)) {
        out.visitInsn(Opcodes.LCONST_0);
        out.visitVarInsn(Opcodes.LSTORE, MethodWriter.local(slot));
      }
    }
    out.visitVarInsn(Opcodes.LLOAD, ME_LOCAL);
    method.set(0);
  }

  @Override
  void end() {
    out.visitInsn(Opcodes.RETURN);
  }

  @Override
  void operateInLoop(Instr.Operate instr) {
    throw onlyTasks(instr);
  }

  @Override
  public Boolean sleep(Instr.Sleep instr) {
    throw onlyTasks(instr);
  }

  @Override
  public Boolean await(Instr.Await instr) {
    throw onlyTasks(instr);
  }

  @Override
  public Boolean spawn(Instr.Spawn instr) {
    throw onlyTasks(instr);
  }

  @Override
  public Boolean join(Instr.Join instr) {
    throw onlyTasks(instr);
  }

  @Override
  public Boolean returned(Instr.Returned instr) {
    throw onlyTasks(instr);
  }

  private static IllegalStateException onlyTasks(Instr instr) {
    return new IllegalStateException("internal error: only tasks do this: " + instr);
  }
}
