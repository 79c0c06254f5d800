package gilbreak.clock;

import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.sync.EventLoop;
import gilbreak.sync.EventLoop.Move;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Span;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The event loop's strand: runs all tasks, in the order that {@link EventLoop} has. What the
 * explorer leaves open, the clock decides: timers fire in the order of their deadlines.
 */
final class LoopActor extends Actor {
  private final Program program;
  private final EventLoop loop;
  private final long[] words;
  private final PriorityQueue<Timer> timers = new PriorityQueue<>(Timer.ORDER);
  private final Alarm news;
  private final boolean[] alive;
  private final boolean[] asleep;
  private int left;
  private int set;
  private boolean idle;

  LoopActor(World world, int number, @Nullable ModelGil gil) {
    super(world, number, Strand.NONE, gil);
    this.program = world.program();
    this.loop = world.stepper().loop();
    this.words = world.stepper().words();
    this.news = new Alarm(world.agenda(), this::getUp);
    this.alive = new boolean[program.threads().size()];
    this.asleep = new boolean[alive.length];
    for (int task = 0; task < alive.length; task++) {
      if (program.threads().get(task).isTask() && program.threads().get(task).starts()) {
        isStarted(task);
      }
    }
  }

  /** A task has been made. */
  void isStarted(int task) {
    alive[task] = true;
    left++;
    world().memory().begins(program.threads().get(task));
  }

  @Override
  void goOn() {
    if (thread() != Strand.NONE) {
      proceed();
    } else {
      turn();
    }
  }

  /** Lets the next task go on that can. */
  private void turn() {
    while (left > 0) {
      if (loop.isBetweenTurns(words)) {
        fire();
      }
      int next = loop.next(words);
      if (next < 0) {
        idle();
        return;
      }
      if (loop.move(words, next) == Move.RUNS) {
        run(next);
        return;
      }
    }
    dropGil();
    share().leave();
  }

  private void run(int task) {
    plays(task);
    strand().doesOnCore(Activity.RUNNING, "");
    showOthers();
    share().compute(world().cost(Cost.TURN), this::begin);
  }

  private void begin() {
    if (asleep[thread()]) {
      asleep[thread()] = false;
      world().beats().goesOn(thread(), world().agenda().now());
    }
    checkpoint();
  }

  /** Fires the timers that are over. */
  private void fire() {
    while (!timers.isEmpty() && timers.element().time() <= world().agenda().now()) {
      loop.move(words, timers.remove().task());
    }
  }

  /** Nothing is ready: waits for the first timer, or for a thread that a task has started. */
  private void idle() {
    idle = true;
    dropGil();
    share().leave();
    showOthers();
    if (!timers.isEmpty()) {
      news.set(timers.element().time() + world().cost(Cost.TIMER));
    }
  }

  /** A thread that a task has started has ended. */
  void hasNews() {
    if (idle) {
      world().countWakeUp();
      news.set(world().agenda().now() + world().cost(Cost.WAKE));
    }
  }

  private void getUp() {
    idle = false;
    share().compute(0, this::goOnWithGil);
  }

  @Override
  void suspended(Instr instr) {
    int task = thread();
    if (instr instanceof Instr.Sleep && due() > world().agenda().now()) {
      timers.add(new Timer(due(), set++, task));
      asleep[task] = true;
      world().beats().sleeps(task, due());
    }
    leaveTask();
  }

  private void leaveTask() {
    plays(Strand.NONE);
    showOthers();
    checkpoint();
  }

  @Override
  void ended() {
    int task = thread();
    alive[task] = false;
    left--;
    world().recorder().end(task);
    world().ended(task);
    leaveTask();
  }

  /** Notes what the tasks do that have not got the turn. */
  private void showOthers() {
    for (int task = 0; task < alive.length; task++) {
      if (alive[task] && task != thread()) {
        world().recorder().show(task, activity(task), waitsFor(task), Span.NO_CORE);
      }
    }
  }

  private Activity activity(int task) {
    if (loop.isAsleep(words, task)) {
      return Activity.IO;
    }
    return loop.isWaiting(words, task) ? Activity.OTHERS : Activity.READY;
  }

  private String waitsFor(int task) {
    return loop.isWaiting(words, task) ? world().awaited(task) : "";
  }

  /** A task that sleeps, until when; of the same time the one that was set first. */
  private record Timer(long time, int order, int task) {
    static final Comparator<Timer> ORDER =
        Comparator.comparingLong(Timer::time).thenComparingInt(Timer::order);
  }
}
