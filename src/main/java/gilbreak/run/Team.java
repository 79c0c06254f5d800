package gilbreak.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Real threads, and processes where a program has some, started once and used for round after
 * round, so that no round pays for starting them. A round that hangs is found out and ended;
 * nothing a program does can hold up the team.
 */
final class Team implements Stage, AutoCloseable {
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(5);
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(3);
  private static final long LONGEST_LEAVING = TimeUnit.SECONDS.toNanos(1);
  private static final int MOST_LOSSES = 3;
  private static final long SPREADING = TimeUnit.MILLISECONDS.toNanos(20);

  private final List<Member> members = new ArrayList<>();
  private final Burner burner;
  private final Processes processes;
  private final Duration longest;
  private long rounds;

  Team(int size, Burner burner) {
    this(size, burner, LONGEST_ROUND);
  }

  /** A team that gives up a round when it takes longer than this. */
  Team(int size, Burner burner, Duration longest) {
    this.burner = burner;
    this.longest = longest;
    this.processes = new Processes(burner);
    start(size, 0);
  }

  private void start(int size, long busy) {
    for (int i = 0; i < size; i++) {
      Member member = new Member(i, busy);
      members.add(member);
      member.start();
    }
  }

  /** New threads, busy for a while: such ones a system does put where there is least to do. */
  @Override
  public void spread() {
    int size = members.size();
    members.forEach(Member::dismiss);
    members.clear();
    start(size, SPREADING);
  }

  /** Starts what a program needs besides this team's threads, if it needs more. */
  void prepare(Compiled compiled) {
    if (compiled.program().hasProcesses()) {
      processes.prepare(compiled);
    }
  }

  /**
   * Runs a program once; it needs no more real threads than the team has. A round in which the
   * system, or somebody else, ends one of the program's processes is run again.
   */
  @Override
  public Round.Result run(Compiled compiled) {
    return round(compiled, () -> null).result();
  }

  /** Runs a program once and has it noted who does what; empty when it had to be given up. */
  Optional<Recording> trace(Compiled compiled) {
    AtomicReference<@Nullable Recording> recording = new AtomicReference<>();
    Round round = round(compiled, () -> recording.updateAndGet(last -> new Recording(compiled)));
    Round.Result result = round.result();
    Recording made = recording.get();
    if (made == null || round.isGivenUp()) {
      return Optional.empty();
    }
    made.ends(round.start(), result.nanos());
    return Optional.of(made);
  }

  private Round round(Compiled compiled, Supplier<@Nullable Recording> recording) {
    for (int i = 0; i < MOST_LOSSES; i++) {
      prepare(compiled);
      Round round = new Round(compiled, burner, processes, ++rounds, recording.get());
      run(round);
      if (!round.isLost()) {
        return round;
      }
    }
    throw new IllegalStateException("the processes of a program come to their end again and again");
  }

  private void run(Round round) {
    members.subList(0, round.size()).forEach(member -> member.take(round));
    long begun = System.nanoTime();
    long givenUp = 0;
    while (!round.isOver()) {
      LockSupport.parkNanos(this, LOOK_EVERY);
      if (round.isGivenUp()) {
        round.stopElsewhere();
        members.forEach(Thread::interrupt);
        if (++givenUp > LONGEST_LEAVING / LOOK_EVERY) {
          round.killElsewhere();
        }
      } else if (!round.isOver()) {
        look(round, System.nanoTime() - begun);
      }
    }
  }

  private void look(Round round, long time) {
    if (time > longest.toNanos()) {
      round.giveUp(Round.endless(longest));
    } else if (time > LOOK_EVERY) {
      round.deadlock().ifPresent(round::giveUp);
    }
  }

  /** What a program's processes have taken of the machine's memory; empty without any. */
  Optional<RunReport.Memory> memory(Compiled compiled) {
    int count = compiled.crew().processes().size();
    OptionalLong bytes = processes.peakBytes(compiled);
    return count > 0 && bytes.isPresent()
        ? Optional.of(new RunReport.Memory(count, bytes.getAsLong()))
        : Optional.empty();
  }

  @Override
  public void close() {
    members.forEach(Member::dismiss);
    processes.close();
  }

  private static final class Member extends Thread {
    private final int number;
    private final long busy;
    private final AtomicBoolean dismissed = new AtomicBoolean();
    private volatile @Nullable Round next;

    /**
     * @param busy for how many nanoseconds it computes before its first round
     */
    Member(int number, long busy) {
      super("gilbreak-worker-" + number);
      this.number = number;
      this.busy = busy;
      setDaemon(true);
    }

    void take(Round round) {
      next = round;
      LockSupport.unpark(this);
    }

    void dismiss() {
      dismissed.set(true);
      LockSupport.unpark(this);
    }

    @Override
    public void run() {
      for (long begun = System.nanoTime(); System.nanoTime() - begun < busy; ) {
        Thread.onSpinWait();
      }
      try (RunDelay delay = new RunDelay()) {
        while (!dismissed.get()) {
          Round round = next;
          // An interrupt meant for the round before must neither end this one nor keep us awake.
          Thread.interrupted();
          if (round == null) {
            LockSupport.park(this);
            // One that came too late for its round would keep the member from parking.
            Thread.interrupted();
          } else {
            next = null;
            round.run(number, delay);
          }
        }
      }
    }
  }
}
