package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Machine;
import gilbreak.machine.Reductions;
import gilbreak.machine.Replay;
import gilbreak.machine.State;
import gilbreak.machine.Step;
import java.util.ArrayList;
import java.util.List;

/** Tells runs that fail, in the steps that a player is told. */
final class Witnesses {
  private final Machine machine;
  private final Machine told;

  /**
   * @param machine the one whose schedules are given
   */
  Witnesses(Machine machine) {
    this.machine = machine;
    this.told = machine.hasRegions() ? new Machine(machine.program(), Reductions.STEPS) : machine;
  }

  /** A run that ends in a failure like this one, which may name other threads. */
  Finding.Broken of(Failure like, List<Integer> schedule, int preemptions) {
    List<Integer> steps = machine.hasRegions() ? singly(schedule) : schedule;
    Replay replay = Replay.of(told, steps);
    List<Integer> waiting =
        like.kind() == Kind.DEADLOCK && replay.state().isPresent()
            ? told.waiting(replay.state().get())
            : List.of();
    Failure failure =
        waiting.isEmpty()
            ? replay.failure().orElse(like)
            : told.deadlock(replay.state().orElseThrow(), waiting);
    return of(failure, replay, steps, waiting, machine.hasRegions() ? -1 : preemptions);
  }

  /** A run after which these threads wait for ever. */
  Finding.Broken deadlock(List<Integer> schedule, List<Integer> waiting) {
    Replay replay = Replay.of(told, schedule);
    Failure failure = told.deadlock(replay.state().orElseThrow(), waiting);
    return of(failure, replay, schedule, waiting, replay.preemptions());
  }

  private static Finding.Broken of(
      Failure failure,
      Replay replay,
      List<Integer> schedule,
      List<Integer> waiting,
      int preemptions) {
    replay.tellWaiting(waiting);
    return new Finding.Broken(
        failure,
        new Witness(
            schedule,
            replay.moments(),
            preemptions < 0 ? replay.preemptions() : preemptions,
            -1,
            replay.waits(waiting),
            replay.missedBy(waiting),
            preemptions >= 0));
  }

  /** The same run in single steps. */
  private List<Integer> singly(List<Integer> schedule) {
    List<Integer> steps = new ArrayList<>();
    Step at = machine.start();
    for (int thread : schedule) {
      State from = ((Step.Reached) at).state();
      at = machine.step(from, thread);
      Step single = new Step.Reached(from);
      do {
        single = told.step(((Step.Reached) single).state(), thread);
        steps.add(thread);
      } while (single instanceof Step.Reached && !single.equals(at));
    }
    return steps;
  }
}
