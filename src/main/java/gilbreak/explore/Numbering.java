package gilbreak.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which thread each thread of a graph's state was before the first step, along one run. */
final class Numbering {
  private final Graph graph;
  private final List<Integer> schedule = new ArrayList<>();
  private int[] original;

  Numbering(Graph graph) {
    this.graph = graph;
    this.original = new int[graph.threads()];
    Arrays.setAll(original, thread -> thread);
  }

  /** A thread takes its step in a state. */
  void step(int state, int thread) {
    schedule.add(original[thread]);
    int[] to = graph.renumbering(state, thread);
    int[] renumbered = new int[to.length];
    for (int other = 0; other < to.length; other++) {
      renumbered[to[other]] = original[other];
    }
    original = renumbered;
  }

  /** A thread takes a step that leads nowhere. */
  void lastStep(int thread) {
    schedule.add(original[thread]);
  }

  /** The threads that have taken the steps, by the numbers that they had before the first. */
  List<Integer> schedule() {
    return schedule;
  }
}
