package gilbreak.explore;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Counts the schedules of a complete graph: its paths from the first state to an end. */
final class Interleavings {
  private final Graph graph;
  private final Patience patience;

  private Interleavings(Graph graph, Patience patience) {
    this.graph = graph;
    this.patience = patience;
  }

  /** Whether the graph has no cycle, so that there is an end to them. */
  static boolean areFinite(Graph graph, Patience patience) {
    int[] passed = {0};
    new Interleavings(graph, patience).inOrder(state -> passed[0]++);
    return passed[0] == graph.size();
  }

  /** The number of the schedules, where they are finite. */
  static BigInteger count(Graph graph, Patience patience) {
    return new Interleavings(graph, patience).count();
  }

  private BigInteger count() {
    BigInteger[] ways = new BigInteger[graph.size()];
    Arrays.fill(ways, BigInteger.ZERO);
    ways[0] = BigInteger.ONE;
    BigInteger[] total = {BigInteger.ZERO};
    inOrder(
        state -> {
          total[0] = total[0].add(passOn(state, ways));
          ways[state] = BigInteger.ZERO;
        });
    return total[0];
  }

  /** Adds the ways to a state to those behind it; answers how many end here. */
  private BigInteger passOn(int state, BigInteger[] ways) {
    boolean ends = true;
    BigInteger failed = BigInteger.ZERO;
    for (int thread = 0; thread < graph.threads(); thread++) {
      int next = graph.successor(state, thread);
      ends &= next == Graph.DISABLED;
      if (next == Graph.FAILED) {
        failed = failed.add(ways[state]);
      } else if (next >= 0) {
        ways[next] = ways[next].add(ways[state]);
      }
    }
    return ends ? ways[state] : failed;
  }

  /** Visits each state behind all those that lead to it; those behind a cycle never. */
  private void inOrder(IntConsumer visit) {
    int[] arriving = arriving();
    Ints ready = new Ints();
    if (arriving[0] == 0) {
      ready.add(0);
    }
    for (int i = 0; i < ready.size(); i++) {
      int state = ready.get(i);
      patience.work();
      visit.accept(state);
      for (int thread = 0; thread < graph.threads(); thread++) {
        int next = graph.successor(state, thread);
        if (next >= 0 && --arriving[next] == 0) {
          ready.add(next);
        }
      }
    }
  }

  /** How many steps lead to each state. */
  private int[] arriving() {
    int[] arriving = new int[graph.size()];
    for (int state = 0; state < graph.size(); state++) {
      patience.work();
      for (int thread = 0; thread < graph.threads(); thread++) {
        int next = graph.successor(state, thread);
        if (next >= 0) {
          arriving[next]++;
        }
      }
    }
    return arriving;
  }
}
