package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the {@code resume} method of a {@link Resumable}. While the code runs its slots are local
 * variables, as everywhere; they go to the frame when it gives back its turn, and come from there
 * when it goes on. Slots of local lists lie in the frame all the time.
 */
final class ResumeWriter extends BodyWriter {
  private static final String TASKS = Type.getInternalName(LiveTasks.class);
  private static final int FRAME_LOCAL = 3;
  private static final int AT_LOCAL = 4;
  private static final int TASKS_LOCAL = 5;

  private final Label leave = new Label();

  ResumeWriter(Code code, Shared shared, MethodVisitor out) {
    super(code, shared, out, FRAME_LOCAL);
  }

  @Override
  void begin() {
    for (int slot = 0; slot < code.slots(); slot++) {
      if (!method.isInLists(slot)) {
        frame(slot);
        out.visitInsn(Opcodes.LALOAD);
        out.visitVarInsn(Opcodes.LSTORE, MethodWriter.local(slot));
      }
    }
    int[] places = IntStream.range(0, code.size()).filter(this::mayLeave).map(i -> i + 1).toArray();
    Label[] targets = IntStream.of(places).mapToObj(i -> labels[i]).toArray(Label[]::new);
    out.visitVarInsn(Opcodes.ILOAD, AT_LOCAL);
    out.visitLookupSwitchInsn(labels[0], places, targets);
  }

  private boolean mayLeave(int index) {
    Instr instr = code.at(index);
    return instr instanceof Instr.Sleep
        || instr instanceof Instr.Await
        || instr instanceof Instr.Join;
  }

  /** Puts the frame and an index onto the stack. */
  private void frame(int slot) {
    out.visitVarInsn(Opcodes.ALOAD, FRAME_LOCAL);
    method.push(slot);
  }

  /** All ways out lead here. */
  @Override
  void end() {
    method.push(code.size());
    out.visitVarInsn(Opcodes.ISTORE, AT_LOCAL);
    out.visitLabel(leave);
    for (int slot = 0; slot < code.slots(); slot++) {
      if (!method.isInLists(slot)) {
        frame(slot);
        out.visitVarInsn(Opcodes.LLOAD, MethodWriter.local(slot));
        out.visitInsn(Opcodes.LASTORE);
      }
    }
    out.visitVarInsn(Opcodes.ILOAD, AT_LOCAL);
    out.visitInsn(Opcodes.IRETURN);
  }

  private void leave() {
    method.push(index() + 1);
    out.visitVarInsn(Opcodes.ISTORE, AT_LOCAL);
    out.visitJumpInsn(Opcodes.GOTO, leave);
  }

  private void tasks() {
    out.visitVarInsn(Opcodes.ALOAD, TASKS_LOCAL);
  }

  private void invoke(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TASKS, method, descriptor, false);
  }

  @Override
  void operateInLoop(Instr.Operate instr) {
    tasks();
    operation(instr);
    invoke("operate", "(IJ)J");
  }

  @Override
  public Boolean sleep(Instr.Sleep instr) {
    tasks();
    method.get(instr.duration());
    invoke("sleep", "(J)V");
    leave();
    return true;
  }

  @Override
  public Boolean await(Instr.Await instr) {
    tasks();
    invoke("await", "()V");
    leave();
    return true;
  }

  @Override
  public Boolean spawn(Instr.Spawn instr) {
    tasks();
    method.push(instr.child());
    invoke("fresh", "(I)[J");
    give(0, 0);
    List<Integer> arguments = instr.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      give(i + 1, arguments.get(i));
    }
    out.visitInsn(Opcodes.POP);
    tasks();
    method.push(instr.child());
    invoke("spawn", "(I)V");
    return true;
  }

  /** Puts a slot's value into the array on the stack. */
  private void give(int place, int slot) {
    out.visitInsn(Opcodes.DUP);
    method.push(place);
    method.get(slot);
    out.visitInsn(Opcodes.LASTORE);
  }

  @Override
  public Boolean join(Instr.Join instr) {
    tasks();
    method.push(shared.joins().size());
    shared.joins().add(instr);
    invoke("join", "(I)Z");
    out.visitJumpInsn(Opcodes.IFEQ, labels[index() + 1]);
    leave();
    return true;
  }

  @Override
  public Boolean returned(Instr.Returned instr) {
    tasks();
    method.push(instr.child());
    invoke("returned", "(I)J");
    method.set(instr.target());
    return true;
  }
}
