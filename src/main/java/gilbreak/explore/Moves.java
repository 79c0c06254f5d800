package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import gilbreak.machine.StateParts;
import gilbreak.machine.Step;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the threads' steps do to states, given as the numbers of their parts: first the shared ones,
 * then each thread's own.
 *
 * <p>A step depends on the thread's own part and on one shared part, so each pair of them is tried
 * once and then remembered; only where threads start others every state is tried.
 */
final class Moves {
  /** The thread cannot take a step. */
  static final long DISABLED = -1;

  /** The step raised an error. */
  static final long FAILED = -2;

  private final Machine machine;
  private final StateParts parts;
  private final int shared;
  private final boolean separable;
  private final boolean othersNotice;
  private final Values[] values;
  private final boolean[] mayMention;
  private final Mover[] movers;

  /**
   * For each thread and each value of its own part, the shared part that a step touches, plus 1.
   */
  private final int[][] touched;

  private final long[] words;

  /**
   * What is known of one thread.
   *
   * @param steps its steps that touch a part which may tell it from other threads
   * @param alikeSteps the others, the same for all threads with the same text
   * @param noticed what becomes of the own part when another thread's step has led to a value of
   *     the shared part
   */
  private record Mover(
      StepTable steps, StepTable alikeSteps, PairTable noticed, Map<Long, Failure> failures) {
    static Mover of(@Nullable Mover alike) {
      return new Mover(
          new StepTable(),
          alike == null ? new StepTable() : alike.alikeSteps,
          new PairTable(),
          new HashMap<>());
    }
  }

  Moves(Machine machine) {
    this.machine = machine;
    this.parts = machine.parts();
    this.shared = parts.shared();
    this.separable = parts.isSeparable();
    this.othersNotice = machine.notesWaiting();
    this.values = new Values[shared + machine.threads()];
    this.mayMention = new boolean[shared];
    this.movers = new Mover[machine.threads()];
    this.touched = new int[machine.threads()][0];
    this.words = new long[parts.size()];
    for (int part = 0; part < shared; part++) {
      values[part] = new Values(parts.endShared(part) - parts.firstShared(part));
      mayMention[part] = parts.mayMention(part);
    }
    for (int thread = 0; thread < movers.length; thread++) {
      add(thread);
    }
  }

  /** Threads with the same text have their own parts numbered alike. */
  private void add(int thread) {
    OptionalInt alike =
        IntStream.range(0, thread).filter(other -> parts.areAlike(other, thread)).findFirst();
    int width = parts.end(thread) - parts.first(thread);
    values[own(thread)] = alike.isPresent() ? values[own(alike.getAsInt())] : new Values(width);
    movers[thread] = Mover.of(alike.isPresent() ? movers[alike.getAsInt()] : null);
  }

  /** How many parts a state has. */
  int count() {
    return values.length;
  }

  int threads() {
    return movers.length;
  }

  /** Which part is a thread's own. */
  int own(int thread) {
    return shared + thread;
  }

  /** The values of a part. */
  Values values(int part) {
    return values[part];
  }

  /** The numbers of a state's parts. */
  int[] numbers(State state) {
    System.arraycopy(state.words(), 0, words, 0, words.length);
    int[] numbers = new int[count()];
    readAll(numbers);
    return numbers;
  }

  /** The state with these parts. */
  State state(int[] numbers) {
    writeAll(numbers);
    return new State(words.clone());
  }

  /** A part's first word. */
  private int from(int part) {
    return part < shared ? parts.firstShared(part) : parts.first(part - shared);
  }

  private void write(int[] numbers, int part) {
    values[part].copy(numbers[part], words, from(part));
  }

  private void read(int[] numbers, int part) {
    numbers[part] = values[part].number(words, from(part));
  }

  private void writeAll(int[] numbers) {
    for (int part = 0; part < numbers.length; part++) {
      write(numbers, part);
    }
  }

  private void readAll(int[] numbers) {
    for (int part = 0; part < numbers.length; part++) {
      read(numbers, part);
    }
  }

  /** Whether a step changes no more than the part that it touches and the thread's own. */
  boolean changeLittle() {
    return separable && !othersNotice;
  }

  /** The shared part that a thread's step depends on and changes, if it does so at all. */
  int touched(int[] before, int thread) {
    return touched(before[own(thread)], thread);
  }

  /** The same, of a state in which the thread's own part has that number. */
  int touched(int number, int thread) {
    int[] known = touched[thread];
    return number < known.length && known[number] != 0
        ? known[number] - 1
        : learnTouched(number, thread);
  }

  private int learnTouched(int number, int thread) {
    if (number >= touched[thread].length) {
      touched[thread] = Arrays.copyOf(touched[thread], 2 * number + 4);
    }
    values[own(thread)].copy(number, words, parts.first(thread));
    int part = parts.touched(words, thread);
    touched[thread][number] = part + 1;
    return part;
  }

  /**
   * Lets a thread take a step that changes no more than what it touches.
   *
   * @return {@link #DISABLED}, {@link #FAILED}, or a pair: what becomes of the touched part and of
   *     the thread's own
   */
  long step(int[] before, int thread, int part) {
    StepTable steps = steps(thread, part);
    int own = own(thread);
    long known = steps.get(before[part], before[own]);
    if (known == PairTable.ABSENT) {
      known = tryAlone(before, thread, part);
      steps.put(before[part], before[own], known);
    }
    return known;
  }

  private StepTable steps(int thread, int part) {
    return mayMention[part] ? movers[thread].steps : movers[thread].alikeSteps;
  }

  /**
   * Lets a thread take its step, whatever it changes.
   *
   * @param after set to the parts' numbers afterwards
   * @return {@link #DISABLED}, {@link #FAILED}, or something else if it took it
   */
  long step(int[] before, int thread, int[] after) {
    if (!separable) {
      return tryAll(before, thread, after);
    }
    int part = touched(before, thread);
    int own = own(thread);
    System.arraycopy(before, 0, after, 0, before.length);
    if (!othersNotice) {
      long step = step(before, thread, part);
      set(after, part, own, step);
      return step;
    }
    StepTable steps = steps(thread, part);
    long known = steps.get(before[part], before[own]);
    if (known == PairTable.ABSENT) {
      known = tryAll(before, thread, after);
      steps.put(before[part], before[own], known);
      return known;
    }
    set(after, part, own, known);
    if (known >= 0 && !notice(before, thread, after)) {
      tryAll(before, thread, after);
    }
    return known;
  }

  private static void set(int[] after, int part, int own, long step) {
    if (step >= 0) {
      after[part] = (int) (step >>> Integer.SIZE);
      after[own] = (int) step;
    }
  }

  private boolean notice(int[] before, int moved, int[] after) {
    int part = touched(before, moved);
    for (int thread = 0; thread < movers.length; thread++) {
      if (thread != moved) {
        int own = own(thread);
        long known = movers[thread].noticed.get(PairTable.pair(after[part], before[own]));
        if (known == PairTable.ABSENT) {
          return false;
        }
        after[own] = (int) known;
      }
    }
    return true;
  }

  /** Tries a step that touches one shared part and the thread's own. */
  private long tryAlone(int[] before, int thread, int part) {
    int own = own(thread);
    write(before, part);
    write(before, own);
    long stopped = tryIt(thread);
    return stopped < 0
        ? stopped
        : PairTable.pair(
            values[part].number(words, from(part)), values[own].number(words, from(own)));
  }

  /** Tries a step that may touch other threads' own parts too. */
  private long tryAll(int[] before, int thread, int[] after) {
    writeAll(before);
    long stopped = tryIt(thread);
    if (stopped < 0) {
      return stopped;
    }
    readAll(after);
    int part = touched(before, thread);
    if (separable) {
      remember(before, thread, part, after);
    }
    return PairTable.pair(after[part], after[own(thread)]);
  }

  /** Lets a thread take its step in the words; answers why it did not, or 0. */
  private long tryIt(int thread) {
    if (!machine.isEnabled(new State(words), thread)) {
      return DISABLED;
    }
    return machine.stepWithin(words, thread) instanceof Step.Failed ? FAILED : 0;
  }

  private void remember(int[] before, int moved, int part, int[] after) {
    for (int thread = 0; thread < movers.length; thread++) {
      long key = PairTable.pair(after[part], before[own(thread)]);
      PairTable noticed = movers[thread].noticed;
      if (thread != moved && noticed.get(key) == PairTable.ABSENT) {
        noticed.put(key, after[own(thread)]);
      }
    }
  }

  /** What went wrong in a step that failed. */
  Failure failure(int[] before, int thread) {
    if (!separable) {
      return failed(before, thread);
    }
    long key = PairTable.pair(before[touched(before, thread)], before[own(thread)]);
    return movers[thread].failures.computeIfAbsent(key, pair -> failed(before, thread));
  }

  private Failure failed(int[] before, int thread) {
    return ((Step.Failed) machine.step(state(before), thread)).failure();
  }

  long bytes() {
    long bytes = Stream.of(values).distinct().mapToLong(Values::bytes).sum();
    bytes += Stream.of(movers).map(Mover::alikeSteps).distinct().mapToLong(StepTable::bytes).sum();
    for (int thread = 0; thread < movers.length; thread++) {
      bytes += movers[thread].steps.bytes() + movers[thread].noticed.bytes();
      bytes += (long) touched[thread].length * Integer.BYTES;
    }
    return bytes;
  }
}
