package gilbreak.explore;

/**
 * The states met so far, each as the numbers of its parts, packed; numbered as they were met.
 *
 * <p>The hash table has a state's number, and above it as many bits of the state's hash as fit, so
 * that mostly only the state that is looked for is compared.
 */
final class StateTable {
  private Packing packing;
  private Longs packed = new Longs();
  private long[] key;
  private int[] table = new int[64];
  private int size;

  /**
   * @param parts how many parts a state has
   */
  StateTable(int parts) {
    this.packing = Packing.of(parts);
    this.key = new long[packing.length()];
  }

  int size() {
    return size;
  }

  /** The number of a state; a new one is given the next. */
  int number(int[] parts) {
    if (!packing.pack(parts, key)) {
      widen(packing.widened(parts), new int[parts.length]);
      packing.pack(parts, key);
    }
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
    long hash = 0;
    for (long word : key) {
      hash = LongMap.mixed(hash + word);
    }
    return hash;
  }

  private boolean isSame(int number) {
    for (int i = 0; i < key.length; i++) {
      if (packed.get(number * key.length + i) != key[i]) {
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

  private void read(int number) {
    for (int i = 0; i < key.length; i++) {
      key[i] = packed.get(number * key.length + i);
    }
  }

  private void widen(Packing wider, int[] parts) {
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
    rehash(table.length);
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
