package gilbreak.run;

import java.nio.ByteBuffer;

/**
 * The shared variables of one round as one process sees them, laid out by {@link Memory}. All
 * accesses here are volatile; generated code that needs less goes to the memory itself.
 */
final class LiveCells {
  private final long[] own;
  private final ByteBuffer common;

  LiveCells(long[] own, ByteBuffer common) {
    this.own = own;
    this.common = common;
  }

  /** What belongs to this process. */
  long[] own() {
    return own;
  }

  /** What all processes have in common; empty when there is only one. */
  ByteBuffer common() {
    return common;
  }

  private static int offset(int address) {
    return (address - Memory.COMMON) * Long.BYTES;
  }

  long get(int address) {
    return address < Memory.COMMON
        ? (long) Memory.CELLS.getVolatile(own, address)
        : (long) Memory.COMMON_CELLS.getVolatile(common, offset(address));
  }

  void set(int address, long value) {
    if (address < Memory.COMMON) {
      Memory.CELLS.setVolatile(own, address, value);
    } else {
      Memory.COMMON_CELLS.setVolatile(common, offset(address), value);
    }
  }

  boolean compareAndSet(int address, long expected, long value) {
    return address < Memory.COMMON
        ? Memory.CELLS.compareAndSet(own, address, expected, value)
        : Memory.COMMON_CELLS.compareAndSet(common, offset(address), expected, value);
  }

  void increment(int address) {
    long old = get(address);
    while (!compareAndSet(address, old, old + 1)) {
      old = get(address);
    }
  }
}
