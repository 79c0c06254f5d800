package gilbreak.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds what can go on for ever in a complete graph.
 *
 * <p>A scheduler is fair here when every thread that could take a step again and again does take
 * one again and again (strong fairness). A program fails to end under it exactly when some set of
 * states is strongly connected and every thread that could take a step in one of them takes one
 * that stays among them. To find one: split into strongly connected components (Tarjan, 1972); in a
 * component in which a thread could only step out, leave out the states where it could, and split
 * again (Emerson and Lei, 1987).
 */
final class Cycles {
  private final Graph graph;
  private final Patience patience;

  Cycles(Graph graph, Patience patience) {
    this.graph = graph;
    this.patience = patience;
  }

  /** The states of a fair endless run, if there is one. */
  Optional<BitSet> fair() {
    return fair(1).stream().findFirst();
  }

  /** The states of fair endless runs, each set apart from the others; so many at the most. */
  List<BitSet> fair(int most) {
    List<BitSet> found = new ArrayList<>();
    Deque<BitSet> open = new ArrayDeque<>();
    open.push(all());
    while (!open.isEmpty() && found.size() < most) {
      for (BitSet component : components(open.pop())) {
        BitSet unfair = unfairStates(component);
        component.andNot(unfair);
        if (unfair.isEmpty()) {
          found.add(component);
        } else if (!component.isEmpty()) {
          open.push(component);
        }
      }
    }
    return found;
  }

  /** The states in which a thread could take a step that no state of the component offers. */
  private BitSet unfairStates(BitSet component) {
    BitSet unfair = new BitSet();
    for (int thread = 0; thread < graph.threads(); thread++) {
      BitSet enabled = new BitSet();
      boolean stays = false;
      for (int s = component.nextSetBit(0); s >= 0; s = component.nextSetBit(s + 1)) {
        patience.work();
        int next = graph.successor(s, thread);
        if (next != Graph.DISABLED) {
          enabled.set(s);
          stays |= next >= 0 && component.get(next);
        }
      }
      if (!stays) {
        unfair.or(enabled);
      }
    }
    return unfair;
  }

  /** A round trip from a state of a fair component that gives each thread its turn. */
  List<Integer> loop(BitSet component, int from) {
    List<Integer> loop = new ArrayList<>();
    int at = from;
    for (int thread = 0; thread < graph.threads(); thread++) {
      int turn = thread;
      int offer = walk(component, at, state -> staysIn(component, state, turn), loop);
      if (offer >= 0) {
        loop.add(thread);
        at = graph.successor(offer, thread);
      }
    }
    walk(component, at, state -> state == from, loop);
    return loop;
  }

  private boolean staysIn(BitSet component, int state, int thread) {
    int next = graph.successor(state, thread);
    return next >= 0 && component.get(next);
  }

  /** Adds the shortest way inside the component to a target; answers which, or -1 for none. */
  private int walk(BitSet component, int from, IntPredicate isTarget, List<Integer> way) {
    int[] parent = new int[graph.size()];
    int[] by = new int[graph.size()];
    Arrays.fill(parent, -1);
    Ints queue = new Ints();
    queue.add(from);
    parent[from] = from;
    for (int i = 0; i < queue.size(); i++) {
      int state = queue.get(i);
      patience.work();
      if (isTarget.test(state)) {
        way.addAll(back(state, from, parent, by));
        return state;
      }
      for (int thread = 0; thread < graph.threads(); thread++) {
        int next = graph.successor(state, thread);
        if (staysIn(component, state, thread) && parent[next] < 0) {
          parent[next] = state;
          by[next] = thread;
          queue.add(next);
        }
      }
    }
    return -1;
  }

  private static List<Integer> back(int to, int from, int[] parent, int[] by) {
    List<Integer> way = new ArrayList<>();
    for (int at = to; at != from; at = parent[at]) {
      way.add(0, by[at]);
    }
    return way;
  }

  /** The strongly connected components with a step inside, of the graph's part in these states. */
  private List<BitSet> components(BitSet part) {
    List<BitSet> found = new ArrayList<>();
    Components.forEach(
        graph,
        patience,
        part,
        (states, from, to) -> {
          if (to - from > 1 || hasSelfLoop(states[from])) {
            BitSet component = new BitSet();
            Arrays.stream(states, from, to).forEach(component::set);
            found.add(component);
          }
        });
    return found;
  }

  private boolean hasSelfLoop(int state) {
    for (int thread = 0; thread < graph.threads(); thread++) {
      if (graph.successor(state, thread) == state) {
        return true;
      }
    }
    return false;
  }

  /**
   * The threads that from some state on never take a step again although they are not finished,
   * each with the states where that is so.
   */
  List<Stuck> stuck() {
    List<Stuck> stuck = new ArrayList<>();
    long[] later = stepsLater();
    for (int thread = 0; thread < graph.threads(); thread++) {
      BitSet never = neverAgain(thread, later);
      if (!never.isEmpty()) {
        stuck.add(new Stuck(thread, never));
      }
    }
    return stuck;
  }

  /** A thread that waits for ever from these states on. */
  record Stuck(int thread, BitSet states) {}

  private BitSet neverAgain(int thread, long[] later) {
    BitSet never = new BitSet();
    for (int state = 0; state < graph.size(); state++) {
      patience.work();
      if ((later[state] >>> thread & 1) == 0 && graph.isWaiting(state, thread)) {
        never.set(state);
      }
    }
    return never;
  }

  /**
   * For each state, as bits, which threads take a step there or in any state behind it; a program
   * has no more threads than a long has bits.
   */
  private long[] stepsLater() {
    long[] later = new long[graph.size()];
    Components.forEach(
        graph,
        patience,
        all(),
        (states, from, to) -> {
          long threads = 0;
          for (int i = from; i < to; i++) {
            threads |= stepsFrom(states[i], later);
          }
          for (int i = from; i < to; i++) {
            later[states[i]] = threads;
          }
        });
    return later;
  }

  private long stepsFrom(int state, long[] later) {
    long threads = 0;
    for (int thread = 0; thread < graph.threads(); thread++) {
      int next = graph.successor(state, thread);
      threads |= next == Graph.DISABLED ? 0 : 1L << thread;
      threads |= next < 0 ? 0 : later[next];
    }
    return threads;
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, graph.size());
    return all;
  }
}
