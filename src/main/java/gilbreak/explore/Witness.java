package gilbreak.explore;

import gilbreak.machine.LostSignal;
import gilbreak.machine.Moment;
import gilbreak.machine.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The run that breaks a program: the one with the fewest preemptions, then the fewest steps.
 *
 * @param schedule which thread takes each step
 * @param moments what happened, in order; a step may be several moments where the GIL joins them
 * @param preemptions how often a thread that could have gone on was not let
 * @param loop the moment at which the part begins that repeats for ever, or -1
 * @param waits the threads that wait for ever at its end, or all through the part that repeats
 * @param lost the signals that came when nobody waited, of those that somebody waits for now
 * @param simplest whether no other one has fewer preemptions, or as many and fewer steps; not where
 *     the program was too large to try all
 */
public record Witness(
    List<Integer> schedule,
    List<Moment> moments,
    int preemptions,
    int loop,
    List<Wait> waits,
    List<LostSignal> lost,
    boolean simplest) {
  public Witness {
    schedule = List.copyOf(schedule);
    moments = List.copyOf(moments);
    waits = List.copyOf(waits);
    lost = List.copyOf(lost);
  }

  /** The simplest run, in which nobody waits for ever. */
  public Witness(List<Integer> schedule, List<Moment> moments, int preemptions, int loop) {
    this(schedule, moments, preemptions, loop, List.of(), List.of(), true);
  }

  /**
   * Threads each of which waits for what the next one holds, and the last one for what the first
   * holds; empty if there are none. A thread that waits for itself is a circle of one.
   */
  public List<Integer> circle() {
    for (Wait wait : waits) {
      List<Integer> way = new ArrayList<>();
      Optional<Integer> at = Optional.of(wait.thread());
      while (at.isPresent() && !way.contains(at.get())) {
        way.add(at.get());
        at = holder(at.get());
      }
      if (at.isPresent()) {
        return List.copyOf(way.subList(way.indexOf(at.get()), way.size()));
      }
    }
    return List.of();
  }

  /** The thread that holds what this one waits for. */
  private Optional<Integer> holder(int thread) {
    return waits.stream()
        .filter(wait -> wait.thread() == thread)
        .flatMap(wait -> wait.on().stream())
        .findFirst();
  }
}
