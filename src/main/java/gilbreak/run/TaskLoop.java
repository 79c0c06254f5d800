package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.sync.EventLoop;
import gilbreak.sync.EventLoop.Move;
import java.lang.invoke.VarHandle;

/**
 * The part of the event loop: runs all tasks of a round on one real thread, in the order that
 * {@link EventLoop} has, with a real clock. What the explorer leaves open, the clock decides:
 * timers fire in the order of their deadlines.
 */
final class TaskLoop implements LocalPart {
  private final Worker worker;
  private final LiveTasks tasks;
  private final Timers timers;
  private final EventLoop loop;
  private final long[] words;
  private final long[] cells;

  TaskLoop(Worker worker, LiveTasks tasks, LiveObjects objects, long[] cells) {
    this.worker = worker;
    this.tasks = tasks;
    this.timers = tasks.timers();
    this.loop = objects.loop();
    this.words = objects.words();
    this.cells = cells;
  }

  @Override
  public Worker worker() {
    return worker;
  }

  @Override
  public long play() {
    tasks.begin();
    worker.run(this::runTasks);
    long end = System.nanoTime();
    tasks.end();
    return end;
  }

  private void runTasks() {
    while (!tasks.areDone()) {
      worker.poll();
      if (tasks.hasChildrenOut()) {
        tasks.takeNews();
      }
      if (loop.isBetweenTurns(words)) {
        fire();
      }
      move(loop.next(words));
    }
  }

  /** Fires the timers that are over. */
  private void fire() {
    if (!timers.isEmpty()) {
      long now = System.nanoTime();
      while (!timers.isEmpty() && timers.first() - now <= 0) {
        tasks.fire();
      }
    }
  }

  private void move(int next) {
    if (next < 0) {
      idle();
    } else if (loop.move(words, next) == Move.RUNS) {
      tasks.run(next, worker, cells);
      // What the next task reads must not overtake what this one has written; see AccessRule.
      VarHandle.fullFence();
    }
  }

  private void idle() {
    if (!timers.isEmpty()) {
      worker.idle(tasks::hasNews, timers.first());
    } else if (tasks.hasChildrenOut()) {
      worker.idleForOthers(tasks::hasNews, tasks::waits);
    } else {
      throw new RoundFailed(Failure.of(Kind.DEADLOCK, "deadlock: " + tasks.waits()));
    }
  }
}
