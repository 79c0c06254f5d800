package gilbreak.program;

/**
 * A synchronisation object of a program.
 *
 * @param library which of Python's modules it is of; its kind may behave differently in another
 * @param size what the constructor was given: a semaphore's first value, a queue's {@code maxsize}
 *     (0 for none), a barrier's number of parties; else 0
 * @param lock the number of the lock or reentrant lock that a condition works with; else -1
 * @param spurious whether a thread that waits on this condition may wake up for nothing
 * @param items what a queue's items are; else None
 * @param puts how many items are put into a queue at the most, or {@link #UNKNOWN}
 */
public record SyncObject(
    String name,
    Kind kind,
    Library library,
    int size,
    int lock,
    boolean spurious,
    Type items,
    int puts) {
  /** In place of a lock's number: the object is no condition. */
  public static final int NO_LOCK = -1;

  /** In place of a number of items: it cannot be told before the start, or is large. */
  public static final int UNKNOWN = -1;

  /** A plain lock. */
  public static SyncObject lock(String name) {
    return new SyncObject(
        name, Kind.LOCK, Library.THREADING, 0, NO_LOCK, false, Type.NONE, UNKNOWN);
  }

  /** The same, and how many items are put into it. */
  public SyncObject withPuts(int number) {
    return new SyncObject(name, kind, library, size, lock, spurious, items, number);
  }

  /** As Python calls its class: {@code asyncio.Lock}. */
  public String className() {
    if (kind == Kind.QUEUE && library == Library.THREADING) {
      return "queue.Queue";
    }
    return kind == Kind.RW_LOCK ? "RWLock" : library.module() + "." + kind.word();
  }

  /** What an object is. */
  public enum Kind {
    LOCK("Lock"),
    RLOCK("RLock"),
    SEMAPHORE("Semaphore"),
    BOUNDED_SEMAPHORE("BoundedSemaphore"),
    CONDITION("Condition"),
    EVENT("Event"),
    BARRIER("Barrier"),
    QUEUE("Queue"),
    /** The game's own: many readers or one writer. */
    RW_LOCK("RWLock");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Whether a thread has it for a while, so that others wait: it is taken and given back. */
    public boolean isHeld() {
      return switch (this) {
        case LOCK, RLOCK, SEMAPHORE, BOUNDED_SEMAPHORE, RW_LOCK -> true;
        case CONDITION, EVENT, BARRIER, QUEUE -> false;
      };
    }

    /** As a level and Python call it. */
    public String word() {
      return word;
    }
  }

  /** Whose threads of control an object keeps apart. */
  public enum Library {
    THREADING("threading"),
    /** For the tasks of one event loop. */
    ASYNCIO("asyncio"),
    MULTIPROCESSING("multiprocessing");

    private final String module;

    Library(String module) {
      this.module = module;
    }

    /** Python's name of the module. */
    public String module() {
      return module;
    }
  }
}
