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
 * suffice: what costs nothing, and the nodes met with one preemption less whose thread can now be
 * preempted.
 *
 * <p>A node is left out when another one of the same state was met before that leads everywhere at
 * no higher cost: one with fewer preemptions and no more steps, or with two preemptions less, since
 * going on from it costs at the most one preemption more; or one whose thread cannot be preempted.
 */
final class Search {
  private static final int MEGABYTE = 1 << 20;
  private static final int NONE = Nodes.NONE;

  /** In place of a number of steps: nothing is left. */
  private static final int END = Integer.MAX_VALUE;

  private final Graph graph;
  private final Limits limits;
  private final Patience patience;
  private final FailureList failures;
  private final int threads;

  private final Nodes nodes;
  private final Arrivals arrivals = new Arrivals();

  /** The keys of the nodes. */
  private final BitSet settled = new BitSet();

  private final LongQueue queue = new LongQueue();
  private LongQueue preempted = new LongQueue();
  private LongQueue nextPreempted = new LongQueue();
  private int preemptions;
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
      while (!queue.isEmpty() || !preempted.isEmpty()) {
        runLevel();
        LongQueue emptied = preempted;
        preempted = nextPreempted;
        nextPreempted = emptied;
        preemptions++;
      }
    } catch (Stopped reason) {
      tooLarge = true;
      stopped = Optional.of(String.valueOf(reason.getMessage()));
    } catch (GivenUp | Cancelled reason) {
      stopped = Optional.of(String.valueOf(reason.getMessage()));
    }
  }

  /** Settles all nodes with as many preemptions, in the order of their steps. */
  private void runLevel() {
    while (!queue.isEmpty() || !preempted.isEmpty()) {
      int queued = queue.isEmpty() ? END : stepsBehind((int) queue.peek());
      int others = preempted.isEmpty() ? END : stepsBehind((int) preempted.peek());
      if (others <= queued) {
        preempt((int) preempted.remove(), others);
      } else {
        long entry = queue.remove();
        settle((int) (entry >> Integer.SIZE), (int) entry, queued);
      }
    }
  }

  private int stepsBehind(int node) {
    return node == NONE ? 0 : nodes.steps(node) + 1;
  }

  /** A node's key and its parent; or in place of the key, below 0, the thread whose step fails. */
  private static long entry(int key, int parent) {
    return (long) key << Integer.SIZE | (parent & 0xFFFFFFFFL);
  }

  /** Meets a node; in place of its key it may also be a failed step's thread. */
  private void settle(int key, int parent, int steps) {
    if (key < 0) {
      failed(parent, -key - 1);
      return;
    }
    int state = nodes.stateOf(key);
    long arrival = arrivals.get(state);
    boolean isNew = arrival == Arrivals.NONE;
    if (!isNew && (isDominated(arrival, steps) || settled.get(key))) {
      return;
    }
    settled.set(key);
    int node = nodes.add(key, parent, steps);
    if (isNew) {
      visit(state, node, parent, nodes.lastOf(key));
    }
    patience.work(graph.size(), queue.size() + preempted.size() + nextPreempted.size());
    checkLimits();
    int last = nodes.lastOf(key);
    boolean couldGoOn = last != NONE && graph.canBePreempted(state, last);
    if (isNew) {
      arrivals.set(state, preemptions, steps, couldGoOn);
    }
    if (!couldGoOn) {
      follow(node, state, last);
      return;
    }
    put(node, state, last);
    // What a preemption leads to from here, it led to from the state's first node for no more.
    if (isNew) {
      nextPreempted.add(node);
    }
  }

  /** Whether the first arrival at a state leads everywhere at no higher cost than one now. */
  private boolean isDominated(long first, int steps) {
    int fewer = preemptions - Arrivals.preemptions(first);
    return fewer == 0 ? !Arrivals.couldGoOn(first) : fewer > 1 || Arrivals.steps(first) <= steps;
  }

  /** Meets a state for the first time. */
  private void visit(int state, int node, int parent, int last) {
    Failure broken = graph.broken(state);
    if (broken != null) {
      found(broken, node);
    }
    graph.expand(state, parent == NONE ? NONE : state(parent), last);
    if (graph.isStuck(state)) {
      graph.atTheEnd(state).ifPresent(failure -> found(failure, node));
    }
  }

  /** Lets each thread go on for nothing, since the last one cannot. */
  private void follow(int node, int state, int last) {
    int thread = Math.max(last, 0);
    for (int i = 0; i < threads; i++, thread = thread + 1 == threads ? 0 : thread + 1) {
      put(node, state, thread);
    }
  }

  private void put(int node, int state, int thread) {
    int next = graph.successor(state, thread);
    if (next == Graph.FAILED) {
      queue.add(entry(-thread - 1, node));
    } else if (next != Graph.DISABLED) {
      queue.add(entry(nodes.key(next, graph.moved(state, thread)), node));
    }
  }

  /** Interrupts the last thread, which could have gone on. */
  private void preempt(int node, int steps) {
    int state = nodes.state(node);
    int thread = nodes.last(node);
    for (int i = 1; i < threads; i++) {
      thread = thread + 1 == threads ? 0 : thread + 1;
      int next = graph.successor(state, thread);
      if (next == Graph.FAILED) {
        failed(node, thread);
      } else if (next != Graph.DISABLED) {
        settle(nodes.key(next, graph.moved(state, thread)), node, steps);
      }
    }
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
        + arrivals.bytes()
        + queue.bytes()
        + preempted.bytes()
        + nextPreempted.bytes()
        + settled.size() / Byte.SIZE;
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
