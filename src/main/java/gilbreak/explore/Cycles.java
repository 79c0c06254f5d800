package gilbreak.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

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
    BitSet all = new BitSet();
    all.set(0, graph.size());
    open.push(all);
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
      BitSet offers = new BitSet();
      component.stream().filter(s -> staysIn(component, s, turn)).forEach(offers::set);
      if (!offers.isEmpty()) {
        at = walk(component, at, offers, loop);
        loop.add(thread);
        at = graph.successor(at, thread);
      }
    }
    BitSet home = new BitSet();
    home.set(from);
    walk(component, at, home, loop);
    return loop;
  }

  private boolean staysIn(BitSet component, int state, int thread) {
    int next = graph.successor(state, thread);
    return next >= 0 && component.get(next);
  }

  /** Adds the shortest way inside the component to one of the targets; answers which. */
  private int walk(BitSet component, int from, BitSet targets, List<Integer> way) {
    int[] parent = new int[graph.size()];
    int[] by = new int[graph.size()];
    Arrays.fill(parent, -1);
    Ints queue = new Ints();
    queue.add(from);
    parent[from] = from;
    for (int i = 0; i < queue.size(); i++) {
      int state = queue.get(i);
      patience.work();
      if (targets.get(state)) {
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
    throw new IllegalStateException("the component is not strongly connected");
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
    return new Tarjan(part).run();
  }

  /**
   * The threads that from some state on never take a step again although they are not finished,
   * each with the states where that is so.
   */
  List<Stuck> stuck() {
    Predecessors predecessors = new Predecessors(graph, patience);
    List<Stuck> stuck = new ArrayList<>();
    for (int thread = 0; thread < graph.threads(); thread++) {
      BitSet never = neverAgain(thread, predecessors);
      if (!never.isEmpty()) {
        stuck.add(new Stuck(thread, never));
      }
    }
    return stuck;
  }

  /** A thread that waits for ever from these states on. */
  record Stuck(int thread, BitSet states) {}

  private BitSet neverAgain(int thread, Predecessors predecessors) {
    BitSet canStep = canStep(thread, predecessors);
    BitSet never = new BitSet();
    for (int state = canStep.nextClearBit(0);
        state < graph.size();
        state = canStep.nextClearBit(state + 1)) {
      patience.work();
      never.set(state, graph.isWaiting(state, thread));
    }
    return never;
  }

  /** The states from which a way leads to a step of the thread. */
  private BitSet canStep(int thread, Predecessors predecessors) {
    BitSet canStep = new BitSet();
    Ints open = new Ints();
    for (int state = 0; state < graph.size(); state++) {
      if (graph.successor(state, thread) != Graph.DISABLED) {
        canStep.set(state);
        open.add(state);
      }
    }
    for (int i = 0; i < open.size(); i++) {
      patience.work();
      predecessors.forEach(
          open.get(i),
          before -> {
            if (!canStep.get(before)) {
              canStep.set(before);
              open.add(before);
            }
          });
    }
    return canStep;
  }

  /** Tarjan's algorithm without recursion, since graphs are deep. */
  private final class Tarjan {
    private final BitSet part;
    private final int[] index = new int[graph.size()];
    private final int[] low = new int[graph.size()];
    private final BitSet onStack = new BitSet();
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final Deque<int[]> calls = new ArrayDeque<>();
    private final List<BitSet> found = new ArrayList<>();
    private int count;

    Tarjan(BitSet part) {
      this.part = part;
    }

    List<BitSet> run() {
      for (int root = part.nextSetBit(0); root >= 0; root = part.nextSetBit(root + 1)) {
        if (index[root] == 0) {
          visit(root);
        }
      }
      return found;
    }

    private void visit(int root) {
      enter(root);
      while (!calls.isEmpty()) {
        int[] call = calls.getFirst();
        if (call[1] < graph.threads()) {
          follow(call[0], graph.successor(call[0], call[1]++));
        } else {
          calls.pop();
          leave(call[0]);
        }
      }
    }

    private void enter(int state) {
      patience.work();
      index[state] = ++count;
      low[state] = count;
      stack.push(state);
      onStack.set(state);
      calls.push(new int[] {state, 0});
    }

    private void follow(int state, int next) {
      if (next < 0 || !part.get(next)) {
        return;
      }
      if (index[next] == 0) {
        enter(next);
      } else if (onStack.get(next)) {
        low[state] = Math.min(low[state], index[next]);
      }
    }

    private void leave(int state) {
      if (!calls.isEmpty()) {
        int caller = calls.getFirst()[0];
        low[caller] = Math.min(low[caller], low[state]);
      }
      if (low[state] != index[state]) {
        return;
      }
      BitSet component = new BitSet();
      int member;
      do {
        member = stack.pop();
        onStack.clear(member);
        component.set(member);
      } while (member != state);
      if (component.cardinality() > 1 || hasSelfLoop(state)) {
        found.add(component);
      }
    }

    private boolean hasSelfLoop(int state) {
      for (int thread = 0; thread < graph.threads(); thread++) {
        if (graph.successor(state, thread) == state) {
          return true;
        }
      }
      return false;
    }
  }
}
