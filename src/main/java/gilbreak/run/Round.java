package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Properties;
import gilbreak.program.Program;
import gilbreak.program.Property.When;
import gilbreak.sync.QueueTooLong;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a whole program. Each worker stamps its own start and end, since a stamp that
 * another thread takes for it is wrong by however long that thread waits for a core.
 */
final class Round {
  private final Compiled compiled;
  private final long[] cells;
  private final List<Worker> workers = new ArrayList<>();
  private final long[] starts;
  private final long[] ends;
  private final long[] delays;
  private final boolean[] finished;
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicInteger left;
  private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
  private final Thread starter = Thread.currentThread();

  Round(Compiled compiled, Burner burner) {
    this.compiled = compiled;
    this.cells = compiled.memory().fresh();
    Program program = compiled.program();
    LiveObjects objects = new LiveObjects(program);
    Gil gil = program.interpreter().gil() ? new Gil() : null;
    int count = program.threads().size();
    for (int i = 0; i < count; i++) {
      String name = program.threads().get(i).name();
      workers.add(new Worker(name, i, gil, objects, compiled.operations(), burner));
    }
    this.starts = new long[count];
    this.ends = new long[count];
    this.delays = new long[count];
    this.finished = new boolean[count];
    this.left = new AtomicInteger(count);
  }

  /** Runs one thread of the program; called by each of the team. */
  void run(int thread, RunDelay delay) {
    long before = delay.nanos();
    awaitOthers();
    starts[thread] = System.nanoTime();
    try {
      long me = compiled.program().threads().get(thread).me();
      workers.get(thread).run(compiled.body(thread), cells, me);
      finished[thread] = true;
    } catch (RoundFailed failed) {
      giveUp(failed.failure());
    } catch (Stopped stopped) {
      // Somebody has noted why.
    } catch (QueueTooLong tooLong) {
      giveUp(Failure.of(Kind.ERROR, String.valueOf(tooLong.getMessage())));
    } catch (RuntimeException | Error bug) {
      broken.compareAndSet(null, bug);
      giveUp(Failure.of(Kind.ERROR, "internal error: " + bug));
    }
    ends[thread] = System.nanoTime();
    delays[thread] = delay.nanos() - before;
    if (left.decrementAndGet() == 0) {
      LockSupport.unpark(starter);
    }
  }

  /** Begins together: spins, and only lets others run when they need this core to arrive. */
  @SuppressWarnings("ThreadPriorityCheck") // with more threads than cores the rest must get one
  private void awaitOthers() {
    arrived.incrementAndGet();
    for (int spins = 0; arrived.get() < workers.size(); spins++) {
      if (spins < 10_000) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  /** Ends the round early; the first reason is kept. */
  void giveUp(Failure reason) {
    failure.compareAndSet(null, reason);
    workers.forEach(Worker::stop);
  }

  boolean isOver() {
    return left.get() == 0;
  }

  boolean isGivenUp() {
    return failure.get() != null;
  }

  /** The deadlock in which the round is stuck, if it is. */
  Optional<Failure> deadlock() {
    if (arrived.get() < workers.size()) {
      return Optional.empty();
    }
    List<Worker> unfinished =
        IntStream.range(0, workers.size())
            .filter(i -> !finished[i])
            .mapToObj(workers::get)
            .toList();
    return new Deadlock(unfinished, compiled.program().objects()).look();
  }

  /**
   * What came of it; the round must be over.
   *
   * @throws IllegalStateException when a worker died of something that is no error of the program
   */
  Result result() {
    Throwable bug = broken.get();
    if (bug != null) {
      throw new IllegalStateException("internal error in a worker", bug);
    }
    Failure given = failure.get();
    List<Long> values = compiled.memory().cells(cells);
    Optional<Failure> wrong = given != null ? Optional.of(given) : check(values);
    long start = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    long delay = 0;
    for (int i = 0; i < starts.length; i++) {
      start = Math.min(start, starts[i]);
      end = Math.max(end, ends[i]);
      delay = Math.max(delay, delays[i]);
    }
    return new Result(end - start, delay, values, wrong);
  }

  private Optional<Failure> check(List<Long> values) {
    Properties properties = Properties.of(compiled.program());
    return properties.check(When.ALWAYS, values).or(() -> properties.check(When.FINALLY, values));
  }

  /** The failure of a round that takes too long. */
  static Failure endless(long seconds) {
    return Failure.of(Kind.LIVELOCK, "did not end within %d s".formatted(seconds));
  }

  /**
   * A finished round.
   *
   * @param nanos from the first worker's start to the last one's end
   * @param delay the longest time, in nanoseconds, that a worker was ready and had no core
   * @param cells the shared variables at the end
   * @param wrong what went wrong
   */
  record Result(long nanos, long delay, List<Long> cells, Optional<Failure> wrong) {}
}
