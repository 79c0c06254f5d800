package gilbreak.program;

import java.util.List;

/**
 * One instruction of a thread. It works on the thread's own slots; only {@link Load}, {@link Store}
 * and {@link Operate} touch what other threads can see.
 *
 * <p>A jump's target is an index into the same code; the index behind the last instruction ends the
 * thread. {@code line} is the line of the thread's own text that the instruction comes from.
 */
public sealed interface Instr {
  /** In place of a slot: there is none. */
  int NO_SLOT = -1;

  int line();

  <R> R accept(Visitor<R> visitor);

  /** Puts a known value into a slot. */
  record Constant(int line, int target, long value) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }
  }

  /** Puts one slot's value into another. */
  record Copy(int line, int target, int source) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.copy(this);
    }
  }

  /** {@code target = left operator right}; may overflow, divide by zero or meet a None. */
  record Binary(int line, int target, Operator operator, int left, int right) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  /** {@code target = -source}. */
  record Negate(int line, int target, int source) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.negate(this);
    }
  }

  /** {@code target = not source}. */
  record Not(int line, int target, int source) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /** {@code target = list[index]} of a local list that lies in {@code length} slots. */
  record LoadElement(int line, int target, int base, int length, int index) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.loadElement(this);
    }
  }

  /** {@code list[index] = source} of a local list that lies in {@code length} slots. */
  record StoreElement(int line, int base, int length, int index, int source) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.storeElement(this);
    }
  }

  /** Goes on elsewhere. */
  record Jump(int line, int to) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.jump(this);
    }
  }

  /** Goes on at the next instruction when the condition is true, else at {@code otherwise}. */
  record Branch(int line, int condition, int otherwise) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.branch(this);
    }
  }

  /** Reads a shared variable, or the element of a shared list that the index slot names. */
  record Load(int line, int target, int variable, int index) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.load(this);
    }
  }

  /** Writes a shared variable, or the element of a shared list that the index slot names. */
  record Store(int line, int variable, int index, int source) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.store(this);
    }
  }

  /** {@code target = variable += source} in one step. */
  record AtomicAdd(int line, int target, int variable, int index, int source) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.atomicAdd(this);
    }
  }

  /** Writes the value if the variable still holds what is expected; the target tells. */
  record CompareAndSwap(int line, int target, int variable, int index, int expected, int value)
      implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.compareAndSwap(this);
    }
  }

  /** Where a transaction begins or commits: what lies between is one step. */
  record Transact(int line, boolean begins) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.transact(this);
    }
  }

  /**
   * Does something to a synchronisation object; waits while it cannot be done.
   *
   * @param target the slot for what it gives, or {@link #NO_SLOT}
   * @param argument the slot with what it is given, or {@link #NO_SLOT}
   * @param timeout the slot with the microseconds after which it gives up, or {@link #NO_SLOT}
   */
  record Operate(int line, int target, int object, Operation operation, int argument, int timeout)
      implements Instr {
    /** An operation that is given nothing and gives nothing. */
    public Operate(int line, int object, Operation operation) {
      this(line, NO_SLOT, object, operation, NO_SLOT, NO_SLOT);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.operate(this);
    }
  }

  /** Spends the number of microseconds in a slot. */
  record Spend(int line, Way way, int duration) implements Instr {
    /** On what the time goes. */
    public enum Way {
      /** Burns CPU. */
      WORK,
      /** Waits for the outside world, without the GIL. */
      IO,
      /** Sleeps, without the GIL. */
      SLEEP
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.spend(this);
    }
  }

  /** A task gives its turn back to the event loop for a time; of 0, only for this turn. */
  record Sleep(int line, Spend.Way way, int duration) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sleep(this);
    }
  }

  /** A task gives its turn back to the event loop until the object wakes it. */
  record Await(int line, int object) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.await(this);
    }
  }

  /**
   * Starts one of the thread's children, anew if it has run before.
   *
   * @param child its number among the children
   * @param arguments the slots whose values the child finds in its slots from 1 on
   */
  record Spawn(int line, int child, List<Integer> arguments) implements Instr {
    public Spawn {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.spawn(this);
    }
  }

  /**
   * A task waits for children of its own to end. Of a single one that has ended already it does not
   * give its turn back.
   *
   * @param children their numbers among the children
   * @param gathered whether {@code gather} waits, which always gives the turn back
   */
  record Join(int line, List<Integer> children, boolean gathered) implements Instr {
    public Join {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.join(this);
    }
  }

  /** What a child that has ended has returned; it lies in the child's slot 0. */
  record Returned(int line, int target, int child) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.returned(this);
    }
  }

  /** Fails unless the slot's value is true. */
  record Assert(int line, int condition, String text) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.check(this);
    }
  }

  /**
   * A place where CPython 3.10 and newer look whether another thread wants the GIL: at a backward
   * jump, on entering a function, after a call, after the release of a lock.
   */
  record Checkpoint(int line) implements Instr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.checkpoint(this);
    }
  }

  /** Whether other threads can see the instruction's effect, or it theirs. */
  default boolean isVisible() {
    return variable() >= 0
        || this instanceof Operate
        || (this instanceof Transact transact && transact.begins());
  }

  /** The shared variable that the instruction reads or writes, or -1. */
  default int variable() {
    return -1;
  }

  /** Whether it may write the shared variable. */
  default boolean isWrite() {
    return this instanceof Store || this instanceof AtomicAdd || this instanceof CompareAndSwap;
  }

  /** Whether it may read the shared variable. */
  default boolean isRead() {
    return this instanceof Load || this instanceof AtomicAdd || this instanceof CompareAndSwap;
  }

  /** One case for each instruction. */
  interface Visitor<R> {
    R constant(Constant instr);

    R copy(Copy instr);

    R binary(Binary instr);

    R negate(Negate instr);

    R not(Not instr);

    R loadElement(LoadElement instr);

    R storeElement(StoreElement instr);

    R jump(Jump instr);

    R branch(Branch instr);

    R load(Load instr);

    R store(Store instr);

    R atomicAdd(AtomicAdd instr);

    R compareAndSwap(CompareAndSwap instr);

    R transact(Transact instr);

    R operate(Operate instr);

    R spend(Spend instr);

    R sleep(Sleep instr);

    R await(Await instr);

    R spawn(Spawn instr);

    R join(Join instr);

    R returned(Returned instr);

    R check(Assert instr);

    R checkpoint(Checkpoint instr);
  }
}
