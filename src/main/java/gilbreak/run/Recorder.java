package gilbreak.run;

import gilbreak.timeline.Activity;
import gilbreak.timeline.Span;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notes, for one real thread of a traced round, when it goes from one thing to the next. The system
 * is asked at the borders how long the thread had no core; not again after a few microseconds,
 * since asking takes one or two itself.
 */
final class Recorder {
  private static final long ASKS_AFTER = 5_000;

  /** Asking for the core takes longer, and is not worth it for a short span. */
  private static final long ASKS_CORE_AFTER = 50_000;

  /** Waking up always takes a little. */
  private static final long LEAST_DELAY = 1_000;

  private @Nullable ThreadLog log;
  private @Nullable RunDelay runDelay;
  private @Nullable CoreNumber coreNumber;
  private long asked;
  private long delays;

  /**
   * @param log of the thread of the program that it runs; none at the beginning of an event loop
   */
  Recorder(@Nullable ThreadLog log) {
    this.log = log;
  }

  /**
   * Lets the present thread do something; the recorder, if there is one, notes it.
   *
   * @param delay how long this thread had no core
   */
  static <T> T noting(@Nullable Recorder recorder, RunDelay delay, Supplier<T> work) {
    if (recorder == null) {
      return work.get();
    }
    try (CoreNumber core = new CoreNumber()) {
      recorder.attach(delay, core);
      return work.get();
    }
  }

  private void attach(RunDelay delay, CoreNumber core) {
    runDelay = delay;
    coreNumber = core;
    asked = System.nanoTime();
    delays = delay.all();
  }

  /** The thread begins, or goes on. */
  void runs() {
    turns(Activity.RUNNING, "");
  }

  /**
   * The thread begins to do something.
   *
   * @param on the name of what it waits for, if it waits
   */
  void turns(Activity next, String on) {
    if (log != null && !log.does(next, on)) {
      long now = System.nanoTime();
      log.turn(next, on, now, delay(now), core(log, now));
    }
  }

  /** The thread ends, perhaps to begin again. */
  void ends() {
    if (log != null && log.isOpen()) {
      long now = System.nanoTime();
      log.end(now, delay(now), core(log, now));
    }
  }

  /** The event loop lets a task run. */
  void plays(ThreadLog task) {
    log = task;
    runs();
  }

  /** The task that the event loop has let run gives back its turn, and does this instead. */
  void leaves(Activity next, String on) {
    turns(next, on);
    log = null;
  }

  /** The task that the event loop has let run has ended. */
  void leaves() {
    ends();
    log = null;
  }

  /** How long the thread of the program that it runs is inside locks. */
  @Nullable HeldTimes held() {
    return log == null ? null : log.held();
  }

  private long delay(long now) {
    if (runDelay == null || now - asked < ASKS_AFTER) {
      return 0;
    }
    long all = runDelay.all();
    long delay = all - delays;
    asked = now;
    delays = all;
    return delay < LEAST_DELAY ? 0 : delay;
  }

  private int core(ThreadLog ran, long now) {
    return coreNumber != null
            && now - ran.since() >= ASKS_CORE_AFTER
            && ran.does(Activity.RUNNING, "")
        ? coreNumber.read()
        : Span.NO_CORE;
  }
}
