package gilbreak.clock;

import gilbreak.machine.Stepper;
import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.Program;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.SyncObject.Library;

/** What it costs a strand to carry out an instruction, in nanoseconds of a core's time. */
final class Pricing {
  private static final long MOST_MICROSECONDS = 1_000_000_000_000L;
  private static final long MEGABYTE = 1_000_000;

  private final Program program;
  private final Stepper stepper;
  private final Costs costs;
  private final Lines lines;

  Pricing(Program program, Stepper stepper, Costs costs, Lines lines) {
    this.program = program;
    this.stepper = stepper;
    this.costs = costs;
    this.lines = lines;
  }

  /**
   * The price of a thread's next instruction.
   *
   * @param later how long from now the strand comes to it
   * @param together whether other strands of the process run
   */
  long of(Instr instr, Strand strand, int thread, long later, boolean together) {
    if (instr.variable() >= 0) {
      return access(instr, strand, thread, later);
    }
    if (instr instanceof Instr.Operate operate) {
      return operate(operate, strand, later);
    }
    if (instr instanceof Instr.Spend spend) {
      return spend.way() == Instr.Spend.Way.WORK
          ? work(nanos(thread, spend.duration()), together)
          : 0;
    }
    if (instr instanceof Instr.Spawn spawn) {
      return spawn(spawn, thread);
    }
    if (instr instanceof Instr.Transact transact) {
      return transact.begins() ? costs.of(Cost.TRANSACTION) : 0;
    }
    return costs.of(Cost.INSTRUCTION);
  }

  private long access(Instr instr, Strand strand, int thread, long later) {
    if (instr instanceof Instr.Load load) {
      return lines.read(strand, stepper.cell(thread, load, load.index()), later);
    }
    if (instr instanceof Instr.Store store) {
      return lines.write(strand, stepper.cell(thread, store, store.index()), later);
    }
    return lines.atomic(strand, stepper.cell(thread, instr, index(instr)), later);
  }

  private static int index(Instr instr) {
    return instr instanceof Instr.AtomicAdd add
        ? add.index()
        : ((Instr.CompareAndSwap) instr).index();
  }

  private long work(long nanos, boolean together) {
    long alone = costs.of(Cost.WORK);
    long percent = together ? Math.max(alone, costs.of(Cost.WORK_TOGETHER)) : alone;
    return nanos / 100 * percent + nanos % 100 * percent / 100;
  }

  /** The duration in a slot, in nanoseconds; what is no duration fails when it is carried out. */
  long nanos(int thread, int slot) {
    return nanos(stepper.slot(thread, slot));
  }

  static long nanos(long microseconds) {
    return Math.max(0, Math.min(microseconds, MOST_MICROSECONDS)) * 1000;
  }

  private long operate(Instr.Operate instr, Strand strand, long later) {
    SyncObject object = program.objects().get(instr.object());
    if (object.library() == Library.MULTIPROCESSING && isPut(instr.operation())) {
      return sent();
    }
    boolean lock = object.kind() == Kind.LOCK || object.kind() == Kind.RLOCK;
    return costs.of(lock ? Cost.LOCK : Cost.OPERATION)
        + lines.object(strand, instr.object(), later);
  }

  private static boolean isPut(Operation operation) {
    return operation == Operation.PUT
        || operation == Operation.TRY_PUT
        || operation == Operation.PUT_WITHIN;
  }

  /** What the thread owes for what an operation has given it. */
  long behind(Instr.Operate instr) {
    boolean crosses = program.objects().get(instr.object()).library() == Library.MULTIPROCESSING;
    return crosses && isGet(instr.operation()) ? received() : 0;
  }

  private static boolean isGet(Operation operation) {
    return operation == Operation.GET
        || operation == Operation.TRY_GET
        || operation == Operation.GET_WITHIN;
  }

  /** Sending a message to another process. */
  long sent() {
    return costs.of(Cost.MESSAGE) + perSize(Cost.MESSAGE_MEGABYTE);
  }

  /** Taking in a message from another process. */
  private long received() {
    return costs.of(Cost.RECEIVE) + perSize(Cost.RECEIVE_MEGABYTE);
  }

  private long perSize(Cost cost) {
    return costs.of(Cost.MESSAGE_SIZE) * costs.of(cost) / MEGABYTE;
  }

  /** The price of an instruction that nobody else can notice. */
  long local(Instr instr, int thread) {
    if (instr instanceof Instr.Checkpoint) {
      return 0;
    }
    return instr instanceof Instr.Returned returned && isProcess(thread, returned.child())
        ? received()
        : costs.of(Cost.INSTRUCTION);
  }

  private boolean isProcess(int thread, int child) {
    return program.threads().get(program.threads().get(thread).children() + child).isProcess();
  }

  private long spawn(Instr.Spawn instr, int thread) {
    int child = program.threads().get(thread).children() + instr.child();
    return switch (program.threads().get(child).kind()) {
      case TASK -> costs.of(Cost.TASK_START);
      case THREAD -> 0;
      case PROCESS -> sent();
    };
  }
}
