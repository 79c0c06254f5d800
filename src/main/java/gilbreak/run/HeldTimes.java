package gilbreak.run;

import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Value;
import java.util.List;

/**
 * How long one thread of a traced round is inside locks: from where it goes on with one in hand to
 * where it gives it back itself. Waiting on a condition is outside of the condition's lock.
 */
final class HeldTimes {
  private final List<SyncObject> objects;
  private final int[] depths;
  private final long[] since;
  private long nanos;

  HeldTimes(List<SyncObject> objects) {
    this.objects = objects;
    this.depths = new int[objects.size()];
    this.since = new long[objects.size()];
  }

  /** The sum, in nanoseconds; of two locks at once each counts. */
  long nanos() {
    return nanos;
  }

  /** The thread is about to do this. */
  void before(Instr.Operate instr) {
    Operation operation = instr.operation();
    if (operation == Operation.RELEASE
        || operation == Operation.RELEASE_READ
        || operation == Operation.RELEASE_WRITE) {
      gives(instr.object());
    } else if (operation == Operation.ENLIST && isCondition(instr)) {
      leaves(objects.get(instr.object()));
    }
  }

  /** The thread has done this. */
  void after(Instr.Operate instr, long result) {
    if (isCondition(instr)) {
      if (instr.operation() == Operation.RETURN) {
        comesBack(objects.get(instr.object()));
      }
    } else if (hasTaken(instr, result)) {
      takes(instr.object());
    }
  }

  private boolean isCondition(Instr.Operate instr) {
    return objects.get(instr.object()).kind() == Kind.CONDITION;
  }

  private boolean hasTaken(Instr.Operate instr, long result) {
    return objects.get(instr.object()).kind().isHeld()
        && switch (instr.operation()) {
          case ACQUIRE, ACQUIRE_READ, ACQUIRE_WRITE, RETURN -> true;
          case TRY_ACQUIRE, ACQUIRE_WITHIN -> Value.isTrue(result);
          default -> false;
        };
  }

  /** The thread has an object. */
  void takes(int object) {
    if (depths[object]++ == 0) {
      since[object] = System.nanoTime();
    }
  }

  /** The thread gives it back; what another one has taken does not count. */
  void gives(int object) {
    if (depths[object] > 0 && --depths[object] == 0) {
      stop(object);
    }
  }

  private void stop(int object) {
    nanos += System.nanoTime() - since[object];
  }

  private void leaves(SyncObject condition) {
    if (depths[condition.lock()] > 0) {
      stop(condition.lock());
    }
    if (condition.library() == Library.ASYNCIO) {
      depths[condition.lock()] = 0;
    }
  }

  /** With asyncio it takes the lock like any other. */
  private void comesBack(SyncObject condition) {
    if (condition.library() != Library.ASYNCIO) {
      since[condition.lock()] = System.nanoTime();
    }
  }
}
