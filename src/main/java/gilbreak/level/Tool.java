package gilbreak.level;

import gilbreak.program.SyncObject.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something that a player can place in a program. */
public enum Tool {
  /** Holds a lock while the lines run. */
  LOCK(Place.AROUND, "with %s:"),
  /** Holds one of a semaphore's units while the lines run. */
  SEMAPHORE(Place.AROUND, "with %s:"),
  /** Makes the lines one step, tried again until nobody has interfered. */
  TRANSACTION(Place.AROUND, "with transaction:"),
  /** Takes a lock, or a unit of a semaphore. */
  ACQUIRE(Place.BEFORE, "%s.acquire()"),
  /** Gives it back. */
  RELEASE(Place.AFTER, "%s.release()"),
  /** Waits until an event is set, or a condition notified. */
  WAIT(Place.BEFORE, "%s.wait()"),
  /** Sets an event. */
  SET(Place.AFTER, "%s.set()"),
  /** Wakes one who waits for a condition. */
  NOTIFY(Place.AFTER, "%s.notify()"),
  /** Wakes all who wait for a condition. */
  NOTIFY_ALL(Place.AFTER, "%s.notify_all()"),
  /** Waits until all have come this far. */
  BARRIER(Place.BEFORE, "%s.wait()"),
  /** Lets the other tasks, or threads, have a turn. */
  YIELD(Place.BEFORE, "sleep(0)"),
  /** Waits for what a call gives, and lets other tasks run meanwhile. */
  AWAIT(Place.ON, "await"),
  /** Has a helper run in a thread beside the event loop, and awaits it. */
  TO_THREAD(Place.ON, "await to_thread"),
  /** Has a helper run in a process of its own, and awaits it. */
  TO_PROCESS(Place.ON, "await to_process");

  private static final Set<Tool> AWAITED = EnumSet.of(ACQUIRE, WAIT, BARRIER, YIELD);

  private final Place place;
  private final String code;

  Tool(Place place, String code) {
    this.place = place;
    this.code = code;
  }

  /** Where a tool goes, as seen from the lines it is placed at. */
  public enum Place {
    /** Around whole statements of one block. */
    AROUND,
    /** Before a statement. */
    BEFORE,
    /** Behind a statement. */
    AFTER,
    /** On a call in a line. */
    ON
  }

  public Place place() {
    return place;
  }

  /** The kinds of objects that it can be used with; the first is the one that it brings along. */
  public List<Kind> kinds() {
    return switch (this) {
      case LOCK -> List.of(Kind.LOCK, Kind.RLOCK, Kind.CONDITION);
      case SEMAPHORE -> List.of(Kind.SEMAPHORE, Kind.BOUNDED_SEMAPHORE);
      case ACQUIRE, RELEASE ->
          List.of(Kind.LOCK, Kind.RLOCK, Kind.SEMAPHORE, Kind.BOUNDED_SEMAPHORE, Kind.CONDITION);
      case WAIT -> List.of(Kind.EVENT, Kind.CONDITION);
      case SET -> List.of(Kind.EVENT);
      case NOTIFY, NOTIFY_ALL -> List.of(Kind.CONDITION);
      case BARRIER -> List.of(Kind.BARRIER);
      case TRANSACTION, YIELD, AWAIT, TO_THREAD, TO_PROCESS -> List.of();
    };
  }

  /** Whether each of its placements names an object. */
  public boolean isNamed() {
    return !kinds().isEmpty();
  }

  /** As levels and solutions call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tool that a word stands for. */
  public static Optional<Tool> of(String word) {
    return Arrays.stream(values()).filter(tool -> tool.word().equals(word)).findFirst();
  }

  /** What it writes, without an {@code await} or {@code async}. */
  public String code(String name) {
    return code.formatted(name);
  }

  /** What it writes in a line of its own. */
  String line(String name, boolean task) {
    if (!task || this == TRANSACTION) {
      return code(name);
    }
    return place == Place.AROUND
        ? "async " + code(name)
        : (AWAITED.contains(this) ? "await " : "") + code(name);
  }
}
