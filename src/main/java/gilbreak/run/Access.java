package gilbreak.run;

/** How generated code reads and writes a shared variable. */
enum Access {
  /** Every read and write really happens; nothing is promised about their order. */
  OPAQUE("getOpaque", "setOpaque"),
  /** What was written before a write is seen by whoever sees the write. */
  ORDERED("getAcquire", "setRelease"),
  /** All threads see all reads and writes in one order. */
  SEQUENTIAL("getVolatile", "setVolatile"),
  /** Some transaction uses it, so all accesses go through {@link Transactions}. */
  TRANSACTIONAL("getVolatile", "setVolatile");

  private final String getter;
  private final String setter;

  Access(String getter, String setter) {
    this.getter = getter;
    this.setter = setter;
  }

  /** The {@link java.lang.invoke.VarHandle} method that reads. */
  String getter() {
    return getter;
  }

  /** The {@link java.lang.invoke.VarHandle} method that writes. */
  String setter() {
    return setter;
  }
}
