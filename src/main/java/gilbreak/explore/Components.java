package gilbreak.explore;

import java.util.BitSet;

/**
 * The strongly connected components of a part of a complete graph: Tarjan's algorithm (1972),
 * without recursion, since graphs are deep.
 */
final class Components {
  private final Graph graph;
  private final Patience patience;
  private final BitSet part;
  private final Visit visit;

  /** When a state was met, from 1 on, and the first on the stack that can be reached from it. */
  private final int[] index;

  private final int[] low;
  private final BitSet onStack = new BitSet();
  private final int[] stack;
  private int onTop;

  /** The states that are being visited, and the thread whose step comes next in each. */
  private final int[] calls;

  private final int[] turns;
  private int depth;
  private int count;

  private Components(Graph graph, Patience patience, BitSet part, Visit visit) {
    this.graph = graph;
    this.patience = patience;
    this.part = part;
    this.visit = visit;
    this.index = new int[graph.size()];
    this.low = new int[graph.size()];
    this.stack = new int[graph.size()];
    this.calls = new int[graph.size()];
    this.turns = new int[graph.size()];
  }

  /** Told a component; its states are those in the array's range. */
  interface Visit {
    void component(int[] states, int from, int to);
  }

  /** Calls with each component, behind all those that can be reached from it. */
  static void forEach(Graph graph, Patience patience, BitSet part, Visit visit) {
    new Components(graph, patience, part, visit).run();
  }

  private void run() {
    for (int root = part.nextSetBit(0); root >= 0; root = part.nextSetBit(root + 1)) {
      if (index[root] == 0) {
        enter(root);
        while (depth > 0) {
          goOn(calls[depth - 1]);
        }
      }
    }
  }

  private void enter(int state) {
    patience.work();
    index[state] = ++count;
    low[state] = count;
    stack[onTop++] = state;
    onStack.set(state);
    calls[depth] = state;
    turns[depth++] = 0;
  }

  private void goOn(int state) {
    if (turns[depth - 1] < graph.threads()) {
      follow(state, graph.successor(state, turns[depth - 1]++));
    } else {
      depth--;
      leave(state);
    }
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
    if (depth > 0) {
      int caller = calls[depth - 1];
      low[caller] = Math.min(low[caller], low[state]);
    }
    if (low[state] == index[state]) {
      int to = onTop;
      do {
        onStack.clear(stack[--onTop]);
      } while (stack[onTop] != state);
      visit.component(stack, onTop, to);
    }
  }
}
