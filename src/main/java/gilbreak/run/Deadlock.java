package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.run.Worker.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells for certain whether the workers of a round wait for each other for ever.
 *
 * <p>All that have not ended must be waiting, each for a lock that somebody holds. Threads move
 * while one looks, so one look proves nothing: a worker may have been let in just now. But if two
 * looks find every worker in the same acquisition, then all of them were waiting at the same time
 * between the looks, and nobody was left to release anything; that the second look also finds every
 * lock held, by an acquisition that is not the waiter's own, shows that none was on its way in.
 */
final class Deadlock {
  private final List<Worker> unfinished;
  private final ThreadLock[] locks;
  private final List<String> lockNames;

  Deadlock(List<Worker> unfinished, ThreadLock[] locks, List<String> lockNames) {
    this.unfinished = unfinished;
    this.locks = locks;
    this.lockNames = lockNames;
  }

  /** The deadlock, if there is one. */
  Optional<Failure> look() {
    Optional<List<Waiting>> first = waits();
    return first.isPresent() && first.equals(waits())
        ? Optional.of(describe(first.get()))
        : Optional.empty();
  }

  private Optional<List<Waiting>> waits() {
    List<Waiting> waits = new ArrayList<>();
    for (Worker worker : unfinished) {
      Waiting waiting = worker.waiting();
      if (waiting == null) {
        return Optional.empty();
      }
      long holder = locks[waiting.lock()].holder();
      if (holder == 0 || holder == waiting.ticket()) {
        return Optional.empty();
      }
      waits.add(waiting);
    }
    return waits.isEmpty() ? Optional.empty() : Optional.of(waits);
  }

  private Failure describe(List<Waiting> waits) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < waits.size(); i++) {
      words.add(unfinished.get(i).name() + " waits for " + lockNames.get(waits.get(i).lock()));
    }
    return Failure.of(Kind.DEADLOCK, "deadlock: " + String.join("; ", words));
  }
}
