package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine.GivenUp;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Walks all states in the order of the schedules that reach them: first by preemptions, then by
 * steps. The first failure it meets therefore has the schedule that is easiest to follow.
 *
 * <p>A node is a state together with the thread that took the last step, since that thread is the
 * one that can be preempted: giving the next step to another thread costs one preemption if the
 * last one could have gone on, and nothing if it is blocked or finished. That is a shortest-path
 * search with costs 0 and 1; within one number of preemptions the nodes wait in one bucket for each
 * number of steps.
 */
final class Search {
  private static final int REPORT_EVERY = 1024;
  private static final int MOST_FAILURES = 50;

  private final Graph graph;
  private final Limits limits;
  private final Observer observer;
  private final int threads;

  private final Ints nodeState = new Ints();
  private final Ints nodeThread = new Ints();
  private final Ints nodeParent = new Ints();
  private final BitSet settled = new BitSet();
  private final Ints settledOrder = new Ints();
  private final Set<Failure> failures = new LinkedHashSet<>();
  private List<Ints> level = new ArrayList<>();
  private List<Ints> nextLevel = new ArrayList<>();
  private int preemptions;
  private Optional<Found> first = Optional.empty();
  private Optional<String> stopped = Optional.empty();

  Search(Graph graph, Limits limits, Observer observer) {
    this.graph = graph;
    this.limits = limits;
    this.observer = observer;
    this.threads = graph.threads();
  }

  /** A failure and the schedule to it. */
  record Found(Failure failure, List<Integer> schedule, int preemptions) {}

  /** Walks from the graph's first state until all is seen or a limit is hit. */
  void run() {
    put(level, 0, node(0, -1, -1));
    while (!level.isEmpty() && stopped.isEmpty()) {
      for (int steps = 0; steps < level.size() && stopped.isEmpty(); steps++) {
        Ints bucket = level.get(steps);
        for (int i = 0; i < bucket.size() && stopped.isEmpty(); i++) {
          settle(bucket.get(i), steps);
        }
      }
      level = nextLevel;
      nextLevel = new ArrayList<>();
      preemptions++;
    }
  }

  private void settle(int node, int steps) {
    int state = nodeState.get(node);
    int last = nodeThread.get(node);
    if (state == Graph.FAILED) {
      int from = nodeState.get(nodeParent.get(node));
      found(graph.failedStep(from, last), node);
      return;
    }
    int key = state * (threads + 1) + last + 1;
    if (settled.get(key)) {
      return;
    }
    settled.set(key);
    settledOrder.add(node);
    graph.failures(state).forEach(failure -> found(failure, node));
    if (expand(state)) {
      checkLimits();
      follow(node, state, last, steps);
    }
  }

  /** False, and the search ends, when a step is more than the machine can do. */
  private boolean expand(int state) {
    try {
      graph.expand(state);
      return true;
    } catch (GivenUp given) {
      stopped = Optional.of(String.valueOf(given.getMessage()));
      return false;
    }
  }

  private void follow(int node, int state, int last, int steps) {
    boolean couldGoOn = last >= 0 && graph.successor(state, last) != Graph.DISABLED;
    for (int i = 0; i < threads; i++) {
      // The last thread comes first, so that of two equal schedules the calmer one is found.
      int thread = last < 0 ? i : (last + i) % threads;
      int next = graph.successor(state, thread);
      if (next != Graph.DISABLED) {
        boolean preempts = couldGoOn && thread != last;
        put(preempts ? nextLevel : level, steps + 1, node(next, thread, node));
      }
    }
  }

  private int node(int state, int thread, int parent) {
    nodeState.add(state);
    nodeThread.add(thread);
    nodeParent.add(parent);
    return nodeState.size() - 1;
  }

  private static void put(List<Ints> buckets, int steps, int node) {
    while (buckets.size() <= steps) {
      buckets.add(new Ints());
    }
    buckets.get(steps).add(node);
  }

  private void found(Failure failure, int node) {
    if (first.isEmpty()) {
      first = Optional.of(new Found(failure, schedule(node), preemptions));
    }
    if (failures.size() < MOST_FAILURES) {
      failures.add(failure);
    }
  }

  /** Which thread took each step on the way to a node. */
  List<Integer> schedule(int node) {
    List<Integer> steps = new ArrayList<>();
    for (int at = node; nodeParent.get(at) >= 0; at = nodeParent.get(at)) {
      steps.add(0, nodeThread.get(at));
    }
    return steps;
  }

  /** The node with the calmest schedule to any of the states. */
  int nodeOf(BitSet states) {
    for (int i = 0; i < settledOrder.size(); i++) {
      int node = settledOrder.get(i);
      if (states.get(nodeState.get(node))) {
        return node;
      }
    }
    throw new IllegalStateException("the search has seen none of these states");
  }

  int state(int node) {
    return nodeState.get(node);
  }

  private void checkLimits() {
    int limit = first.isEmpty() ? limits.states() : limits.afterFailure();
    if (graph.size() > Math.max(limit, 1)) {
      stopped =
          Optional.of(String.format(Locale.ROOT, "the limit of %,d states was reached", limit));
    } else if (settledOrder.size() % REPORT_EVERY == 0 && !observer.goOn(graph.size())) {
      stopped = Optional.of("it was cancelled");
    }
  }

  /** The failure with the fewest preemptions, then the fewest steps. */
  Optional<Found> first() {
    return first;
  }

  /** Different failures, in the order in which they were met. */
  Set<Failure> failures() {
    return failures;
  }

  /** Why the search ended before all was seen. */
  Optional<String> stopped() {
    return stopped;
  }
}
