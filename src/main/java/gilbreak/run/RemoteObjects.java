package gilbreak.run;

import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.timeline.Activity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.VarHandle;

/** The synchronisation objects as another process reaches them: each operation is a message. */
final class RemoteObjects implements ObjectAccess {
  private final Wire wire;

  RemoteObjects(Wire wire) {
    this.wire = wire;
  }

  @Override
  public void acquire(Worker worker, int object) {
    operate(worker, new Instr.Operate(0, object, Operation.ACQUIRE), 0, 0);
  }

  @Override
  public void release(Worker worker, int object) {
    operate(worker, new Instr.Operate(0, object, Operation.RELEASE), 0, 0);
  }

  @Override
  public long operate(Worker worker, Instr.Operate instr, long argument, long timeout) {
    // An operation orders what is in common memory, as a lock's own accesses would.
    VarHandle.fullFence();
    worker.turns(Activity.OTHERS, "");
    try {
      wire.begin(Word.OPERATE)
          .small(instr.object())
          .constant(instr.operation())
          .small(instr.timeout() == Instr.NO_SLOT ? 0 : 1)
          .number(argument)
          .number(timeout)
          .end();
      long value = answer();
      worker.turns(Activity.RUNNING, "");
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      VarHandle.fullFence();
    }
  }

  private long answer() throws IOException {
    return switch (wire.word()) {
      case VALUE -> wire.number();
      case ERROR -> throw new PythonError(wire.text(), "");
      case STOP -> throw new Stopped();
      default -> throw new IllegalStateException("internal error: no answer");
    };
  }
}
