package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import gilbreak.machine.StateParts;
import gilbreak.machine.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the threads' steps do to states, given as the numbers of their parts: at 0 the shared part's
 * and at {@code 1 + thread} that thread's own.
 *
 * <p>A step depends on the shared part and the thread's own part alone, so each pair of them is
 * tried once and then remembered; only where threads start others every state is tried.
 */
final class Moves {
  /** The thread cannot take a step. */
  static final long DISABLED = -1;

  /** The step raised an error. */
  static final long FAILED = -2;

  private final Machine machine;
  private final StateParts parts;
  private final int threads;
  private final boolean separable;
  private final boolean othersNotice;
  private final SharedParts shared;
  private final List<Values> own = new ArrayList<>();
  private final List<PairTable> steps = new ArrayList<>();
  private final List<PairTable> noticing = new ArrayList<>();
  private final List<Map<Long, Failure>> failures = new ArrayList<>();
  private final long[] words;

  Moves(Machine machine) {
    this.machine = machine;
    this.parts = machine.parts();
    this.threads = machine.threads();
    this.separable = parts.isSeparable();
    this.othersNotice = machine.notesWaiting();
    this.shared = new SharedParts(machine);
    this.words = new long[parts.size()];
    for (int thread = 0; thread < threads; thread++) {
      own.add(values(thread));
      steps.add(new PairTable());
      noticing.add(new PairTable());
      failures.add(new HashMap<>());
    }
  }

  /** Threads with the same text have their parts numbered alike. */
  private Values values(int thread) {
    for (int other = 0; other < thread; other++) {
      if (parts.areAlike(other, thread)) {
        return own.get(other);
      }
    }
    return new Values(parts.end(thread) - parts.first(thread));
  }

  SharedParts shared() {
    return shared;
  }

  /** The numbers of a state's parts. */
  int[] numbers(State state) {
    int[] numbers = new int[threads + 1];
    numbers[0] = shared.number(state.words());
    for (int thread = 0; thread < threads; thread++) {
      numbers[thread + 1] = own.get(thread).number(state.words(), parts.first(thread));
    }
    return numbers;
  }

  /** The state with these parts. */
  State state(int[] numbers) {
    long[] words = new long[parts.size()];
    shared.copy(numbers[0], words);
    for (int thread = 0; thread < threads; thread++) {
      own.get(thread).copy(numbers[thread + 1], words, parts.first(thread));
    }
    return new State(words);
  }

  /**
   * Lets a thread take its step.
   *
   * @param after set to the parts' numbers afterwards
   * @return {@link #DISABLED}, {@link #FAILED}, or something else if it took it
   */
  long step(int[] before, int thread, int[] after) {
    if (!separable) {
      return tryIt(before, thread, after);
    }
    long key = PairTable.pair(before[0], before[thread + 1]);
    long known = steps.get(thread).get(key);
    if (known == PairTable.ABSENT) {
      known = tryIt(before, thread, after);
      steps.get(thread).put(key, known);
    } else if (known >= 0) {
      System.arraycopy(before, 0, after, 0, before.length);
      after[0] = (int) (known >>> Integer.SIZE);
      after[thread + 1] = (int) known;
      if (othersNotice && !notice(before, thread, after)) {
        tryIt(before, thread, after);
      }
    }
    return known;
  }

  private boolean notice(int[] before, int moved, int[] after) {
    for (int thread = 0; thread < threads; thread++) {
      if (thread != moved) {
        long known = noticing.get(thread).get(PairTable.pair(after[0], before[thread + 1]));
        if (known == PairTable.ABSENT) {
          return false;
        }
        after[thread + 1] = (int) known;
      }
    }
    return true;
  }

  private long tryIt(int[] before, int thread, int[] after) {
    boolean alone = separable && !othersNotice;
    write(before, alone ? thread : 0, alone ? thread + 1 : threads);
    if (!machine.isEnabled(new State(words), thread)) {
      return DISABLED;
    }
    Step step = machine.stepWithin(words, thread);
    if (step instanceof Step.Failed failed) {
      failures.get(thread).put(PairTable.pair(before[0], before[thread + 1]), failed.failure());
      return FAILED;
    }
    System.arraycopy(before, 0, after, 0, before.length);
    read(after, alone ? thread : 0, alone ? thread + 1 : threads);
    if (othersNotice && separable) {
      remember(before, thread, after);
    }
    return PairTable.pair(after[0], after[thread + 1]);
  }

  /** Writes the shared part and the own parts of some threads into the words. */
  private void write(int[] numbers, int from, int to) {
    shared.copy(numbers[0], words);
    for (int thread = from; thread < to; thread++) {
      own.get(thread).copy(numbers[thread + 1], words, parts.first(thread));
    }
  }

  private void read(int[] numbers, int from, int to) {
    numbers[0] = shared.number(words);
    for (int thread = from; thread < to; thread++) {
      numbers[thread + 1] = own.get(thread).number(words, parts.first(thread));
    }
  }

  private void remember(int[] before, int moved, int[] after) {
    for (int thread = 0; thread < threads; thread++) {
      long key = PairTable.pair(after[0], before[thread + 1]);
      if (thread != moved && noticing.get(thread).get(key) == PairTable.ABSENT) {
        noticing.get(thread).put(key, after[thread + 1]);
      }
    }
  }

  /** What went wrong in a step that failed. */
  Failure failure(int[] before, int thread) {
    if (!separable) {
      return ((Step.Failed) machine.step(state(before), thread)).failure();
    }
    return Objects.requireNonNull(
        failures.get(thread).get(PairTable.pair(before[0], before[thread + 1])));
  }

  long bytes() {
    long bytes = shared.bytes();
    for (Values values : own.stream().distinct().toList()) {
      bytes += values.bytes();
    }
    for (int thread = 0; thread < threads; thread++) {
      bytes += steps.get(thread).bytes() + noticing.get(thread).bytes();
    }
    return bytes;
  }
}
