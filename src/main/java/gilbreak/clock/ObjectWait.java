package gilbreak.clock;

import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.timeline.Activity;
import java.util.HashMap;
import java.util.Map;

/** One actor's waiting in front of an operation that it cannot do yet. */
final class ObjectWait {
  /** How long a thread sleeps that may wake up for nothing: a millisecond. */
  private static final long SOUND_SLEEP = 1_000_000;

  private final World world;
  private final Actor actor;
  private final Alarm limit;
  private final Alarm wakeUp;
  private final Map<Integer, Long> limits = new HashMap<>();
  private Instr.Operate instr = new Instr.Operate(0, 0, Operation.ACQUIRE);
  private long since;
  private long deadline;
  private boolean asleep;
  private boolean woken;
  private boolean given;
  private boolean notified;

  ObjectWait(World world, Actor actor) {
    this.world = world;
    this.actor = actor;
    this.limit = new Alarm(world.agenda(), this::limitIsReached);
    this.wakeUp = new Alarm(world.agenda(), this::getUp);
  }

  /** Since when it waits. */
  long since() {
    return since;
  }

  /** Begins to wait; the actor has a core and no GIL. */
  void begin(Instr.Operate operate) {
    instr = operate;
    since = world.agenda().now();
    deadline = deadline();
    asleep = false;
    woken = false;
    given = false;
    notified = !isAsleepInCondition();
    world.waiters().add(this, instr.object());
    long spin = actor.hasGilToTake() || world.scheduler().isCrowded() ? 0 : world.cost(Cost.SPIN);
    actor.strand().doesOnCore(activity(), name());
    if (spin > 0) {
      actor.share().compute(spin, this::hasSpun);
    } else {
      sleep();
    }
  }

  private long deadline() {
    if (instr.timeout() == Instr.NO_SLOT) {
      boolean mayWakeForNothing = !objects().isBlocked(words(), instr, actor.thread());
      return mayWakeForNothing ? since + SOUND_SLEEP : Long.MAX_VALUE;
    }
    long timeout =
        Pricing.nanos(
            objects().timeout(instr, world.stepper().slot(actor.thread(), instr.timeout())));
    if (instr.operation() != Operation.GIVE_UP) {
      return since + timeout;
    }
    boolean goesOn =
        instr.argument() != Instr.NO_SLOT
            && world.stepper().slot(actor.thread(), instr.argument()) == Operation.GOES_ON;
    if (!goesOn) {
      limits.put(instr.object(), since + timeout);
    }
    return limits.getOrDefault(instr.object(), since);
  }

  private gilbreak.sync.Objects objects() {
    return world.stepper().objects();
  }

  private long[] words() {
    return world.stepper().words();
  }

  private void hasSpun() {
    if (woken) {
      tryAgain();
    } else {
      sleep();
    }
  }

  private void sleep() {
    actor.share().leave();
    asleep = true;
    woken = false;
    actor.strand().show(activity(), name());
    if (deadline < Long.MAX_VALUE) {
      deadline = deadline > world.agenda().now() ? deadline : world.agenda().now() + SOUND_SLEEP;
      limit.set(deadline);
    }
  }

  private Activity activity() {
    return switch (world.program().objects().get(instr.object()).kind()) {
      case LOCK, RLOCK, RW_LOCK -> Activity.LOCK;
      default -> Activity.OTHERS;
    };
  }

  private String name() {
    return world.program().objects().get(instr.object()).name();
  }

  private void limitIsReached() {
    if (!woken) {
      woken = true;
      getUp();
    }
  }

  private void getUp() {
    asleep = false;
    actor.share().compute(0, this::tryAgain);
  }

  private void tryAgain() {
    if (!given && mustWait()) {
      sleep();
      return;
    }
    limit.cancel();
    world.waiters().remove(this, instr.object());
    if (!given) {
      actor.operate(instr);
    }
    actor.goOnWithGil();
  }

  private boolean mustWait() {
    return world.stepper().waits(actor.thread())
        && (world.agenda().now() < deadline || objects().isBlocked(words(), instr, actor.thread()));
  }

  /** Whether it is not on its way already, and what it waits for is there. */
  boolean canGoOn() {
    return !woken && !world.stepper().waits(actor.thread());
  }

  /** Whether it has just been notified: then it wakes up, if only to wait for the lock. */
  boolean isNotified() {
    boolean now = !woken && !notified && !isAsleepInCondition();
    notified |= now;
    return now;
  }

  private boolean isAsleepInCondition() {
    return objects().isAsleep(words(), instr, actor.thread());
  }

  /** Whether it can be given the lock that is just being released. */
  boolean canBeGiven() {
    return !woken && asleep && !world.stepper().waits(actor.thread());
  }

  /** It gets what it waits for at once, before it wakes up. */
  void isGiven() {
    given = true;
    actor.operate(instr);
    wake();
  }

  void wake() {
    woken = true;
    if (asleep) {
      world.countWakeUp();
      wakeUp.set(world.agenda().now() + world.cost(Cost.WAKE));
    } else {
      actor.share().cutShort();
    }
  }
}
