package gilbreak.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Real threads, started once and used for round after round, so that no round pays for starting
 * them. A round that hangs is found out and ended; nothing a program does can hold up the team.
 */
final class Team implements AutoCloseable {
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long LONGEST_ROUND_SECONDS = 3;

  private final List<Member> members = new ArrayList<>();
  private final Burner burner;

  Team(int size, Burner burner) {
    this.burner = burner;
    for (int i = 0; i < size; i++) {
      Member member = new Member(i);
      members.add(member);
      member.start();
    }
  }

  /** Runs a program once; it needs no more real threads than the team has. */
  Round.Result run(Compiled compiled) {
    Round round = new Round(compiled, burner);
    members.subList(0, round.size()).forEach(member -> member.take(round));
    long begun = System.nanoTime();
    while (!round.isOver()) {
      LockSupport.parkNanos(this, LOOK_EVERY);
      if (!round.isOver()) {
        look(round, System.nanoTime() - begun);
      }
    }
    return round.result();
  }

  private void look(Round round, long time) {
    if (round.isGivenUp()) {
      members.forEach(Thread::interrupt);
    } else if (time > TimeUnit.SECONDS.toNanos(LONGEST_ROUND_SECONDS)) {
      round.giveUp(Round.endless(LONGEST_ROUND_SECONDS));
    } else if (time > LOOK_EVERY) {
      round.deadlock().ifPresent(round::giveUp);
    }
  }

  @Override
  public void close() {
    members.forEach(Member::dismiss);
  }

  private static final class Member extends Thread {
    private final int number;
    private final AtomicBoolean dismissed = new AtomicBoolean();
    private volatile @Nullable Round next;

    Member(int number) {
      super("gilbreak-worker-" + number);
      this.number = number;
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
