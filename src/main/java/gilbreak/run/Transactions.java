package gilbreak.run;

import gilbreak.machine.Arithmetic;

/**
 * What the transactions of a round share: one sequence lock, odd while somebody writes (NOrec:
 * Dalessandro, Spear and Scott, PPoPP 2010).
 *
 * <p>A variable that some transaction uses is accessed through here everywhere else too. So a
 * transaction is one step for all others, not only for other transactions.
 */
final class Transactions {
  private final LiveCells cells;
  private final int clock;
  private final int retries;

  /**
   * @param clock the address of the sequence lock, which all who take part have in common
   * @param retries the address at which they count how often one is tried again
   */
  Transactions(LiveCells cells, int clock, int retries) {
    this.cells = cells;
    this.clock = clock;
    this.retries = retries;
  }

  LiveCells cells() {
    return cells;
  }

  /** Counts one that has to begin again. */
  void retried() {
    cells.increment(retries);
  }

  /** The time, once nobody writes. */
  long quietTime() {
    long now = cells.get(clock);
    while ((now & 1) != 0) {
      Thread.onSpinWait();
      now = cells.get(clock);
    }
    return now;
  }

  boolean isStill(long time) {
    return cells.get(clock) == time;
  }

  /** Begins to write, if nobody has written since that time. */
  boolean tryLock(long time) {
    return cells.compareAndSet(clock, time, time + 1);
  }

  void unlock(long time) {
    cells.set(clock, time + 2);
  }

  private long lock() {
    long time = quietTime();
    while (!tryLock(time)) {
      time = quietTime();
    }
    return time;
  }

  /** A read outside of any transaction. */
  long read(int address) {
    while (true) {
      long time = quietTime();
      long value = cells.get(address);
      if (isStill(time)) {
        return value;
      }
    }
  }

  /** A write outside of any transaction. */
  void write(int address, long value) {
    long time = lock();
    cells.set(address, value);
    unlock(time);
  }

  /** {@code atomic_add} outside of any transaction. */
  long add(int address, long amount) {
    long time = lock();
    try {
      long sum = Arithmetic.add(cells.get(address), amount);
      cells.set(address, sum);
      return sum;
    } finally {
      unlock(time);
    }
  }

  /** {@code compare_and_swap} outside of any transaction. */
  boolean swap(int address, long expected, long value) {
    long time = lock();
    boolean same = cells.get(address) == expected;
    if (same) {
      cells.set(address, value);
    }
    unlock(time);
    return same;
  }
}
