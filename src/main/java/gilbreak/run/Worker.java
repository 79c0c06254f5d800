package gilbreak.run;

import gilbreak.machine.Arithmetic;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Instr;
import gilbreak.program.PythonError;
import gilbreak.timeline.Activity;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A real thread's share of one round: what generated code asks for when it does more than compute.
 *
 * <p>Public only for generated classes; nobody else makes or uses one.
 */
public final class Worker {
  private static final int DROP_REQUESTED = 1;
  private static final int STOP = 2;
  private static final VarHandle BREAKER = breaker();

  /** Between two looks at the breaker while burning CPU: well under a microsecond. */
  private static final int TURNS_PER_LOOK = 512;

  private String name;
  private int number;
  private final @Nullable Gil gil;
  private final ObjectAccess objects;
  private final List<Instr.Operate> operations;
  private final Transaction transaction;
  private final Burner burner;

  /** Asked only where the worker leaves its straight way, so that it costs nothing elsewhere. */
  private final @Nullable Recorder recorder;

  /** CPython's eval breaker: bits that make the thread leave its straight way at a checkpoint. */
  @SuppressWarnings("unused") // through BREAKER
  private volatile int breaker;

  private volatile @Nullable Waiting waiting;
  private long waits;
  private long result;
  private final TimeLimits limits = new TimeLimits();
  private long sink = 1;
  private boolean hasGil;

  /**
   * @param operations what generated code calls by number
   * @param recorder notes what the worker does; only in traced rounds
   */
  Worker(
      String name,
      int number,
      @Nullable Gil gil,
      ObjectAccess objects,
      List<Instr.Operate> operations,
      Transaction transaction,
      Burner burner,
      @Nullable Recorder recorder) {
    this.name = name;
    this.number = number;
    this.gil = gil;
    this.objects = objects;
    this.operations = operations;
    this.transaction = transaction;
    this.burner = burner;
    this.recorder = recorder;
  }

  private static VarHandle breaker() {
    try {
      return MethodHandles.lookup().findVarHandle(Worker.class, "breaker", int.class);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the field is right above", e);
    }
  }

  int number() {
    return number;
  }

  /** What notes the worker's doings; only in traced rounds. */
  @Nullable Recorder recorder() {
    return recorder;
  }

  /** What the worker does to shared variables beyond plain reads and writes. */
  public Transaction transaction() {
    return transaction;
  }

  /** The real thread now runs another of the program's threads: the event loop has many tasks. */
  void plays(String otherName, int otherNumber) {
    name = otherName;
    number = otherNumber;
  }

  void run(Body body, long[] cells, long me) {
    run(() -> body.run(this, cells, me));
  }

  void run(Resumable body, long[] cells, long[] frame, @Nullable LiveTasks tasks) {
    run(() -> body.resume(this, cells, frame, 0, tasks));
  }

  /** Takes the GIL if there is one, does the work, gives the GIL back. */
  void run(Runnable work) {
    turns(Activity.RUNNING, "");
    takeGil();
    try {
      work.run();
    } finally {
      dropGil();
    }
    if (recorder != null) {
      recorder.ends();
    }
  }

  /** A checkpoint: hands over the GIL if asked to, and ends when the round is given up. */
  public void poll() {
    if ((int) BREAKER.getOpaque(this) != 0) {
      leaveStraightWay();
    }
  }

  private void leaveStraightWay() {
    if ((breaker & STOP) != 0) {
      throw new Stopped();
    }
    if (gil != null && (breaker & DROP_REQUESTED) != 0) {
      hasGil = false;
      turns(Activity.GIL, "");
      gil.handOver(this);
      turns(Activity.RUNNING, "");
      hasGil = true;
    }
  }

  /**
   * The worker begins to do something else; the recorder, if there is one, wants to know.
   *
   * @param on the name of what it waits for, if it waits
   */
  void turns(Activity next, String on) {
    if (recorder != null) {
      recorder.turns(next, on);
    }
  }

  /** Takes a plain lock. */
  public void acquire(int object) {
    objects.acquire(this, object);
  }

  /** Gives a plain lock back. */
  public void release(int object) {
    objects.release(this, object);
  }

  /**
   * Does something to an object that is more than a plain lock.
   *
   * @param timeout the microseconds that an operation waits before it gives up, if it may
   */
  public long operate(int operation, long argument, long timeout) {
    return objects.operate(this, operations.get(operation), argument, timeout);
  }

  /** How many nanoseconds an operation that is given so many may still wait. */
  long left(Instr.Operate instr, long argument, long nanos) {
    return limits.left(instr, argument, nanos);
  }

  /** A number that no other wait of the round has. */
  long nextTicket() {
    return ++waits << 16 | (number + 1L);
  }

  /** What the last operation on a monitor has given. */
  long result() {
    return result;
  }

  /** Called by the monitor, with its mutex held. */
  void result(long value) {
    result = value;
  }

  /**
   * The worker begins to wait; called with the object's mutex held, if it has one.
   *
   * @param blocked tells, from another thread, whether it still cannot go on
   * @param object the name of what it waits for
   */
  void waits(long ticket, BooleanSupplier blocked, String object) {
    waiting = new Waiting(ticket, blocked, () -> name + " waits for " + object);
  }

  /** The worker goes on; called with the object's mutex held, if it has one. */
  void waitsNoLonger() {
    waiting = null;
  }

  /** Burns CPU, looking at the breaker now and then as a Python loop would. */
  public void work(long microseconds) {
    long left = burner.turns(Arithmetic.duration(microseconds));
    long x = sink;
    while (left > 0) {
      x = Burner.turn(x, Math.min(left, TURNS_PER_LOOK));
      left -= TURNS_PER_LOOK;
      poll();
    }
    sink = x;
    poll();
  }

  /** Waits for the outside world, or sleeps, without the GIL. */
  public void block(long microseconds) {
    long nanos = TimeUnit.MICROSECONDS.toNanos(Arithmetic.duration(microseconds));
    turns(Activity.IO, "");
    idle(() -> false, System.nanoTime() + nanos);
    poll();
  }

  /** Does nothing, without the GIL, until something has happened or the time has come. */
  void idle(BooleanSupplier happened, long end) {
    dropGil();
    for (long left = end - System.nanoTime();
        left > 0 && !happened.getAsBoolean();
        left = end - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      if (Thread.interrupted()) {
        throw new Stopped();
      }
    }
    takeGil();
  }

  /**
   * Does nothing, without the GIL, until others have done something; in vain if they never do.
   *
   * @param words tells who waits for what
   */
  void idleForOthers(BooleanSupplier happened, Supplier<String> words) {
    waiting = new Waiting(nextTicket(), () -> !happened.getAsBoolean(), words);
    try {
      idle(happened, System.nanoTime() + Long.MAX_VALUE / 2);
    } finally {
      waiting = null;
    }
  }

  /** The exception for an error that Python raises on a line. */
  public RuntimeException error(PythonError error, int line) {
    return new RoundFailed(new Failure(Kind.ERROR, error.text(), name, line));
  }

  /** The exception for an assertion that does not hold. */
  public RuntimeException assertion(String text, int line) {
    String message = text.isEmpty() ? "AssertionError" : "AssertionError: " + text;
    return new RoundFailed(new Failure(Kind.ASSERT, message, name, line));
  }

  boolean hasGil() {
    return hasGil;
  }

  /** Waits for the GIL, if there is one, and goes on. */
  void takeGil() {
    if (gil != null) {
      if (recorder == null || !gil.tryTake(this)) {
        turns(Activity.GIL, "");
        gil.take(this);
      }
      hasGil = true;
    }
    turns(Activity.RUNNING, "");
  }

  void dropGil() {
    if (gil != null && hasGil) {
      hasGil = false;
      gil.drop();
    }
  }

  /** Asks the worker, from another thread, to drop the GIL; or takes the request back. */
  void dropRequested(boolean requested) {
    if (requested) {
      BREAKER.getAndBitwiseOr(this, DROP_REQUESTED);
    } else {
      BREAKER.getAndBitwiseAnd(this, ~DROP_REQUESTED);
    }
  }

  /** Makes the worker leave the round at its next checkpoint. */
  void stop() {
    BREAKER.getAndBitwiseOr(this, STOP);
  }

  /** What the worker waits for, seen from another thread. */
  @Nullable Waiting waiting() {
    return waiting;
  }
}
