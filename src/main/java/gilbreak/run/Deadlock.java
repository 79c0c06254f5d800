package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.SyncObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells for certain whether the workers of a round wait for each other for ever.
 *
 * <p>All that have not ended must be waiting, each for something that cannot be had. Threads move
 * while one looks, so one look proves nothing: a worker may have been let in just now. But if two
 * looks find every worker in the same wait, then all of them were waiting at the same time between
 * the looks, and nobody was left to release anything; that the second look also finds every one of
 * them blocked shows that none was on its way in.
 */
final class Deadlock {
  private final List<Worker> unfinished;
  private final List<SyncObject> objects;

  Deadlock(List<Worker> unfinished, List<SyncObject> objects) {
    this.unfinished = unfinished;
    this.objects = objects;
  }

  /** The deadlock, if there is one. */
  Optional<Failure> look() {
    List<Waiting> first = waits();
    List<Waiting> second = waits();
    return !first.isEmpty() && tickets(first).equals(tickets(second))
        ? Optional.of(describe(first))
        : Optional.empty();
  }

  /** For what each of them waits in vain; nothing if one of them does not. */
  private List<Waiting> waits() {
    List<Waiting> waits = new ArrayList<>();
    for (Worker worker : unfinished) {
      Waiting waiting = worker.waiting();
      if (waiting == null || !waiting.blocked().now()) {
        return List.of();
      }
      waits.add(waiting);
    }
    return waits;
  }

  private static List<Long> tickets(List<Waiting> waits) {
    return waits.stream().map(Waiting::ticket).toList();
  }

  private Failure describe(List<Waiting> waits) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < waits.size(); i++) {
      String object = objects.get(waits.get(i).object()).name();
      words.add(unfinished.get(i).name() + " waits for " + object);
    }
    return Failure.of(Kind.DEADLOCK, "deadlock: " + String.join("; ", words));
  }
}
