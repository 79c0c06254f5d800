package gilbreak.run;

import gilbreak.machine.Arithmetic;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What the transactions of a round share: one sequence lock, odd while somebody writes (NOrec:
 * Dalessandro, Spear and Scott, PPoPP 2010).
 *
 * <p>A variable that some transaction uses is accessed through here everywhere else too. So a
 * transaction is one step for all others, not only for other transactions.
 */
final class Transactions {
  private static final VarHandle CLOCK = clockHandle();

  @SuppressWarnings("unused") // through CLOCK
  private volatile long clock;

  private static VarHandle clockHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Transactions.class, "clock", long.class);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the field is right above", e);
    }
  }

  /** The time, once nobody writes. */
  long quietTime() {
    long now = clock;
    while ((now & 1) != 0) {
      Thread.onSpinWait();
      now = clock;
    }
    return now;
  }

  boolean isStill(long time) {
    return clock == time;
  }

  /** Begins to write, if nobody has written since that time. */
  boolean tryLock(long time) {
    return CLOCK.compareAndSet(this, time, time + 1);
  }

  void unlock(long time) {
    clock = time + 2;
  }

  private long lock() {
    long time = quietTime();
    while (!tryLock(time)) {
      time = quietTime();
    }
    return time;
  }

  /** A read outside of any transaction. */
  long read(long[] cells, int address) {
    while (true) {
      long time = quietTime();
      long value = (long) Memory.CELLS.getVolatile(cells, address);
      if (isStill(time)) {
        return value;
      }
    }
  }

  /** A write outside of any transaction. */
  void write(long[] cells, int address, long value) {
    long time = lock();
    Memory.CELLS.setVolatile(cells, address, value);
    unlock(time);
  }

  /** {@code atomic_add} outside of any transaction. */
  long add(long[] cells, int address, long amount) {
    long time = lock();
    try {
      long sum = Arithmetic.add((long) Memory.CELLS.getVolatile(cells, address), amount);
      Memory.CELLS.setVolatile(cells, address, sum);
      return sum;
    } finally {
      unlock(time);
    }
  }

  /** {@code compare_and_swap} outside of any transaction. */
  boolean swap(long[] cells, int address, long expected, long value) {
    long time = lock();
    boolean same = (long) Memory.CELLS.getVolatile(cells, address) == expected;
    if (same) {
      Memory.CELLS.setVolatile(cells, address, value);
    }
    unlock(time);
    return same;
  }
}
