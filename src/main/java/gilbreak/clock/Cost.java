package gilbreak.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What costs something in model time or memory; {@code docs/clock.md} explains each. */
public enum Cost {
  /** How long CPU work takes, in percent of what the program says. */
  WORK(Unit.PERCENT),
  /** The same while another thread of the process runs as the work begins. */
  WORK_TOGETHER(Unit.PERCENT),
  /** An instruction that only computes. */
  INSTRUCTION(Unit.TIME),
  /** Reading or writing a shared variable whose cache line is at hand. */
  ACCESS(Unit.TIME),
  /** Fetching a cache line, or a lock's, that another thread has used. */
  LINE_TRANSFER(Unit.TIME),
  /** An atomic operation on a cache line that is at hand. */
  ATOMIC(Unit.TIME),
  /** The same on a line that another thread has used last. */
  ATOMIC_FOREIGN(Unit.TIME),
  /** The same on a line that another thread is at work on. */
  ATOMIC_CONTENDED(Unit.TIME),
  /** Taking a free lock, or giving one back. */
  LOCK(Unit.TIME),
  /** An operation on any other object. */
  OPERATION(Unit.TIME),
  /** How long a thread without a GIL looks again before it sleeps in front of a taken lock. */
  SPIN(Unit.TIME),
  /** From waking a thread until it is ready. */
  WAKE(Unit.TIME),
  /** How long a thread has to have waited for a lock to be given it; 0 is never: locks barge. */
  FAIR_AFTER(Unit.TIME),
  /** A core goes from one thread to another. */
  CONTEXT_SWITCH(Unit.TIME),
  /** How long a thread keeps a core that others wait for; 0 is as long as it likes. */
  TIME_SLICE(Unit.TIME),
  /** How much later than asked for a sleeping thread wakes up. */
  TIMER(Unit.TIME),
  /** A thread that is given the GIL gets going. */
  GIL_SWITCH(Unit.TIME),
  /** Stands in for the switch interval, unless 0. */
  SWITCH_INTERVAL(Unit.TIME),
  /** Until a new thread runs. */
  THREAD_START(Unit.TIME),
  /** Making a task. */
  TASK_START(Unit.TIME),
  /** The event loop goes on with another task. */
  TURN(Unit.TIME),
  /** Until a new process runs. */
  PROCESS_START(Unit.TIME),
  /** Sending a message to another process. */
  MESSAGE(Unit.TIME),
  /** Sending what a message holds, for a megabyte. */
  MESSAGE_MEGABYTE(Unit.TIME),
  /** Taking a message in. */
  RECEIVE(Unit.TIME),
  /** Taking in what a message holds, for a megabyte. */
  RECEIVE_MEGABYTE(Unit.TIME),
  /** How much a message holds. */
  MESSAGE_SIZE(Unit.BYTES),
  /** Beginning and committing a transaction. */
  TRANSACTION(Unit.TIME),
  /** After how long the world is stopped again; 0 is never. */
  PAUSE_EVERY(Unit.TIME),
  /** How long it is stopped. */
  PAUSE(Unit.TIME),
  /** The first process without anything. */
  INTERPRETER_MEMORY(Unit.BYTES),
  THREAD_MEMORY(Unit.BYTES),
  TASK_MEMORY(Unit.BYTES),
  PROCESS_MEMORY(Unit.BYTES);

  private final Unit unit;

  Cost(Unit unit) {
    this.unit = unit;
  }

  /** As tables and levels call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Unit unit() {
    return unit;
  }

  /** The cost of a name. */
  public static Optional<Cost> named(String word) {
    return Arrays.stream(values()).filter(cost -> cost.word().equals(word)).findFirst();
  }

  /** In what a cost is counted. */
  public enum Unit {
    /** In nanoseconds. */
    TIME,
    BYTES,
    PERCENT
  }
}
