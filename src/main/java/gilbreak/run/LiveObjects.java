package gilbreak.run;

import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.Program;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.SyncObject.Library;
import gilbreak.sync.EventLoop;
import gilbreak.sync.Objects;
import gilbreak.sync.Room;
import gilbreak.timeline.Activity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The synchronisation objects of one round. A lock that is only ever acquired and released is a
 * {@link ThreadLock}; what belongs to the event loop is kept by {@link LiveTasks}; everything else
 * by a {@link Monitor}, a condition by its lock's.
 */
final class LiveObjects implements ObjectAccess {
  private final Program program;
  private final EventLoop loop;
  private final Objects objects;
  private final long[] words;
  private final ThreadLock[] locks;
  private final List<Monitor> monitors = new ArrayList<>();

  /**
   * @param releasedByHolders whether only threads that hold a lock can release it
   */
  LiveObjects(Program program, boolean releasedByHolders) {
    this.program = program;
    int threads = program.threads().size();
    this.loop = new EventLoop(program, 0);
    this.objects = new Objects(program, loop.end(), Room.GROWING, loop::wake);
    this.words = new long[objects.end()];
    objects.begin(words);
    loop.begin(words);
    this.locks = new ThreadLock[program.objects().size()];
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new ThreadLock(releasedByHolders);
    }
    for (SyncObject object : program.objects()) {
      monitors.add(
          object.lock() == SyncObject.NO_LOCK
              ? new Monitor(objects, words, threads)
              : monitors.get(object.lock()));
    }
  }

  /** The objects that are plain locks. */
  static BitSet plainLocks(Program program) {
    BitSet plain = new BitSet();
    for (int i = 0; i < program.objects().size(); i++) {
      SyncObject object = program.objects().get(i);
      plain.set(i, object.kind() == Kind.LOCK && object.library() != Library.ASYNCIO);
    }
    program.objects().stream()
        .filter(object -> object.lock() != SyncObject.NO_LOCK)
        .forEach(object -> plain.clear(object.lock()));
    program.threads().stream()
        .flatMap(thread -> thread.code().instructions().stream())
        .filter(instr -> instr instanceof Instr.Operate operate && !isPlain(operate.operation()))
        .forEach(instr -> plain.clear(((Instr.Operate) instr).object()));
    return plain;
  }

  private static boolean isPlain(Operation operation) {
    return operation == Operation.ACQUIRE || operation == Operation.RELEASE;
  }

  /** The objects that belong to the event loop. */
  static BitSet ofTheLoop(Program program) {
    BitSet loops = new BitSet();
    for (int i = 0; i < program.objects().size(); i++) {
      loops.set(i, program.objects().get(i).library() == Library.ASYNCIO);
    }
    return loops;
  }

  EventLoop loop() {
    return loop;
  }

  Objects objects() {
    return objects;
  }

  /** Of the event loop and of all objects. */
  long[] words() {
    return words;
  }

  /** Tries first with the GIL in hand and drops it only to wait. */
  @Override
  public void acquire(Worker worker, int object) {
    ThreadLock lock = locks[object];
    long ticket = worker.nextTicket();
    if (!lock.tryAcquire(ticket)) {
      worker.turns(Activity.LOCK, name(object));
      acquireLater(worker, object, lock, ticket);
    }
  }

  private void acquireLater(Worker worker, int object, ThreadLock lock, long ticket) {
    if (!worker.hasGil() && lock.spin(ticket)) {
      worker.turns(Activity.RUNNING, "");
      return;
    }
    worker.dropGil();
    worker.waits(ticket, () -> lock.keepsOut(ticket), name(object));
    try {
      lock.acquireInterruptibly(ticket);
    } catch (InterruptedException e) {
      throw new Stopped();
    } finally {
      worker.waitsNoLonger();
    }
    worker.takeGil();
  }

  @Override
  public void release(Worker worker, int object) {
    if (!locks[object].release()) {
      // The words of a plain lock say that it is free, so this raises what Python does.
      objects.operate(words, new Instr.Operate(0, object, Operation.RELEASE), worker.number(), 0);
    }
  }

  @Override
  public long operate(Worker worker, Instr.Operate instr, long argument, long timeout) {
    Monitor monitor = monitors.get(instr.object());
    long nanos = TimeUnit.MICROSECONDS.toNanos(monitor.timeout(instr, timeout));
    long left = worker.left(instr, argument, nanos);
    if (!monitor.tryOperate(worker, instr, argument)) {
      SyncObject object = program.objects().get(instr.object());
      worker.turns(ThreadLog.waitFor(object), object.name());
      worker.dropGil();
      try {
        monitor.operateLater(worker, instr, argument, left, object.name());
      } catch (InterruptedException e) {
        throw new Stopped();
      }
      worker.takeGil();
    }
    return worker.result();
  }

  private String name(int object) {
    return program.objects().get(object).name();
  }

  Monitor monitor(int object) {
    return monitors.get(object);
  }
}
