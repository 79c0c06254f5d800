package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import gilbreak.machine.StateParts;
import gilbreak.program.Property.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** In place of a successor; all are kept less this, so that rows of zeros are unknown. */
  private static final int UNKNOWN = -3;

  private final Machine machine;
  private final int threads;
  private final Moves moves;
  private final Symmetry symmetry;
  private final boolean symmetric;
  private final boolean littleChanges;
  private final Sorting sorting;
  private final Invariants invariants;
  private final boolean hasTasks;
  private final StateTable table;
  private final Rows successors;
  private final Map<List<Long>, Optional<Failure>> outcomes = new LinkedHashMap<>();
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
    this.littleChanges = moves.changeLittle();
    this.table = new StateTable(moves.count(), part -> moves.values(part).size() - 1);
    this.successors = new Rows(threads);
    this.before = new int[moves.count()];
    this.after = new int[moves.count()];
    this.to = new int[threads];
    this.sorting = new Sorting(symmetry, moves, machine.parts());
    this.invariants = new Invariants(machine, moves.values(Invariants.PART));
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
    return outcomes.keySet();
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
    return added(table.number(parts));
  }

  private int added(int number) {
    if (number == successors.size()) {
      successors.add();
    }
    return number;
  }

  /** The invariant that does not hold in a state, if one does not. */
  @Nullable Failure broken(int number) {
    return invariants.any() ? invariants.broken(table.part(number, Invariants.PART)) : null;
  }

  /** Whether the state's successors are known. */
  boolean isExpanded(int number) {
    return threads == 0 || successors.get(number, 0) != 0;
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
    return outcomes.computeIfAbsent(
        machine.cells(state), cells -> machine.properties().check(When.FINALLY, cells));
  }

  /** What went wrong in a step whose successor is {@link #FAILED}. */
  Failure failedStep(int number, int thread) {
    table.parts(number, before);
    return moves.failure(before, thread);
  }

  /**
   * Computes the state's successors, once.
   *
   * @param from the state before it, whose successors are known, or {@link Nodes#NONE}
   * @param moved whose step led from there to here
   */
  void expand(int number, int from, int moved) {
    if (isExpanded(number)) {
      return;
    }
    table.open(number, before);
    boolean hasOtherWays = littleChanges && !symmetric && from >= 0;
    int part = hasOtherWays ? moves.touched(table.part(from, moves.own(moved)), moved) : 0;
    for (int thread = 0; thread < threads; thread++) {
      int next =
          hasOtherWays && thread != moved && StateParts.commute(part, moves.touched(before, thread))
              ? otherWayRound(from, moved, thread)
              : UNKNOWN;
      next = next == UNKNOWN ? step(thread) : next;
      transitions += next == DISABLED ? 0 : 1;
      successors.set(number, thread, next - UNKNOWN);
    }
  }

  /**
   * What a thread's step leads to behind another's with which it commutes: to the same state as the
   * two in the other order, which is known if that way was gone before.
   */
  private int otherWayRound(int from, int moved, int thread) {
    int other = successor(from, thread);
    return other < 0 ? other : successor(other, moved);
  }

  private int step(int thread) {
    return littleChanges ? littleStep(thread) : largeStep(thread);
  }

  /** A step that changes one shared part at the most, and the thread's own. */
  private int littleStep(int thread) {
    int part = moves.touched(before, thread);
    long step = moves.step(before, thread, part);
    if (step < 0) {
      return stopped(step);
    }
    int sharedPart = (int) (step >>> Integer.SIZE);
    int ownPart = (int) step;
    if (!symmetric) {
      return added(table.neighbour(part, sharedPart, moves.own(thread), ownPart));
    }
    System.arraycopy(before, 0, after, 0, before.length);
    after[part] = sharedPart;
    after[moves.own(thread)] = ownPart;
    return sorting.sort(after, to)
        ? to[thread] << STATE_BITS | number(after)
        : thread << STATE_BITS
            | added(table.neighbour(part, sharedPart, moves.own(thread), ownPart));
  }

  private int largeStep(int thread) {
    long step = moves.step(before, thread, after);
    if (step < 0) {
      return stopped(step);
    }
    if (!symmetric) {
      return number(after);
    }
    int moved = sorting.sort(after, to) ? to[thread] : thread;
    return moved << STATE_BITS | number(after);
  }

  private static int stopped(long step) {
    return step == Moves.DISABLED ? DISABLED : FAILED;
  }

  /** The state behind a thread's step, or {@link #DISABLED}, or {@link #FAILED}. */
  int successor(int number, int thread) {
    int successor = successors.get(number, thread) + UNKNOWN;
    return successor < 0 || !symmetric ? successor : successor & STATE_MASK;
  }

  /** Whether it would be an interruption if another thread took the next step. */
  boolean canBePreempted(int number, int thread) {
    return successor(number, thread) != DISABLED
        && (!hasTasks || machine.canBePreempted(state(number), thread));
  }

  /** Which number the thread has behind its step. */
  int moved(int number, int thread) {
    return symmetric ? (successors.get(number, thread) + UNKNOWN) >>> STATE_BITS : thread;
  }

  /** Which numbers all threads have behind a thread's step. */
  int[] renumbering(int number, int thread) {
    table.parts(number, before);
    moves.step(before, thread, after);
    sorting.sort(after, to);
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
    for (int part = 0; part < machine.parts().shared(); part++) {
      machine.parts().renumber(part, words, renumbering);
    }
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
    return moves.bytes() + sorting.bytes() + table.bytes() + successors.bytes();
  }
}
