package gilbreak.machine;

import gilbreak.program.Instr;
import gilbreak.program.Interpreter.Switching;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.SyncObject.Library;

/** Where a thread of a program can rest, as far as its texts alone tell. */
final class Granularity {
  private final Program program;
  private final boolean anywhere;
  private final boolean processes;
  private final boolean oneThread;
  private final boolean transactions;
  private final boolean everyInstruction;
  private final boolean oneThingAtATime;
  private final LockRegions regions;

  Granularity(Program program, Reductions reductions) {
    this.program = program;
    this.anywhere = program.interpreter().switching() == Switching.ANYWHERE;
    this.processes = program.hasProcesses();
    this.oneThread =
        program.threads().stream().allMatch(thread -> thread.isTask() || thread.isProcess());
    this.transactions =
        program.threads().stream()
            .flatMap(thread -> thread.code().instructions().stream())
            .anyMatch(Instr.Transact.class::isInstance);
    boolean plain = anywhere && !processes && !transactions && !program.hasTasks();
    this.everyInstruction = plain && !reductions.localSteps();
    this.regions =
        plain && reductions.regions() ? LockRegions.of(program) : LockRegions.none(program);
    this.oneThingAtATime = plain && regions.isEmpty();
  }

  /** Whether a thread can lose the interpreter between any two steps. */
  boolean isAnywhere() {
    return anywhere;
  }

  /** Whether there are processes beside the first one. */
  boolean hasProcesses() {
    return processes;
  }

  /** Whether each step does at the most one thing that others can notice. */
  boolean isOneThingAtATime() {
    return oneThingAtATime;
  }

  /** Whether a step can hold many reads and writes, so that a loop within can change the state. */
  boolean hasLongSteps() {
    return transactions || oneThread;
  }

  boolean isProcess(int thread) {
    return program.threads().get(thread).isProcess();
  }

  boolean isTask(int thread) {
    return program.threads().get(thread).isTask();
  }

  /** Whether it is a task that no thread of the same process can interrupt. */
  boolean isAlone(int thread) {
    return oneThread && isTask(thread);
  }

  boolean isSwitchPoint(Instr instr, int thread) {
    return !isAlone(thread) && (instr instanceof Instr.Checkpoint || instr instanceof Instr.Spend);
  }

  /**
   * Whether others can notice it. What belongs to the event loop only its tasks can, and a
   * process's own copy of a variable nobody.
   */
  boolean isVisible(Instr instr, int thread) {
    if (instr instanceof Instr.Operate operate) {
      return program.objects().get(operate.object()).library() != Library.ASYNCIO;
    }
    if (isProcess(thread) && instr.variable() >= 0) {
      return program.variables().get(instr.variable()).crosses();
    }
    return everyInstruction || instr.isVisible();
  }

  /** The event loop sees in which order the threads end that tasks have started. */
  boolean endsChild(int thread, int at) {
    ProgramThread child = program.threads().get(thread);
    return !child.starts() && !child.isTask() && at == child.code().size() - 1;
  }

  /** Whether other processes can notice it. */
  boolean isForeign(Instr instr) {
    if (!processes) {
      return false;
    }
    return instr.variable() >= 0
        ? program.variables().get(instr.variable()).crosses()
        : instr instanceof Instr.Operate || instr instanceof Instr.Transact;
  }

  /** Whether a lock protects it, so that it can belong to the step before it. */
  boolean isProtected(int thread, int at) {
    return regions.isProtected(thread, at);
  }

  /** Whether any instruction is protected. */
  boolean hasRegions() {
    return !regions.isEmpty();
  }
}
