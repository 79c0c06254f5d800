package gilbreak.run;

import gilbreak.program.Instr;
import java.util.Objects;

/** The objects of a traced round: notes how long each thread is inside locks. */
final class TracedObjects implements ObjectAccess {
  private final ObjectAccess objects;

  TracedObjects(ObjectAccess objects) {
    this.objects = objects;
  }

  private static HeldTimes held(Worker worker) {
    return Objects.requireNonNull(Objects.requireNonNull(worker.recorder()).held());
  }

  @Override
  public void acquire(Worker worker, int object) {
    objects.acquire(worker, object);
    held(worker).takes(object);
  }

  @Override
  public void release(Worker worker, int object) {
    held(worker).gives(object);
    objects.release(worker, object);
  }

  @Override
  public long operate(Worker worker, Instr.Operate instr, long argument, long timeout) {
    held(worker).before(instr);
    long result = objects.operate(worker, instr, argument, timeout);
    held(worker).after(instr, result);
    return result;
  }
}
