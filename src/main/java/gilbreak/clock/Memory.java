package gilbreak.clock;

import gilbreak.program.ProgramThread;

/** The memory that a run takes. */
final class Memory {
  private final Costs costs;
  private long now;
  private long peak;

  Memory(Costs costs) {
    this.costs = costs;
    this.now = costs.of(Cost.INTERPRETER_MEMORY);
    this.peak = now;
  }

  void begins(ProgramThread thread) {
    now += bytes(thread);
    peak = Math.max(peak, now);
  }

  void ends(ProgramThread thread) {
    now -= bytes(thread);
  }

  private long bytes(ProgramThread thread) {
    return switch (thread.kind()) {
      case THREAD -> costs.of(Cost.THREAD_MEMORY);
      case TASK -> costs.of(Cost.TASK_MEMORY);
      case PROCESS -> costs.of(Cost.PROCESS_MEMORY);
    };
  }

  /** In bytes. */
  long peak() {
    return peak;
  }
}
