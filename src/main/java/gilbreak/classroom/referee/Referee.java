package gilbreak.classroom.referee;

import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import gilbreak.classroom.store.Queue;
import gilbreak.classroom.store.Queue.Lease;
import gilbreak.classroom.store.StoreException;
import gilbreak.judge.isolated.Order;
import gilbreak.judge.isolated.Outcome;
import gilbreak.judge.isolated.Report;
import gilbreak.source.SourceText;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Judges what is in the queue, one submission after the other, so that nothing that is timed has
 * another one beside it. There is one on each machine.
 */
public final class Referee implements AutoCloseable {
  /** A sitting on a busy machine is repeated, so many in all. */
  private static final int SITTINGS = 3;

  private static final long POLL_MILLIS = 500;

  private final Queue queue;
  private final Bench bench;
  private final Yardstick by;
  private final Duration lease;
  private final String worker;
  private final Journal journal;
  private final Semaphore doorbell = new Semaphore(0);
  private volatile boolean stopped;
  private final Thread thread = new Thread(this::work, "gilbreak-referee");

  /**
   * @param worker a name that no other referee of the database has
   * @param lease how long a task stays with a referee of whom nothing is heard
   */
  public Referee(
      Queue queue, Bench bench, Yardstick by, String worker, Duration lease, Journal journal) {
    this.queue = queue;
    this.bench = bench;
    this.by = by;
    this.worker = worker;
    this.lease = lease;
    this.journal = journal;
    thread.setDaemon(true);
  }

  /** Where something is judged. */
  public interface Bench {
    /**
     * Judges an answer.
     *
     * @param goOn asked many times a second; when it says no, the judging ends at once
     */
    Outcome judge(Order order, BooleanSupplier goOn);
  }

  /** Hears what a referee does. */
  public interface Journal {
    void judged(Lease lease, Result result);

    /** Something went wrong, in a sentence; the referee goes on. */
    void trouble(String sentence);
  }

  public void start() {
    thread.start();
  }

  /** Something may have come into the queue. */
  public void ring() {
    doorbell.release();
  }

  private void work() {
    while (!stopped) {
      try {
        if (!judgeNext()) {
          rest();
        }
      } catch (StoreException e) {
        journal.trouble(String.valueOf(e.getMessage()));
        rest();
      }
    }
  }

  /** Until the bell rings, and not for long: others may have filled the queue. */
  private void rest() {
    try {
      if (!stopped && doorbell.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        doorbell.drainPermits();
      }
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  /** Judges one submission, if one waits. */
  boolean judgeNext() {
    Optional<Lease> task = queue.claim(worker, by, lease);
    task.ifPresent(this::judge);
    return task.isPresent();
  }

  private void judge(Lease task) {
    AtomicBoolean mine = new AtomicBoolean(true);
    try (Heartbeat beats = new Heartbeat(lease, () -> renew(task, mine))) {
      beats.start();
      settle(task, sit(task, () -> mine.get() && !stopped));
    }
  }

  /** A database that is away for a moment does not end a judging; the lease may outlast it. */
  private void renew(Lease task, AtomicBoolean mine) {
    try {
      mine.set(queue.renew(task, lease));
    } catch (StoreException e) {
      journal.trouble(String.valueOf(e.getMessage()));
    }
  }

  private Outcome sit(Lease task, BooleanSupplier goOn) {
    Order order = new Order(task.level(), new SourceText("the solution", task.solution()), true);
    Outcome outcome = bench.judge(order, goOn);
    for (int i = 1; i < SITTINGS && isNoisy(outcome); i++) {
      outcome = bench.judge(order, goOn);
    }
    return outcome;
  }

  private static boolean isNoisy(Outcome outcome) {
    return outcome instanceof Outcome.Judged judged
        && judged.report().speed().filter(Report.Speed::noisy).isPresent();
  }

  private void settle(Lease task, Outcome outcome) {
    if (outcome instanceof Outcome.Cancelled) {
      queue.release(task);
    } else if (outcome instanceof Outcome.Died died) {
      journal.trouble(died.sentence());
      queue.bury(task);
    } else {
      finish(task, outcome);
    }
  }

  private void finish(Lease task, Outcome outcome) {
    Result result = Results.of(outcome, by);
    if (queue.finish(task, result, Results.report(outcome))) {
      journal.judged(task, result);
    }
  }

  /** Gives back what it has, and ends. */
  @Override
  public void close() {
    stopped = true;
    ring();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
