package gilbreak.explore;

import gilbreak.explore.Patience.Cancelled;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.GivenUp;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Walks all states in the order of the schedules that reach them: first by preemptions, then by
 * steps. The first failure it meets therefore has the schedule that is easiest to follow.
 *
 * <p>A node is a state together with the thread that took the last step, since that thread is the
 * one that can be preempted: giving the next step to another thread costs one preemption if the
 * last one could have gone on, and nothing if it is blocked or finished. That is a shortest-path
 * search with costs 0 and 1. Both kinds of edges are met in the order of their steps, so two queues
 * suffice: what was put aside while the number of preemptions was one less, and what was not.
 *
 * <p>A node is left out when another one of the same state was met before that leads everywhere at
 * no higher cost: one with fewer preemptions and no more steps, or with two preemptions less, since
 * going on from it costs at the most one preemption more; or one whose thread cannot be preempted.
 */
final class Search {
  private static final int MEGABYTE = 1 << 20;
  private static final int NONE = Nodes.NONE;

  // What has become of a node; each mark comes after those before it.
  private static final int PUT_ASIDE = 1;
  private static final int QUEUED = 2;
  private static final int SETTLED = 3;

  private final Graph graph;
  private final Limits limits;
  private final Patience patience;
  private final FailureList failures;
  private final int threads;

  private final Nodes nodes;
  private final Ints firstNode = new Ints();
  private final Marks marks = new Marks();
  private final LongQueue queue = new LongQueue();
  private LongQueue aside = new LongQueue();
  private LongQueue nextAside = new LongQueue();
  private int preemptions;
  private int levelBefore;
  private int levelStart;
  private Optional<Found> first = Optional.empty();
  private final Map<Kind, Found> firstOfKind = new EnumMap<>(Kind.class);
  private Optional<String> stopped = Optional.empty();
  private boolean tooLarge;

  Search(Graph graph, Limits limits, Patience patience, FailureList failures) {
    this.graph = graph;
    this.limits = limits;
    this.patience = patience;
    this.failures = failures;
    this.threads = graph.threads();
    this.nodes = new Nodes(graph);
  }

  /**
   * A failure, and how to get there.
   *
   * @param node the last node before it
   * @param thread whose step fails, or -1 if the node's state itself is wrong
   */
  record Found(Failure failure, int node, int thread, int preemptions, int steps) {
    /** Of failures that are as easy to follow, that of the first kind is told. */
    boolean isBefore(Found other) {
      return preemptions == other.preemptions
          && steps == other.steps
          && failure.kind().compareTo(other.failure.kind()) < 0;
    }
  }

  /** Walks from the graph's first state until all is seen or a limit is hit. */
  void run() {
    try {
      queue.add(entry(nodes.key(0, NONE), NONE));
      while (!queue.isEmpty() || !aside.isEmpty()) {
        runLevel();
        aside = nextAside;
        nextAside = new LongQueue();
        levelBefore = levelStart;
        levelStart = nodes.size();
        preemptions++;
      }
    } catch (Stopped reason) {
      tooLarge = true;
      stopped = Optional.of(String.valueOf(reason.getMessage()));
    } catch (GivenUp | Cancelled reason) {
      stopped = Optional.of(String.valueOf(reason.getMessage()));
    }
  }

  private void runLevel() {
    while (!queue.isEmpty() || !aside.isEmpty()) {
      settle(isAsideFirst() ? aside.remove() : queue.remove());
    }
  }

  private boolean isAsideFirst() {
    return queue.isEmpty() || (!aside.isEmpty() && steps(aside.peek()) <= steps(queue.peek()));
  }

  /** A node's key and its parent; or in place of the key, below 0, the thread whose step fails. */
  private static long entry(int key, int parent) {
    return (long) key << Integer.SIZE | (parent & 0xFFFFFFFFL);
  }

  private int steps(long entry) {
    int parent = (int) entry;
    return parent == NONE ? 0 : nodes.steps(parent) + 1;
  }

  private void settle(long entry) {
    int key = (int) (entry >> Integer.SIZE);
    int parent = (int) entry;
    if (key < 0) {
      failed(parent, -key - 1);
      return;
    }
    int state = nodes.stateOf(key);
    int steps = steps(entry);
    if (marks.get(key) == SETTLED || isDominated(state, steps)) {
      return;
    }
    marks.set(key, SETTLED);
    int node = nodes.add(key, parent, steps);
    if (firstNode(state) == NONE) {
      visit(state, node);
    }
    patience.work(graph.size(), queue.size() + aside.size() + nextAside.size());
    checkLimits();
    follow(node, state, nodes.last(node), steps);
  }

  private int firstNode(int state) {
    while (firstNode.size() <= state) {
      firstNode.add(NONE);
    }
    return firstNode.get(state);
  }

  private boolean isDominated(int state, int steps) {
    int other = firstNode(state);
    if (other == NONE) {
      return false;
    }
    if (other >= levelStart) {
      return !couldGoOn(other);
    }
    return other < levelBefore || nodes.steps(other) <= steps;
  }

  private boolean couldGoOn(int node) {
    int last = nodes.last(node);
    return last != NONE && graph.canBePreempted(nodes.state(node), last);
  }

  /** Meets a state for the first time. */
  private void visit(int state, int node) {
    firstNode.set(state, node);
    Failure broken = graph.broken(state);
    if (broken != null) {
      found(broken, node);
    }
    graph.expand(state);
    if (graph.isStuck(state)) {
      graph.atTheEnd(state).ifPresent(failure -> found(failure, node));
    }
  }

  private void follow(int node, int state, int last, int steps) {
    boolean couldGoOn = couldGoOn(node);
    // The last thread comes first, so that of two equal schedules the calmer one is found.
    int thread = last == NONE ? 0 : last;
    for (int i = 0; i < threads; i++, thread = thread + 1 == threads ? 0 : thread + 1) {
      int next = graph.successor(state, thread);
      if (next != Graph.DISABLED) {
        put(node, state, thread, next, couldGoOn && thread != last, steps + 1);
      }
    }
  }

  private void put(int node, int state, int thread, int next, boolean preempts, int steps) {
    if (next == Graph.FAILED) {
      (preempts ? nextAside : queue).add(entry(-thread - 1, node));
      return;
    }
    int key = nodes.key(next, graph.moved(state, thread));
    int mark = marks.get(key);
    if (!preempts && mark < QUEUED) {
      marks.set(key, QUEUED);
      queue.add(entry(key, node));
    } else if (preempts && mark < PUT_ASIDE && !isMetSooner(next, steps)) {
      marks.set(key, PUT_ASIDE);
      nextAside.add(entry(key, node));
    }
  }

  /** Whether a node with one preemption more would be left out. */
  private boolean isMetSooner(int state, int steps) {
    int other = firstNode(state);
    return other != NONE && nodes.steps(other) <= steps;
  }

  private void failed(int parent, int thread) {
    Failure failure = graph.failedStep(state(parent), thread);
    failures.addStep(failure, thread);
    found(new Found(failure, parent, thread, preemptions, nodes.steps(parent) + 1));
  }

  private void found(Failure failure, int node) {
    failures.add(failure, state(node));
    found(new Found(failure, node, NONE, preemptions, nodes.steps(node)));
  }

  private void found(Found found) {
    firstOfKind.putIfAbsent(found.failure().kind(), found);
    if (first.isEmpty() || found.isBefore(first.get())) {
      first = Optional.of(found);
    }
  }

  int state(int node) {
    return nodes.state(node);
  }

  /** Which threads take the steps on the way to a node. */
  List<Integer> schedule(int node) {
    return nodes.way(node).schedule();
  }

  /** The same for a failure. */
  List<Integer> schedule(Found found) {
    Numbering way = nodes.way(found.node());
    if (found.thread() != NONE) {
      way.lastStep(found.thread());
    }
    return way.schedule();
  }

  /** The node with the calmest schedule to any of the states. */
  int nodeOf(BitSet states) {
    return nodes.first(states);
  }

  private void checkLimits() {
    int limit = first.isEmpty() ? limits.states() : limits.afterFailure();
    if (graph.size() > Math.max(limit, 1)) {
      throw new Stopped(String.format(Locale.ROOT, "the limit of %,d states was reached", limit));
    }
    if (patience.hasJustAsked() && bytes() / MEGABYTE >= limits.megabytes()) {
      throw new Stopped(
          String.format(
              Locale.ROOT, "the limit of %,d MB of memory was reached", limits.megabytes()));
    }
  }

  /** A limit was reached. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped(String reason) {
      super(reason, null, false, false);
    }
  }

  /** Whether a limit was hit. */
  boolean isTooLarge() {
    return tooLarge;
  }

  /** How much memory the states, the steps and the search take. */
  long bytes() {
    return graph.bytes()
        + nodes.bytes()
        + firstNode.bytes()
        + queue.bytes()
        + aside.bytes()
        + nextAside.bytes()
        + marks.bytes();
  }

  /** The failure with the fewest preemptions, then the fewest steps. */
  Optional<Found> first() {
    return first;
  }

  /** The same of one way to fail. */
  Optional<Found> first(Kind kind) {
    return Optional.ofNullable(firstOfKind.get(kind));
  }

  /** Why the search ended before all was seen. */
  Optional<String> stopped() {
    return stopped;
  }
}
