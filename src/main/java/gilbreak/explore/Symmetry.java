package gilbreak.explore;

import gilbreak.machine.State;
import gilbreak.machine.StateParts;
import gilbreak.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which threads are interchangeable, and the order that stands for all of them.
 *
 * <p>Threads are interchangeable when they run the same text and are alike in the first state; then
 * giving them other numbers takes every run to a run. Of states that differ in nothing but the
 * order of such threads, the one stands for all in which their own parts are sorted.
 */
final class Symmetry {
  /** A renumbering is remembered as four bits for each thread. */
  private static final int MOST_THREADS = 16;

  private final int threads;
  private final List<int[]> groups;
  private final int[] sorted;

  private Symmetry(int threads, List<int[]> groups) {
    this.threads = threads;
    this.groups = groups;
    this.sorted = new int[threads];
  }

  /** No two threads are interchangeable. */
  static Symmetry none(int threads) {
    return new Symmetry(threads, List.of());
  }

  /** The interchangeable threads of a program that begins in this state. */
  static Symmetry of(Program program, StateParts parts, State start) {
    int threads = program.threads().size();
    boolean plain = !program.hasTasks() && !program.hasProcesses() && threads <= MOST_THREADS;
    return plain ? new Symmetry(threads, groups(threads, parts, start)) : none(threads);
  }

  private static List<int[]> groups(int threads, StateParts parts, State start) {
    List<int[]> groups = new ArrayList<>();
    boolean[] taken = new boolean[threads];
    for (int first = 0; first < threads; first++) {
      int[] group = new int[threads];
      int size = 0;
      for (int other = first; other < threads; other++) {
        if (!taken[other] && parts.areAlike(first, other) && areEqual(first, other, parts, start)) {
          taken[other] = true;
          group[size++] = other;
        }
      }
      if (size > 1) {
        groups.add(Arrays.copyOf(group, size));
      }
    }
    return groups;
  }

  private static boolean areEqual(int one, int other, StateParts parts, State state) {
    return Arrays.equals(
        state.words(),
        parts.first(one),
        parts.end(one),
        state.words(),
        parts.first(other),
        parts.end(other));
  }

  boolean isTrivial() {
    return groups.isEmpty();
  }

  /** The interchangeable threads, each group in rising order. */
  List<int[]> groups() {
    return groups;
  }

  /** Decides between threads whose own parts are equal, by what the shared parts say of them. */
  interface Order {
    boolean isBefore(int[] parts, int thread, int other);
  }

  /**
   * Finds the numbers that the threads get when their own parts are sorted.
   *
   * @param parts the numbers of the state's parts
   * @param first where the first thread's own is among them; the others' follow
   * @param to set to the threads' new numbers
   * @return whether any thread's number changes
   */
  boolean sort(int[] parts, int first, Order order, int[] to) {
    for (int i = 0; i < threads; i++) {
      sorted[i] = i;
    }
    boolean changes = false;
    for (int[] group : groups) {
      changes |= sort(group, parts, first, order);
    }
    for (int i = 0; i < threads; i++) {
      to[sorted[i]] = i;
    }
    return changes;
  }

  private boolean sort(int[] group, int[] parts, int first, Order order) {
    boolean changes = false;
    for (int i = 1; i < group.length; i++) {
      int thread = sorted[group[i]];
      int at = i;
      while (at > 0 && isBefore(thread, sorted[group[at - 1]], parts, first, order)) {
        sorted[group[at]] = sorted[group[at - 1]];
        at--;
        changes = true;
      }
      sorted[group[at]] = thread;
    }
    return changes;
  }

  private static boolean isBefore(int thread, int other, int[] parts, int first, Order order) {
    int mine = parts[first + thread];
    int its = parts[first + other];
    return mine < its || (mine == its && order.isBefore(parts, thread, other));
  }

  /** Calls with every way to renumber the threads, until it answers false. */
  void forEach(Visit visit) {
    int[] to = new int[threads];
    for (int i = 0; i < threads; i++) {
      to[i] = i;
    }
    permute(0, 0, to, visit);
  }

  /** Told a renumbering, which it may not change; false ends it. */
  interface Visit {
    boolean goOn(int[] to);
  }

  private boolean permute(int group, int from, int[] to, Visit visit) {
    if (group == groups.size()) {
      return visit.goOn(to);
    }
    int[] members = groups.get(group);
    if (from == members.length) {
      return permute(group + 1, 0, to, visit);
    }
    for (int i = from; i < members.length; i++) {
      swap(to, members[from], members[i]);
      boolean goOn = permute(group, from + 1, to, visit);
      swap(to, members[from], members[i]);
      if (!goOn) {
        return false;
      }
    }
    return true;
  }

  private static void swap(int[] values, int one, int other) {
    int value = values[one];
    values[one] = values[other];
    values[other] = value;
  }
}
