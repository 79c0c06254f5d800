package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Machine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The different failures of a graph, up to a number. Where one state stands for others, so does its
 * failure for theirs.
 */
final class FailureList {
  private static final int MOST = 50;

  private final Machine machine;
  private final Graph graph;
  private final Set<Failure> failures = new LinkedHashSet<>();

  FailureList(Machine machine, Graph graph) {
    this.machine = machine;
    this.graph = graph;
  }

  /** Adds what is wrong with a state. */
  void add(Failure failure, int state) {
    if (failures.size() < MOST && failures.add(failure) && failure.kind() == Kind.DEADLOCK) {
      addAll(graph.deadlocks(state, MOST));
    }
  }

  /** Adds what a thread's step did wrong. */
  void addStep(Failure failure, int thread) {
    if (failures.size() < MOST && failures.add(failure)) {
      for (int[] group : graph.symmetry().groups()) {
        for (int other : group) {
          if (contains(group, thread)) {
            addAll(List.of(of(failure, other)));
          }
        }
      }
    }
  }

  private Failure of(Failure failure, int thread) {
    return new Failure(failure.kind(), failure.message(), machine.name(thread), failure.line());
  }

  private static boolean contains(int[] group, int thread) {
    for (int member : group) {
      if (member == thread) {
        return true;
      }
    }
    return false;
  }

  private void addAll(List<Failure> others) {
    for (Failure other : others) {
      if (failures.size() < MOST) {
        failures.add(other);
      }
    }
  }

  Set<Failure> all() {
    return failures;
  }
}
