package gilbreak.explore;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Counts the schedules of a complete graph: its paths from the first state to an end. */
final class Interleavings {
  private final Graph graph;
  private final Patience patience;
  private final int[] arriving;

  private Interleavings(Graph graph, Patience patience) {
    this.graph = graph;
    this.patience = patience;
    this.arriving = new int[graph.size()];
  }

  /** Empty when the graph has a cycle, so that there is no end to them. */
  static Optional<BigInteger> count(Graph graph, Patience patience) {
    return new Interleavings(graph, patience).count();
  }

  private Optional<BigInteger> count() {
    countArriving();
    BigInteger[] ways = new BigInteger[graph.size()];
    Arrays.fill(ways, BigInteger.ZERO);
    ways[0] = BigInteger.ONE;
    BigInteger total = BigInteger.ZERO;
    Ints ready = new Ints();
    if (arriving[0] == 0) {
      ready.add(0);
    }
    for (int i = 0; i < ready.size(); i++) {
      int state = ready.get(i);
      patience.work();
      boolean ends = true;
      for (int thread = 0; thread < graph.threads(); thread++) {
        int next = graph.successor(state, thread);
        ends &= next == Graph.DISABLED;
        if (next == Graph.FAILED) {
          total = total.add(ways[state]);
        } else if (next >= 0) {
          ways[next] = ways[next].add(ways[state]);
          if (--arriving[next] == 0) {
            ready.add(next);
          }
        }
      }
      if (ends) {
        total = total.add(ways[state]);
      }
      ways[state] = BigInteger.ZERO;
    }
    return ready.size() == graph.size() ? Optional.of(total) : Optional.empty();
  }

  private void countArriving() {
    for (int state = 0; state < graph.size(); state++) {
      patience.work();
      for (int thread = 0; thread < graph.threads(); thread++) {
        int next = graph.successor(state, thread);
        if (next >= 0) {
          arriving[next]++;
        }
      }
    }
  }
}
