package gilbreak.run;

import gilbreak.machine.Arithmetic;
import gilbreak.program.Value;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * One worker's transaction: what it has read, and what it will write. Whenever somebody has written
 * since it began, it looks whether all that it has read still holds, so that it never computes with
 * values that were never there together. Outside of a transaction each access is one of its own.
 *
 * <p>Public only for generated classes; nobody else makes or uses one.
 */
public final class Transaction {
  private final Transactions shared;
  private final LiveCells cells;
  private final Conflict conflict = new Conflict();
  private final Log reads = new Log();
  private final Log writes = new Log();
  private boolean active;
  private long time;

  Transaction(Transactions shared) {
    this.shared = shared;
    this.cells = shared.cells();
  }

  /** The memory that all processes have in common, for generated code. */
  public ByteBuffer common() {
    return cells.common();
  }

  /** Begins, also again after a conflict. */
  public void begin() {
    reads.clear();
    writes.clear();
    active = true;
    time = shared.quietTime();
  }

  /** Reads a cell. */
  public long read(int address) {
    return active ? readInside(address) : shared.read(address);
  }

  private long readInside(int address) {
    int written = writes.find(address);
    if (written >= 0) {
      return writes.value(written);
    }
    long value = cells.get(address);
    while (!shared.isStill(time)) {
      time = validTime();
      value = cells.get(address);
    }
    reads.add(address, value);
    return value;
  }

  /** Writes a cell. */
  public void write(int address, long value) {
    if (active) {
      writeInside(address, value);
    } else {
      shared.write(address, value);
    }
  }

  /** {@code atomic_add} on a cell that transactions use. */
  public long add(int address, long amount) {
    if (!active) {
      return shared.add(address, amount);
    }
    long sum = Arithmetic.add(readInside(address), amount);
    writeInside(address, sum);
    return sum;
  }

  /** {@code compare_and_swap} on a cell that transactions use. */
  public long swap(int address, long expected, long value) {
    if (!active) {
      return Value.of(shared.swap(address, expected, value));
    }
    boolean same = readInside(address) == expected;
    if (same) {
      writeInside(address, value);
    }
    return Value.of(same);
  }

  /** {@code atomic_add} on a cell that no transaction uses. */
  public long addAtomically(int address, long amount) {
    while (true) {
      long old = cells.get(address);
      long sum = Arithmetic.add(old, amount);
      if (cells.compareAndSet(address, old, sum)) {
        return sum;
      }
    }
  }

  /** {@code compare_and_swap} on a cell that no transaction uses. */
  public long swapAtomically(int address, long expected, long value) {
    return Value.of(cells.compareAndSet(address, expected, value));
  }

  private void writeInside(int address, long value) {
    int written = writes.find(address);
    if (written >= 0) {
      writes.set(written, value);
    } else {
      writes.add(address, value);
    }
  }

  /** Writes all at once; begins again, by an exception, when what it has read has changed. */
  public void commit() {
    while (writes.size() > 0 && !shared.tryLock(time)) {
      time = validTime();
    }
    active = false;
    if (writes.size() == 0) {
      return;
    }
    for (int i = 0; i < writes.size(); i++) {
      cells.set(writes.address(i), writes.value(i));
    }
    shared.unlock(time);
  }

  /** A time at which all that was read holds. */
  private long validTime() {
    while (true) {
      long now = shared.quietTime();
      for (int i = 0; i < reads.size(); i++) {
        if (cells.get(reads.address(i)) != reads.value(i)) {
          shared.retried();
          throw conflict;
        }
      }
      if (shared.isStill(now)) {
        return now;
      }
    }
  }

  /** Addresses with values, in the order in which they came. */
  private static final class Log {
    private int[] addresses = new int[16];
    private long[] values = new long[16];
    private int size;

    void clear() {
      size = 0;
    }

    int size() {
      return size;
    }

    int address(int index) {
      return addresses[index];
    }

    long value(int index) {
      return values[index];
    }

    void set(int index, long value) {
      values[index] = value;
    }

    int find(int address) {
      for (int i = 0; i < size; i++) {
        if (addresses[i] == address) {
          return i;
        }
      }
      return -1;
    }

    void add(int address, long value) {
      if (size == addresses.length) {
        makeRoom();
      }
      put(address, value);
    }

    private void makeRoom() {
      forgetRepeated();
      if (size > addresses.length / 2) {
        addresses = Arrays.copyOf(addresses, 2 * addresses.length);
        values = Arrays.copyOf(values, 2 * values.length);
      }
    }

    private void put(int address, long value) {
      addresses[size] = address;
      values[size++] = value;
    }

    /** What was read twice in one transaction was the same, so a loop needs no more room. */
    private void forgetRepeated() {
      int all = size;
      Set<Integer> seen = new HashSet<>();
      size = 0;
      for (int i = 0; i < all; i++) {
        if (seen.add(addresses[i])) {
          put(addresses[i], values[i]);
        }
      }
    }
  }
}
