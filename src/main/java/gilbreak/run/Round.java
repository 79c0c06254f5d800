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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a whole program. Each worker stamps its own start and end, since a stamp that
 * another thread takes for it is wrong by however long that thread waits for a core.
 */
final class Round {
  private final Compiled compiled;
  private final long[] cells;
  private final List<Part> parts = new ArrayList<>();
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
    addParts(burner);
    int count = parts.size();
    this.starts = new long[count];
    this.ends = new long[count];
    this.delays = new long[count];
    this.finished = new boolean[count];
    this.left = new AtomicInteger(count);
  }

  private void addParts(Burner burner) {
    Program program = compiled.program();
    Crew crew = compiled.crew();
    LiveObjects objects = new LiveObjects(program);
    Gil gil = program.interpreter().gil() ? new Gil(program.interpreter().switchInterval()) : null;
    Transactions transactions = new Transactions();
    IntFunction<Worker> worker =
        thread -> {
          String name = program.threads().get(thread).name();
          return new Worker(
              name,
              thread,
              gil,
              objects,
              compiled.operations(),
              new Transaction(transactions, cells),
              burner);
        };
    for (int thread : crew.threads()) {
      long me = program.threads().get(thread).me();
      parts.add(new StartedThread(worker.apply(thread), compiled.body(thread), cells, me));
    }
    if (crew.loop()) {
      LiveTasks tasks = new LiveTasks(compiled, objects);
      parts.add(new TaskLoop(worker.apply(0), tasks, objects, cells));
      for (int thread : crew.children()) {
        Resumable body = compiled.resumable(thread);
        ChildThread child = new ChildThread(worker.apply(thread), body, tasks, cells);
        tasks.add(child);
        parts.add(child);
      }
    }
  }

  /** The number of real threads that take part. */
  int size() {
    return parts.size();
  }

  /** Plays one part; called by each of the team. */
  void run(int part, RunDelay delay) {
    long before = delay.nanos();
    awaitOthers();
    starts[part] = System.nanoTime();
    ends[part] = play(part);
    delays[part] = delay.nanos() - before;
    if (left.decrementAndGet() == 0) {
      LockSupport.unpark(starter);
    }
  }

  private long play(int part) {
    try {
      long end = parts.get(part).play();
      finished[part] = true;
      return end;
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
    return System.nanoTime();
  }

  /** Begins together: spins, and only lets others run when they need this core to arrive. */
  @SuppressWarnings("ThreadPriorityCheck") // with more threads than cores the rest must get one
  private void awaitOthers() {
    arrived.incrementAndGet();
    for (int spins = 0; arrived.get() < parts.size(); spins++) {
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
    parts.forEach(part -> part.worker().stop());
    parts.forEach(Part::dismiss);
  }

  boolean isOver() {
    return left.get() == 0;
  }

  boolean isGivenUp() {
    return failure.get() != null;
  }

  /** The deadlock in which the round is stuck, if it is. */
  Optional<Failure> deadlock() {
    if (arrived.get() < parts.size()) {
      return Optional.empty();
    }
    List<Part> unfinished =
        IntStream.range(0, parts.size()).filter(i -> !finished[i]).mapToObj(parts::get).toList();
    return new Deadlock(unfinished).look();
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
