package gilbreak.explore;

import java.util.function.IntConsumer;

/** The states in front of each state of a complete graph. */
final class Predecessors {
  private final int[] ends;
  private final int[] states;

  Predecessors(Graph graph, Patience patience) {
    this.ends = new int[graph.size() + 1];
    forEachStep(graph, patience, (from, to) -> ends[to + 1]++);
    for (int state = 0; state < graph.size(); state++) {
      ends[state + 1] += ends[state];
    }
    this.states = new int[ends[graph.size()]];
    int[] next = ends.clone();
    forEachStep(graph, patience, (from, to) -> states[next[to]++] = from);
  }

  private interface Visit {
    void step(int from, int to);
  }

  private static void forEachStep(Graph graph, Patience patience, Visit visit) {
    for (int state = 0; state < graph.size(); state++) {
      patience.work();
      for (int thread = 0; thread < graph.threads(); thread++) {
        int next = graph.successor(state, thread);
        if (next >= 0) {
          visit.step(state, next);
        }
      }
    }
  }

  void forEach(int state, IntConsumer visit) {
    for (int i = ends[state]; i < ends[state + 1]; i++) {
      visit.accept(states[i]);
    }
  }
}
