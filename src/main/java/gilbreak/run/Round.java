package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Properties;
import gilbreak.program.Property.When;
import gilbreak.sync.QueueTooLong;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One execution of a whole program. */
final class Round {
  private final Compiled compiled;
  private final LiveCells cells;
  private final StartLine line;
  private final List<Part> parts;
  private final AtomicReferenceArray<@Nullable Stamps> stamps;
  private final boolean[] finished;
  private final AtomicInteger left;
  private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
  private final AtomicBoolean lost = new AtomicBoolean();
  private final Thread starter = Thread.currentThread();

  /**
   * @param processes where the program's processes are ready
   * @param number greater than that of any round before
   * @param recording notes what all do, if that is wanted
   */
  Round(
      Compiled compiled,
      Burner burner,
      Processes processes,
      long number,
      @Nullable Recording recording) {
    this.compiled = compiled;
    this.cells = compiled.memory().fresh(processes.common());
    if (compiled.program().hasProcesses()) {
      compiled.memory().initialiseCommon(cells);
    }
    this.line = compiled.startLine(cells);
    this.parts = new Casting(compiled, cells, burner, processes, number, recording).parts();
    int count = parts.size();
    this.stamps = new AtomicReferenceArray<>(count);
    this.finished = new boolean[count];
    this.left = new AtomicInteger(count);
  }

  /** The number of real threads that take part. */
  int size() {
    return parts.size();
  }

  /** Plays one part; called by each of the team. */
  void run(int part, RunDelay delay) {
    stamps.set(part, play(part, delay));
    if (left.decrementAndGet() == 0) {
      LockSupport.unpark(starter);
    }
  }

  private Stamps play(int part, RunDelay delay) {
    try {
      Stamps played = parts.get(part).play(line, delay);
      finished[part] = true;
      return played;
    } catch (RoundFailed failed) {
      giveUp(failed.failure());
    } catch (Stopped stopped) {
      // Somebody has noted why.
    } catch (QueueTooLong tooLong) {
      giveUp(Failure.of(Kind.ERROR, String.valueOf(tooLong.getMessage())));
    } catch (ProcessLost gone) {
      lost.compareAndSet(false, failure.get() == null);
      giveUp(Failure.of(Kind.ERROR, "a process has come to its end"));
    } catch (RuntimeException | Error bug) {
      broken.compareAndSet(null, bug);
      giveUp(Failure.of(Kind.ERROR, "internal error: " + bug));
    }
    return Stamps.none();
  }

  /** Ends the round early; the first reason is kept. */
  void giveUp(Failure reason) {
    failure.compareAndSet(null, reason);
    parts.forEach(part -> part.worker().stop());
    parts.forEach(Part::dismiss);
  }

  /** Gets those out of a round that is given up who are in other processes. */
  void stopElsewhere() {
    parts.forEach(Part::stopElsewhere);
  }

  /** Ends the processes that have not left a round that is given up. */
  void killElsewhere() {
    // One that ends while it commits would leave all others waiting for it.
    cells.set(compiled.memory().clock(), 0);
    IntStream.range(0, parts.size())
        .filter(i -> stamps.get(i) == null)
        .forEach(i -> parts.get(i).killElsewhere());
  }

  /** Whether it has come to nothing, through no fault of the program. */
  boolean isLost() {
    return lost.get();
  }

  boolean isOver() {
    return left.get() == 0;
  }

  boolean isGivenUp() {
    return failure.get() != null;
  }

  /** The deadlock in which the round is stuck, if it is. */
  Optional<Failure> deadlock() {
    if (!line.isOpen()) {
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
    List<Long> values = compiled.memory().values(cells);
    Optional<Failure> wrong = given != null ? Optional.of(given) : check(values);
    long retries = cells.get(compiled.memory().retries());
    return new Result(nanos(), delay(), values, retries, wrong);
  }

  private Stream<Stamps> stamps() {
    return IntStream.range(0, parts.size()).mapToObj(stamps::get).map(Objects::requireNonNull);
  }

  /** When the first one began, by {@link System#nanoTime}. */
  long start() {
    return stamps().mapToLong(Stamps::start).min().orElseThrow();
  }

  private long nanos() {
    return stamps().mapToLong(Stamps::end).max().orElseThrow() - start();
  }

  private long delay() {
    return stamps().mapToLong(Stamps::delay).max().orElseThrow();
  }

  private Optional<Failure> check(List<Long> values) {
    Properties properties = Properties.of(compiled.program());
    return properties.check(When.ALWAYS, values).or(() -> properties.check(When.FINALLY, values));
  }

  /** The failure of a round that takes too long. */
  static Failure endless(Duration limit) {
    return Failure.of(Kind.LIVELOCK, "did not end within %d s".formatted(limit.toSeconds()));
  }

  /**
   * A finished round.
   *
   * @param nanos from the first worker's start to the last one's end
   * @param delay the longest time, in nanoseconds, that a worker was ready and had no core
   * @param cells the shared variables at the end
   * @param retries how often a transaction had to begin again
   * @param wrong what went wrong
   */
  record Result(long nanos, long delay, List<Long> cells, long retries, Optional<Failure> wrong) {}
}
