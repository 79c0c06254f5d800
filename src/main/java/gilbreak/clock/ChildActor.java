package gilbreak.clock;

import org.jspecify.annotations.Nullable;

/** A thread or process that tasks start, more than once perhaps. */
final class ChildActor extends Actor {
  private final boolean process;
  private boolean started;

  ChildActor(World world, int number, int thread, @Nullable ModelGil gil) {
    super(world, number, thread, gil);
    this.process = world.program().threads().get(thread).isProcess();
  }

  /** Starts it; a process is there already when it is called again. */
  void start() {
    Cost cost = process ? Cost.PROCESS_START : Cost.THREAD_START;
    startAfter(process && started ? 0 : world().cost(cost));
    started = true;
    world().memory().begins(world().program().threads().get(thread()));
  }

  /** A process sends what it returns. */
  @Override
  long lastPrice() {
    return process ? world().pricing().sent() : 0;
  }
}
