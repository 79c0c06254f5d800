package gilbreak.explore;

import java.math.BigInteger;

/**
 * Counts the schedules of a complete graph: its paths from the first state to an end. Each state is
 * visited behind all those that lead to it; those behind a cycle never are.
 */
final class Interleavings {
  private final Graph graph;
  private final Patience patience;
  private final Tallies tallies = new Tallies();

  /**
   * Two numbers for each state: how many steps lead to it from states that were not left yet; and
   * the place of the number of ways to it, plus 1, or 0 while it was not reached.
   */
  private final int[] arriving;

  private final int total;
  private int passed;

  private Interleavings(Graph graph, Patience patience) {
    this.graph = graph;
    this.patience = patience;
    this.arriving = new int[2 * graph.size()];
    this.total = tallies.take();
  }

  /** Counts those of a complete graph. */
  static Interleavings of(Graph graph, Patience patience) {
    Interleavings interleavings = new Interleavings(graph, patience);
    interleavings.findArriving();
    interleavings.count();
    return interleavings;
  }

  /** Whether the graph has no cycle, so that there is an end to them. */
  boolean areFinite() {
    return passed == graph.size();
  }

  /** Their number, where they are finite. */
  BigInteger number() {
    return tallies.value(total);
  }

  /** How many steps lead to each state. */
  private void findArriving() {
    for (int state = 0; state < graph.size(); state++) {
      patience.work();
      for (int thread = 0; thread < graph.threads(); thread++) {
        int next = graph.successor(state, thread);
        if (next >= 0) {
          arriving[2 * next]++;
        }
      }
    }
  }

  private void count() {
    Ints ready = new Ints();
    if (arriving[0] == 0) {
      ready.add(0);
      tallies.set(waysTo(0), 1);
    }
    for (; passed < ready.size(); passed++) {
      patience.work();
      passOn(ready.get(passed), ready);
    }
  }

  /** Adds the ways to a state to those behind it, or to the total where they end. */
  private void passOn(int state, Ints ready) {
    int here = waysTo(state);
    boolean ends = true;
    for (int thread = 0; thread < graph.threads(); thread++) {
      int next = graph.successor(state, thread);
      ends &= next == Graph.DISABLED;
      if (next == Graph.FAILED) {
        tallies.add(total, here);
      } else if (next >= 0) {
        tallies.add(waysTo(next), here);
        if (--arriving[2 * next] == 0) {
          ready.add(next);
        }
      }
    }
    if (ends) {
      tallies.add(total, here);
    }
    tallies.giveBack(here);
  }

  private int waysTo(int state) {
    int place = 2 * state + 1;
    if (arriving[place] == 0) {
      arriving[place] = tallies.take() + 1;
    }
    return arriving[place] - 1;
  }
}
