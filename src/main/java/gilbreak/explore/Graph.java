package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The states seen so far, numbered as they were met, and the steps between them. Where threads are
 * interchangeable one state stands for all that differ in their order; a step may then give the
 * threads other numbers.
 */
final class Graph {
  /** In place of a successor: the thread cannot take a step. */
  static final int DISABLED = -1;

  /** In place of a successor: the step raised an error. */
  static final int FAILED = -2;

  /** A successor's number takes these bits; above them is the number that the thread gets. */
  private static final int STATE_BITS = 26;

  private static final int STATE_MASK = (1 << STATE_BITS) - 1;
  private static final int UNKNOWN = -3;

  private final Machine machine;
  private final int threads;
  private final Moves moves;
  private final Symmetry symmetry;
  private final boolean symmetric;
  private final boolean hasTasks;
  private final StateTable table;
  private final Ints successors = new Ints();
  private final Set<List<Long>> outcomes = new LinkedHashSet<>();
  private final int[] before;
  private final int[] after;
  private final int[] to;
  private long transitions;

  /**
   * @param start the state that is number 0
   */
  Graph(Machine machine, State start, Symmetry symmetry) {
    this.machine = machine;
    this.threads = machine.threads();
    this.moves = new Moves(machine);
    this.symmetry = symmetry;
    this.symmetric = !symmetry.isTrivial();
    this.hasTasks = machine.program().hasTasks();
    this.table = new StateTable(threads + 1);
    this.before = new int[threads + 1];
    this.after = new int[threads + 1];
    this.to = new int[threads];
    number(moves.numbers(start));
  }

  int size() {
    return table.size();
  }

  int threads() {
    return threads;
  }

  long transitions() {
    return transitions;
  }

  Set<List<Long>> outcomes() {
    return outcomes;
  }

  State state(int number) {
    table.parts(number, before);
    return moves.state(before);
  }

  /** Whether the thread waits in this state. */
  boolean isWaiting(int number, int thread) {
    return machine.isWaiting(state(number), thread);
  }

  private int number(int[] parts) {
    int number = table.number(parts);
    if (number * threads == successors.size()) {
      for (int thread = 0; thread < threads; thread++) {
        successors.add(UNKNOWN);
      }
    }
    return number;
  }

  /** The invariant that does not hold in a state, if one does not. */
  @Nullable Failure broken(int number) {
    if (moves.shared().isNeverBroken()) {
      return null;
    }
    table.parts(number, before);
    return moves.shared().broken(before[0]);
  }

  /** Whether the state's successors are known. */
  boolean isExpanded(int number) {
    return threads == 0 || successors.get(number * threads) != UNKNOWN;
  }

  /** Whether no thread can take a step; only of a state that has been expanded. */
  boolean isStuck(int number) {
    for (int thread = 0; thread < threads; thread++) {
      if (successor(number, thread) != DISABLED) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with a state in which no thread can take a step; adds to the outcomes. */
  Optional<Failure> atTheEnd(int number) {
    State state = state(number);
    List<Integer> waiting = machine.waiting(state);
    if (!waiting.isEmpty()) {
      return Optional.of(machine.deadlock(state, waiting));
    }
    int shared = before[0];
    outcomes.add(moves.shared().cells(shared));
    return moves.shared().atTheEnd(shared);
  }

  /** What went wrong in a step whose successor is {@link #FAILED}. */
  Failure failedStep(int number, int thread) {
    table.parts(number, before);
    return moves.failure(before, thread);
  }

  /** Computes the state's successors, once. */
  void expand(int number) {
    int first = number * threads;
    if (threads > 0 && successors.get(first) == UNKNOWN) {
      table.parts(number, before);
      for (int thread = 0; thread < threads; thread++) {
        successors.set(first + thread, step(thread));
      }
    }
  }

  private int step(int thread) {
    long step = moves.step(before, thread, after);
    if (step == Moves.DISABLED) {
      return DISABLED;
    }
    transitions++;
    if (step == Moves.FAILED) {
      return FAILED;
    }
    if (!symmetric) {
      return number(after);
    }
    boolean changes = sort();
    return (changes ? to[thread] : thread) << STATE_BITS | number(after);
  }

  /** Sorts the state in {@code after}, and finds the threads' new numbers. */
  private boolean sort() {
    boolean changes = symmetry.sort(after, moves.shared(), to);
    if (changes) {
      int[] unsorted = after.clone();
      after[0] = moves.shared().renumbered(after[0], to);
      for (int thread = 0; thread < threads; thread++) {
        after[to[thread] + 1] = unsorted[thread + 1];
      }
    }
    return changes;
  }

  /** The state behind a thread's step, or {@link #DISABLED}, or {@link #FAILED}. */
  int successor(int number, int thread) {
    int successor = successors.get(number * threads + thread);
    return successor < 0 || !symmetric ? successor : successor & STATE_MASK;
  }

  /** Whether it would be an interruption if another thread took the next step. */
  boolean canBePreempted(int number, int thread) {
    return successor(number, thread) != DISABLED
        && (!hasTasks || machine.canBePreempted(state(number), thread));
  }

  /** Which number the thread has behind its step. */
  int moved(int number, int thread) {
    return symmetric ? successors.get(number * threads + thread) >>> STATE_BITS : thread;
  }

  /** Which numbers all threads have behind a thread's step. */
  int[] renumbering(int number, int thread) {
    table.parts(number, before);
    moves.step(before, thread, after);
    sort();
    return to.clone();
  }

  /** The failures that stand for one that a state shows: with every order of the threads. */
  List<Failure> deadlocks(int number, int most) {
    State state = state(number);
    List<Failure> found = new ArrayList<>();
    symmetry.forEach(
        renumbering -> {
          State other = renumbered(state, renumbering);
          found.add(machine.deadlock(other, machine.waiting(other)));
          return found.size() < most;
        });
    return found;
  }

  private State renumbered(State state, int[] renumbering) {
    long[] words = state.words().clone();
    machine.parts().renumber(words, renumbering);
    for (int thread = 0; thread < threads; thread++) {
      int from = machine.parts().first(thread);
      int length = machine.parts().end(thread) - from;
      int target = machine.parts().first(renumbering[thread]);
      System.arraycopy(state.words(), from, words, target, length);
    }
    return new State(words);
  }

  Symmetry symmetry() {
    return symmetry;
  }

  /** How much memory the states and the steps take. */
  long bytes() {
    return moves.bytes() + table.bytes() + successors.bytes();
  }
}
