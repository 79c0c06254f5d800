package gilbreak.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The nodes of a search, in the order in which they were met: a state together with the thread that
 * took the last step, and the node before it.
 */
final class Nodes {
  /** In place of a thread or a node: there is none. */
  static final int NONE = -1;

  private final Graph graph;
  private final int threads;

  /** How many bits of a key say which thread it was. */
  private final int threadBits;

  private static final int KEY = 0;
  private static final int PARENT = 1;
  private static final int STEPS = 2;
  private static final int COLUMNS = 3;

  private final Rows nodes = new Rows(COLUMNS);

  Nodes(Graph graph) {
    this.graph = graph;
    this.threads = graph.threads();
    this.threadBits = Integer.SIZE - Integer.numberOfLeadingZeros(threads);
  }

  /** A number for a state and a thread, or {@link #NONE}. */
  int key(int state, int last) {
    return state << threadBits | (last + 1);
  }

  /** The state of a key. */
  int stateOf(int key) {
    return key >>> threadBits;
  }

  /** The thread of a key, or {@link #NONE}. */
  int lastOf(int key) {
    return (key & ((1 << threadBits) - 1)) - 1;
  }

  /** Adds a node and answers its number. */
  int add(int key, int parent, int steps) {
    int node = nodes.size();
    nodes.add();
    nodes.set(node, KEY, key);
    nodes.set(node, PARENT, parent);
    nodes.set(node, STEPS, steps);
    return node;
  }

  int state(int node) {
    return stateOf(nodes.get(node, KEY));
  }

  /** The thread that took the last step. */
  int last(int node) {
    return lastOf(nodes.get(node, KEY));
  }

  /** How many steps lead to the node. */
  int steps(int node) {
    return nodes.get(node, STEPS);
  }

  /** The first node of any of the states. */
  int first(BitSet states) {
    for (int node = 0; node < nodes.size(); node++) {
      if (states.get(state(node))) {
        return node;
      }
    }
    throw new IllegalStateException("the search has seen none of these states");
  }

  /** Goes the way to a node, with the numbers that the threads have before the first step. */
  Numbering way(int node) {
    List<Integer> way = new ArrayList<>();
    for (int at = node; at != NONE; at = nodes.get(at, PARENT)) {
      way.add(at);
    }
    Collections.reverse(way);
    Numbering numbering = new Numbering(graph);
    for (int i = 1; i < way.size(); i++) {
      numbering.step(state(way.get(i - 1)), by(way.get(i - 1), way.get(i)));
    }
    return numbering;
  }

  /** Which thread's step leads from one node to the next; one that preempts nobody if possible. */
  private int by(int parent, int node) {
    int from = state(parent);
    int last = Math.max(0, last(parent));
    for (int i = 0; i < threads; i++) {
      int thread = (last + i) % threads;
      if (graph.successor(from, thread) == state(node) && graph.moved(from, thread) == last(node)) {
        return thread;
      }
    }
    throw new IllegalStateException("no step leads to the node");
  }

  long bytes() {
    return nodes.bytes();
  }
}
