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

  private final Ints keys = new Ints();
  private final Ints parents = new Ints();
  private final Ints steps = new Ints();

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

  /** Adds a node and answers its number. */
  int add(int key, int parent, int stepsTaken) {
    keys.add(key);
    parents.add(parent);
    steps.add(stepsTaken);
    return keys.size() - 1;
  }

  int size() {
    return keys.size();
  }

  int state(int node) {
    return stateOf(keys.get(node));
  }

  /** The thread that took the last step. */
  int last(int node) {
    return (keys.get(node) & ((1 << threadBits) - 1)) - 1;
  }

  /** How many steps lead to the node. */
  int steps(int node) {
    return steps.get(node);
  }

  /** The first node of any of the states. */
  int first(BitSet states) {
    for (int node = 0; node < keys.size(); node++) {
      if (states.get(state(node))) {
        return node;
      }
    }
    throw new IllegalStateException("the search has seen none of these states");
  }

  /** Goes the way to a node, with the numbers that the threads have before the first step. */
  Numbering way(int node) {
    List<Integer> nodes = new ArrayList<>();
    for (int at = node; at != NONE; at = parents.get(at)) {
      nodes.add(at);
    }
    Collections.reverse(nodes);
    Numbering numbering = new Numbering(graph);
    for (int i = 1; i < nodes.size(); i++) {
      numbering.step(state(nodes.get(i - 1)), by(nodes.get(i - 1), nodes.get(i)));
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
    return keys.bytes() + parents.bytes() + steps.bytes();
  }
}
