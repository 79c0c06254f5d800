package gilbreak.explore;

import java.util.function.IntUnaryOperator;

/**
 * The states met so far, each as the numbers of its parts, packed; numbered as they were met.
 *
 * <p>The hash table has a state's number, and above it as many bits of the state's hash as fit, so
 * that mostly only the state that is looked for is compared. Most states take one long, so the
 * first is treated apart: a loop of one turn costs more than the turn.
 */
final class StateTable {
  private final IntUnaryOperator largest;
  private Packing packing;
  private Longs packed = new Longs();

  /** The state that is looked for, and the one whose neighbours are. */
  private long[] key;

  private long[] centre;
  private int centreNumber;
  private int[] table = new int[64];
  private int size;

  /**
   * @param parts how many parts a state has
   * @param largest the largest number that each of them has had so far, in any state
   */
  StateTable(int parts, IntUnaryOperator largest) {
    this.largest = largest;
    this.packing = Packing.of(parts);
    this.key = new long[packing.length()];
    this.centre = new long[packing.length()];
  }

  int size() {
    return size;
  }

  /** The number of a state; a new one is given the next. */
  int number(int[] parts) {
    if (!packing.pack(parts, key)) {
      widen();
      packing.pack(parts, key);
    }
    return numberOfKey();
  }

  /** Reads the numbers of a state's parts, and makes it the one whose neighbours are looked for. */
  void open(int number, int[] parts) {
    parts(number, parts);
    System.arraycopy(key, 0, centre, 0, key.length);
    centreNumber = number;
  }

  /** The number of a state that differs from the open one in two parts only. */
  int neighbour(int one, int itsNumber, int other, int othersNumber) {
    if (!packing.fits(one, itsNumber) || !packing.fits(other, othersNumber)) {
      int[] parts = new int[packing.parts()];
      packing.unpack(centre, parts);
      parts[one] = itsNumber;
      parts[other] = othersNumber;
      return number(parts);
    }
    key[0] = centre[0];
    for (int i = 1; i < key.length; i++) {
      key[i] = centre[i];
    }
    packing.set(key, one, itsNumber);
    packing.set(key, other, othersNumber);
    return numberOfKey();
  }

  private int numberOfKey() {
    long hash = hash();
    int mask = table.length - 1;
    int tag = (int) hash & ~mask;
    int at = (int) (hash >>> Integer.SIZE) & mask;
    for (int entry = table[at]; entry != 0; entry = table[at]) {
      int number = (entry & mask) - 1;
      if ((entry & ~mask) == tag && isSame(number)) {
        return number;
      }
      at = (at + 1) & mask;
    }
    for (long word : key) {
      packed.add(word);
    }
    table[at] = tag | ++size;
    if (size > table.length - table.length / 4) {
      rehash(table.length * 2);
    }
    return size - 1;
  }

  private long hash() {
    long hash = LongMap.mixed(key[0]);
    for (int i = 1; i < key.length; i++) {
      hash = LongMap.mixed(hash + key[i]);
    }
    return hash;
  }

  private boolean isSame(int number) {
    int first = number * key.length;
    if (packed.get(first) != key[0]) {
      return false;
    }
    for (int i = 1; i < key.length; i++) {
      if (packed.get(first + i) != key[i]) {
        return false;
      }
    }
    return true;
  }

  /** Reads the numbers of a state's parts. */
  void parts(int number, int[] parts) {
    read(number);
    packing.unpack(key, parts);
  }

  /** The number of one of a state's parts. */
  int part(int number, int part) {
    read(number);
    return packing.get(key, part);
  }

  private void read(int number) {
    for (int i = 0; i < key.length; i++) {
      key[i] = packed.get(number * key.length + i);
    }
  }

  private void widen() {
    Packing wider = packing.widened(largest);
    int[] parts = new int[packing.parts()];
    Longs repacked = new Longs();
    long[] widened = new long[wider.length()];
    for (int number = 0; number < size; number++) {
      parts(number, parts);
      wider.pack(parts, widened);
      for (long word : widened) {
        repacked.add(word);
      }
    }
    packing = wider;
    packed = repacked;
    key = new long[wider.length()];
    centre = new long[wider.length()];
    rehash(table.length);
    open(centreNumber, parts);
  }

  private void rehash(int length) {
    table = new int[length];
    int mask = length - 1;
    for (int number = 0; number < size; number++) {
      read(number);
      long hash = hash();
      int at = (int) (hash >>> Integer.SIZE) & mask;
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = ((int) hash & ~mask) | (number + 1);
    }
  }

  long bytes() {
    return packed.bytes() + (long) table.length * Integer.BYTES;
  }
}
