package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import gilbreak.machine.Step;
import gilbreak.program.Property.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The states seen so far, numbered as they were met, and the steps between them. */
final class Graph {
  /** In place of a successor: the thread cannot take a step. */
  static final int DISABLED = -1;

  /** In place of a successor: the step raised an error. */
  static final int FAILED = -2;

  private static final int UNKNOWN = -3;

  private final Machine machine;
  private final int threads;
  private final List<State> states = new ArrayList<>();
  private final Map<State, Integer> numbers = new HashMap<>();
  private final Ints successors = new Ints();
  private final Map<Integer, List<Failure>> failures = new HashMap<>();
  private final Map<Long, Failure> failedSteps = new HashMap<>();
  private final Set<List<Long>> outcomes = new LinkedHashSet<>();
  private long transitions;

  Graph(Machine machine) {
    this.machine = machine;
    this.threads = machine.threads();
  }

  int size() {
    return states.size();
  }

  int threads() {
    return threads;
  }

  long transitions() {
    return transitions;
  }

  Set<List<Long>> outcomes() {
    return outcomes;
  }

  /** Whether the thread waits in this state. */
  boolean isWaiting(int number, int thread) {
    return machine.isWaiting(states.get(number), thread);
  }

  State state(int number) {
    return states.get(number);
  }

  /** The number of a state; a new one is given the next, and judged. */
  int number(State state) {
    Integer known = numbers.get(state);
    if (known != null) {
      return known;
    }
    int number = states.size();
    states.add(state);
    numbers.put(state, number);
    for (int thread = 0; thread < threads; thread++) {
      successors.add(UNKNOWN);
    }
    List<Failure> wrong = failures(state);
    if (!wrong.isEmpty()) {
      failures.put(number, wrong);
    }
    return number;
  }

  private List<Failure> failures(State state) {
    List<Failure> wrong = new ArrayList<>();
    machine.properties().check(When.ALWAYS, state).ifPresent(wrong::add);
    if (isStuck(state)) {
      List<Integer> waiting = machine.waiting(state);
      if (waiting.isEmpty()) {
        outcomes.add(machine.cells(state));
        machine.properties().check(When.FINALLY, state).ifPresent(wrong::add);
      } else {
        wrong.add(machine.deadlock(state, waiting));
      }
    }
    return wrong;
  }

  private boolean isStuck(State state) {
    for (int thread = 0; thread < threads; thread++) {
      if (machine.isEnabled(state, thread)) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with the state itself; a broken invariant comes first. */
  List<Failure> failures(int number) {
    return failures.getOrDefault(number, List.of());
  }

  /** What went wrong in a step whose successor is {@link #FAILED}. */
  Failure failedStep(int number, int thread) {
    return Objects.requireNonNull(failedSteps.get((long) number * threads + thread));
  }

  /** Computes the state's successors, once. */
  void expand(int number) {
    int first = number * threads;
    if (threads > 0 && successors.get(first) == UNKNOWN) {
      for (int thread = 0; thread < threads; thread++) {
        successors.set(first + thread, step(number, thread));
      }
    }
  }

  private int step(int number, int thread) {
    State state = states.get(number);
    if (!machine.isEnabled(state, thread)) {
      return DISABLED;
    }
    transitions++;
    Step step = machine.step(state, thread);
    if (step instanceof Step.Reached reached) {
      return number(reached.state());
    }
    failedSteps.put((long) number * threads + thread, ((Step.Failed) step).failure());
    return FAILED;
  }

  /** The state behind a thread's step, or {@link #DISABLED}, or {@link #FAILED}. */
  int successor(int number, int thread) {
    return successors.get(number * threads + thread);
  }
}
