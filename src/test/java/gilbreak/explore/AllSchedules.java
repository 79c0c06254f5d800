package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import gilbreak.machine.Step;
import gilbreak.program.Property.When;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks every schedule of a program from its start to its end, and remembers no state. */
final class AllSchedules {
  private static final int MOST_SCHEDULES = 20_000;
  private static final int MOST_STEPS = 150;

  private final Machine machine;
  final Set<List<Long>> outcomes = new HashSet<>();
  final Set<Failure> failures = new HashSet<>();
  final Set<Failure> calmestFailures = new HashSet<>();
  private Optional<Cost> calmest = Optional.empty();
  long schedules;
  boolean tooMany;

  AllSchedules(Machine machine) {
    this.machine = machine;
    arrive(machine.start(), -1, new Cost(0, 0));
  }

  /** What makes a schedule hard to follow. */
  record Cost(int preemptions, int steps) {
    boolean isLess(Cost other) {
      return preemptions < other.preemptions
          || (preemptions == other.preemptions && steps < other.steps);
    }
  }

  /** The least cost of a schedule that fails. */
  Optional<Cost> calmest() {
    return calmest;
  }

  private void arrive(Step step, int last, Cost cost) {
    if (step instanceof Step.Reached reached) {
      walk(reached.state(), last, cost);
    } else {
      failed(((Step.Failed) step).failure(), cost);
      ended();
    }
  }

  private void walk(State state, int last, Cost cost) {
    machine.properties().check(When.ALWAYS, state).ifPresent(failure -> failed(failure, cost));
    boolean stuck = true;
    for (int thread = 0; thread < machine.threads() && !tooMany; thread++) {
      if (machine.isEnabled(state, thread)) {
        stuck = false;
        boolean preempts = last >= 0 && last != thread && machine.canBePreempted(state, last);
        Cost next = new Cost(cost.preemptions() + (preempts ? 1 : 0), cost.steps() + 1);
        tooMany |= next.steps() > MOST_STEPS;
        arrive(machine.step(state, thread), thread, next);
      }
    }
    if (stuck) {
      stop(state, cost);
    }
  }

  private void stop(State state, Cost cost) {
    ended();
    List<Integer> waiting = machine.waiting(state);
    if (waiting.isEmpty()) {
      outcomes.add(machine.cells(state));
      machine.properties().check(When.FINALLY, state).ifPresent(failure -> failed(failure, cost));
    } else {
      failed(machine.deadlock(state, waiting), cost);
    }
  }

  private void ended() {
    schedules++;
    tooMany |= schedules > MOST_SCHEDULES;
  }

  private void failed(Failure failure, Cost cost) {
    failures.add(failure);
    if (calmest.isEmpty() || cost.isLess(calmest.get())) {
      calmest = Optional.of(cost);
      calmestFailures.clear();
    }
    if (calmest.get().equals(cost)) {
      calmestFailures.add(failure);
    }
  }
}
