package gilbreak.run;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells for certain whether the workers of a round wait for each other for ever.
 *
 * <p>All that have not ended must be waiting, each for something that cannot be had. Threads move
 * while one looks, so one look proves nothing: a worker may have been let in just now. But if two
 * looks find every worker in the same wait, then all of them were waiting at the same time between
 * the looks, and nobody was left to release anything; that the second look also finds every one of
 * them blocked shows that none was on its way in.
 *
 * <p>A thread that tasks may start counts as one that has ended while it only stands ready: the
 * event loop would have to start it, and that waits, too.
 */
final class Deadlock {
  private final List<Part> unfinished;

  Deadlock(List<Part> unfinished) {
    this.unfinished = unfinished;
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
    for (Part part : unfinished) {
      Waiting waiting = part.worker().waiting();
      if (waiting != null && waiting.blocked().getAsBoolean()) {
        waits.add(waiting);
      } else if (!part.isIdle()) {
        return List.of();
      }
    }
    return waits;
  }

  private static List<Long> tickets(List<Waiting> waits) {
    return waits.stream().map(Waiting::ticket).toList();
  }

  private static Failure describe(List<Waiting> waits) {
    String words =
        waits.stream().map(Waiting::words).map(it -> it.get()).collect(Collectors.joining("; "));
    return Failure.of(Kind.DEADLOCK, "deadlock: " + words);
  }
}
