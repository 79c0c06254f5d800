package gilbreak.run;

import gilbreak.machine.Arithmetic;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.PythonError;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

  private final String name;
  private final int number;
  private final @Nullable Gil gil;
  private final ThreadLock[] locks;
  private final Burner burner;

  /** CPython's eval breaker: bits that make the thread leave its straight way at a checkpoint. */
  @SuppressWarnings("unused") // through BREAKER
  private volatile int breaker;

  private volatile @Nullable Waiting waiting;
  private long acquisitions;
  private long sink = 1;
  private boolean hasGil;

  Worker(String name, int number, @Nullable Gil gil, ThreadLock[] locks, Burner burner) {
    this.name = name;
    this.number = number;
    this.gil = gil;
    this.locks = locks;
    this.burner = burner;
  }

  private static VarHandle breaker() {
    try {
      return MethodHandles.lookup().findVarHandle(Worker.class, "breaker", int.class);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the field is right above", e);
    }
  }

  /** A lock that the worker waits for, with the ticket of its acquisition. */
  record Waiting(int lock, long ticket) {}

  String name() {
    return name;
  }

  /** Takes the GIL if there is one, runs the body, gives the GIL back. */
  void run(Body body, long[] cells, long me) {
    takeGil();
    try {
      body.run(this, cells, me);
    } finally {
      dropGil();
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
      gil.handOver(this);
      hasGil = true;
    }
  }

  /** Takes a lock; tries first with the GIL in hand and drops it only to wait. */
  public void acquire(int lock) {
    long ticket = ++acquisitions << 16 | (number + 1L);
    if (locks[lock].tryAcquire(ticket, gil != null)) {
      return;
    }
    dropGil();
    waiting = new Waiting(lock, ticket);
    try {
      locks[lock].acquire(ticket);
    } catch (InterruptedException e) {
      throw new Stopped();
    } finally {
      waiting = null;
    }
    takeGil();
  }

  /** Gives a lock back. */
  public void release(int lock) {
    if (!locks[lock].release()) {
      throw Arithmetic.releaseUnlocked();
    }
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
    long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(Arithmetic.duration(microseconds));
    dropGil();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      if (Thread.interrupted()) {
        throw new Stopped();
      }
    }
    takeGil();
    poll();
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

  private void takeGil() {
    if (gil != null) {
      gil.take(this);
      hasGil = true;
    }
  }

  private void dropGil() {
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
