package gilbreak.clock;

import gilbreak.clock.ModelGil.Taker;
import gilbreak.clock.Scheduler.Share;
import gilbreak.machine.Stepper;
import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.timeline.Activity;
import org.jspecify.annotations.Nullable;

/**
 * A thread or a process at work: pays for each instruction that others can notice, with all that
 * lies before it, and then carries it out.
 */
class Actor {
  /** After so much computing it looks at a checkpoint whether somebody wants the GIL. */
  private static final long GRAIN = 20_000;

  private final World world;
  private final Strand strand;
  private final Share share;
  private final @Nullable Taker gil;
  private final ObjectWait wait;
  private final Alarm start;
  private final Alarm timer;
  private int thread;
  private boolean working;
  private long due;
  private long owed;

  /**
   * @param number of the strand
   * @param thread whom it plays, or {@link Strand#NONE}
   * @param gil the GIL that it needs, if it needs one
   */
  Actor(World world, int number, int thread, @Nullable ModelGil gil) {
    this.world = world;
    this.thread = thread;
    this.strand = new Strand(number, thread, isProcess(world, thread), world.recorder());
    this.share = world.scheduler().new Share(strand);
    this.gil = gil == null ? null : gil.new Taker(strand, share, this::isAsked);
    this.wait = new ObjectWait(world, this);
    this.start = new Alarm(world.agenda(), () -> share.compute(0, this::goOnWithGil));
    this.timer = new Alarm(world.agenda(), () -> share.compute(0, this::goOnWithGil));
  }

  private static boolean isProcess(World world, int thread) {
    return thread != Strand.NONE && world.program().threads().get(thread).isProcess();
  }

  final World world() {
    return world;
  }

  final Strand strand() {
    return strand;
  }

  final Share share() {
    return share;
  }

  final int thread() {
    return thread;
  }

  final void plays(int other) {
    thread = other;
    strand.plays(other);
  }

  /** Begins after a time. */
  final void startAfter(long nanos) {
    strand.show(Activity.READY, "");
    start.set(world.agenda().now() + nanos);
  }

  /** Whether it has to take the GIL before it goes on. */
  final boolean hasGilToTake() {
    return gil != null;
  }

  /** Goes on once it has the GIL, if there is one; it has a core. */
  final void goOnWithGil() {
    if (gil != null) {
      gil.take(this::goOn);
    } else {
      strand.doesOnCore(Activity.RUNNING, "");
      goOn();
    }
  }

  final void dropGil() {
    if (gil != null) {
      gil.drop();
    }
  }

  /** Somebody wants the GIL; work can be interrupted anywhere. */
  private void isAsked() {
    if (working) {
      share.cutShort();
    }
  }

  /** Goes on, after handing the GIL over if that was asked for. */
  final void checkpoint() {
    if (gil != null && gil.isAsked()) {
      gil.handOver(this::goOn);
    } else {
      goOn();
    }
  }

  /** Goes on where a switch is possible only if it is anywhere. */
  private void goOnBehindStep() {
    if (world.switchesAnywhere()) {
      checkpoint();
    } else {
      goOn();
    }
  }

  /** Has a core, and the GIL: does what is next. */
  void goOn() {
    world.beats().goesOn(thread, world.agenda().now());
    proceed();
  }

  /** Computes up to the next instruction that counts, and pays for both. */
  final void proceed() {
    Stepper stepper = world.stepper();
    long price = owed;
    owed = 0;
    while (!stepper.isFinished(thread) && !counts(stepper.next(thread), price)) {
      price += world.pricing().local(stepper.next(thread), thread);
      world.countInstruction();
      stepper.execute(thread);
    }
    working = false;
    if (stepper.isFinished(thread)) {
      price += lastPrice();
    } else {
      Instr next = stepper.next(thread);
      working = isWork(next);
      price += world.pricing().of(next, strand, thread, price, world.scheduler().running() > 1);
    }
    share.compute(price, this::perform);
  }

  /** What the end of the thread costs. */
  long lastPrice() {
    return 0;
  }

  private static boolean isWork(Instr instr) {
    return instr instanceof Instr.Spend spend && spend.way() == Instr.Spend.Way.WORK;
  }

  /** Whether an instruction is one that others can notice, or that takes long enough by now. */
  private boolean counts(Instr instr, long price) {
    if (instr instanceof Instr.Checkpoint) {
      return price >= GRAIN || (gil != null && gil.isAsked()) || world.isTooLong();
    }
    return instr.isVisible()
        || instr instanceof Instr.Transact
        || instr instanceof Instr.Spend
        || instr instanceof Instr.Sleep
        || instr instanceof Instr.Await
        || instr instanceof Instr.Spawn
        || instr instanceof Instr.Join;
  }

  private void perform() {
    if (working && share.left() > 0) {
      interrupted(share.left());
    } else if (world.stepper().isFinished(thread)) {
      ended();
    } else {
      perform(world.stepper().next(thread));
    }
  }

  /** Was asked for the GIL in the middle of its work. */
  private void interrupted(long left) {
    if (gil != null && gil.isAsked()) {
      gil.handOver(() -> share.compute(left, this::perform));
    } else {
      share.compute(left, this::perform);
    }
  }

  private void perform(Instr instr) {
    if (instr instanceof Instr.Operate operate) {
      tryTo(operate);
    } else if (instr instanceof Instr.Spend spend) {
      spend(spend);
    } else if (instr instanceof Instr.Transact transact) {
      transact(transact);
    } else if (instr instanceof Instr.Checkpoint) {
      world.stepper().execute(thread);
      checkpoint();
    } else {
      execute(instr);
    }
  }

  private void execute(Instr instr) {
    if (instr instanceof Instr.Sleep sleep) {
      due = world.agenda().now() + world.pricing().nanos(thread, sleep.duration());
    }
    if (world.stepper().execute(thread)) {
      suspended(instr);
    } else {
      if (instr instanceof Instr.Spawn spawn) {
        world.start(thread, spawn);
      }
      goOnBehindStep();
    }
  }

  /** When what a task now sleeps for is over. */
  final long due() {
    return due;
  }

  /** A task has given back its turn. */
  void suspended(Instr instr) {
    throw new IllegalStateException("internal error: no task: " + instr);
  }

  private void tryTo(Instr.Operate instr) {
    if (world.stepper().waits(thread) && !isRefused(instr)) {
      dropGil();
      wait.begin(instr);
    } else {
      operate(instr);
      goOnBehindStep();
    }
  }

  /** Whether Python raises at once, because of the time limit. */
  private boolean isRefused(Instr.Operate instr) {
    if (instr.timeout() == Instr.NO_SLOT) {
      return false;
    }
    try {
      world.stepper().objects().timeout(instr, world.stepper().slot(thread, instr.timeout()));
      return false;
    } catch (PythonError error) {
      return true;
    }
  }

  /** Does an operation that is not blocked, and wakes those for whom it matters. */
  final void operate(Instr.Operate instr) {
    owed = world.pricing().behind(instr);
    world.stepper().execute(thread);
    if (instr.operation() == Operation.ENLIST) {
      world.enlisted(thread);
    }
    if (instr.operation() == Operation.NOTIFY) {
      world.chooseWaiters(instr.object());
    }
    world.waiters().operated(instr);
  }

  private void spend(Instr.Spend instr) {
    long nanos = world.pricing().nanos(thread, instr.duration());
    world.stepper().execute(thread);
    if (isWork(instr)) {
      checkpoint();
    } else {
      dropGil();
      share.leave();
      strand.show(Activity.IO, "");
      world.beats().sleeps(thread, world.agenda().now() + nanos);
      timer.set(world.agenda().now() + nanos + world.cost(Cost.TIMER));
    }
  }

  private void transact(Instr.Transact instr) {
    if (instr.begins()) {
      world.stepper().begin(thread);
    } else if (!world.stepper().commit(thread)) {
      world.countRetry();
    }
    goOnBehindStep();
  }

  /** The thread has come to its end. */
  void ended() {
    world.recorder().end(thread);
    world.ended(thread);
    dropGil();
    share.leave();
  }
}
