package gilbreak.sync;

import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * asyncio's event loop, in the words of an engine: {@code BaseEventLoop._run_once} of CPython.
 *
 * <p>In each turn the loop takes what is ready at its start, in order; what becomes ready meanwhile
 * waits for the next turn. Timers and I/O that are over are noticed between two turns only, in any
 * order; what is noticed is a handle in the queue, and the task behind it becomes ready when the
 * handle is run. A thread that ends puts its handle into the queue at once.
 *
 * <p>The words: the running task plus one, or 0; how many of this turn's entries are left; how many
 * entries the queue has; the queue. And for each thread its status as a task, for how many children
 * it waits, and who waits for it.
 */
public final class EventLoop {
  private static final int KINDS = 3;
  private static final int PER_THREAD = 3;

  /** The task goes on. */
  private static final int RUN = 0;

  /** What the task waits for is over: it goes on in the next turn. */
  private static final int FIRE = 1;

  /** One of the children that the task gathers has ended. */
  private static final int COUNT = 2;

  private static final long READY = 0;
  private static final long TIMER = 1;
  private static final long FIRED = 2;
  private static final long WAITING = 3;

  private final List<ProgramThread> threads;
  private final int current;
  private final int todo;
  private final int count;
  private final int queue;
  private final int status;
  private final int end;

  /**
   * @param first the first word that the loop may use
   */
  public EventLoop(Program program, int first) {
    this.threads = program.threads();
    boolean needed = program.hasTasks();
    this.current = first;
    this.todo = first + 1;
    this.count = first + 2;
    this.queue = first + 3;
    // An entry for each task itself, and one that counts for each child of a gather.
    this.status = queue + 2 * threads.size();
    this.end = needed ? status + PER_THREAD * threads.size() : first;
  }

  /** The word behind the last one that the loop uses. */
  public int end() {
    return end;
  }

  private int status(int task) {
    return status + PER_THREAD * task;
  }

  private int awaited(int task) {
    return status(task) + 1;
  }

  /**
   * Holds 0, or twice the number of the task that waits for this one, plus 1, or 2 if it gathers.
   */
  private int joiner(int thread) {
    return status(thread) + 2;
  }

  /** Makes the tasks ready that start with the program. */
  public void begin(long[] words) {
    for (int thread = 0; thread < threads.size(); thread++) {
      if (threads.get(thread).isTask() && threads.get(thread).starts()) {
        wake(words, thread);
      }
    }
  }

  /** The task becomes ready and stands behind all others that are. */
  public void wake(long[] words, int task) {
    words[status(task)] = READY;
    append(words, task, RUN);
  }

  private void append(long[] words, int task, int kind) {
    words[queue + (int) words[count]] = (long) task * KINDS + kind + 1;
    words[count]++;
  }

  /** Whether the task has the turn. */
  public boolean isRunning(long[] words, int task) {
    return words[current] == task + 1L;
  }

  /** The task that is the next in the queue; -1 when nothing is ready. */
  public int next(long[] words) {
    return words[count] == 0 ? -1 : (int) (words[queue] - 1) / KINDS;
  }

  /** Whether the loop is between two turns, where it looks what is over outside. */
  public boolean isBetweenTurns(long[] words) {
    return words[current] == 0 && words[todo] == 0;
  }

  /** Whether the next thing that the loop does can be this task's. */
  public boolean canMove(long[] words, int task) {
    if (words[current] != 0) {
      return isRunning(words, task);
    }
    return isFirst(words, task) || canFire(words, task);
  }

  private boolean isFirst(long[] words, int task) {
    return words[count] > 0 && (words[queue] - 1) / KINDS == task;
  }

  private boolean canFire(long[] words, int task) {
    return words[todo] == 0 && words[status(task)] == TIMER;
  }

  /** Does what is next for a task that can move and does not run; tells what it was. */
  public Move move(long[] words, int task) {
    if (canFire(words, task)) {
      words[status(task)] = FIRED;
      append(words, task, FIRE);
      return Move.FIRED;
    }
    if (words[todo] == 0) {
      words[todo] = words[count];
    }
    if ((words[queue] - 1) % KINDS == RUN) {
      take(words);
      words[current] = task + 1L;
      return Move.RUNS;
    }
    runHandles(words);
    return Move.TURN_BEGAN;
  }

  /** What a move was. */
  public enum Move {
    /** The task now runs. */
    RUNS,
    /** What it slept or waited for is over. */
    FIRED,
    /** A turn began with handles that make tasks ready. */
    TURN_BEGAN
  }

  private int take(long[] words) {
    int entry = (int) words[queue] - 1;
    int left = (int) --words[count];
    System.arraycopy(words, queue + 1, words, queue, left);
    words[queue + left] = 0;
    words[todo]--;
    return entry;
  }

  /** Runs the handles at the front of this turn: nobody can notice them. */
  private void runHandles(long[] words) {
    while (words[todo] > 0 && (words[queue] - 1) % KINDS != RUN) {
      int entry = take(words);
      int task = entry / KINDS;
      if (entry % KINDS == FIRE || --words[awaited(task)] == 0) {
        wake(words, task);
      }
    }
  }

  /** The running task gives back its turn, or has ended. */
  private void giveBack(long[] words) {
    words[current] = 0;
    runHandles(words);
  }

  /** A thread has ended; whoever waits for it gets to know. */
  public void ended(long[] words, int thread) {
    int joiner = (int) words[joiner(thread)] - 1;
    words[joiner(thread)] = 0;
    if (joiner >= 0) {
      tell(words, joiner / 2, joiner % 2 == 1, threads.get(thread).isTask());
    }
    if (threads.get(thread).isTask()) {
      giveBack(words);
    } else if (words[current] == 0) {
      runHandles(words);
    }
  }

  private void tell(long[] words, int waiter, boolean gathers, boolean byTask) {
    if (gathers) {
      append(words, waiter, COUNT);
    } else if (byTask) {
      wake(words, waiter);
    } else {
      words[status(waiter)] = FIRED;
      append(words, waiter, FIRE);
    }
  }

  /** The running task lets all others that are ready go first. */
  public void yields(long[] words, int task) {
    wake(words, task);
    giveBack(words);
  }

  /** The running task waits for a time, or for the outside world. */
  public void sleeps(long[] words, int task) {
    words[status(task)] = TIMER;
    giveBack(words);
  }

  /** The running task waits until somebody wakes it. */
  public void waits(long[] words, int task) {
    words[status(task)] = WAITING;
    giveBack(words);
  }

  /**
   * The running task waits for children, unless it waits for a single one that has ended already.
   *
   * @param ended tells which threads have ended
   * @return whether it gives back its turn
   */
  public boolean joins(long[] words, int task, Instr.Join instr, IntPredicate ended) {
    int first = threads.get(task).children();
    List<Integer> children = instr.children();
    if (!instr.gathered() && ended.test(first + children.get(0))) {
      return false;
    }
    words[awaited(task)] = children.size();
    for (int i = 0; i < children.size(); i++) {
      join(words, task, first + children.get(i), instr.gathered(), ended);
    }
    waits(words, task);
    return true;
  }

  private void join(long[] words, int task, int child, boolean gathers, IntPredicate ended) {
    if (ended.test(child)) {
      tell(words, task, gathers, true);
    } else {
      words[joiner(child)] = 2L * task + (gathers ? 2 : 1);
    }
  }

  /** Whether the task sleeps or waits for the outside world. */
  public boolean isAsleep(long[] words, int task) {
    return words[status(task)] == TIMER || words[status(task)] == FIRED;
  }

  /** Whether what the task has waited for is over, so that it will get its turn. */
  public boolean isReady(long[] words, int task) {
    return words[status(task)] == READY || words[status(task)] == FIRED;
  }

  /** Whether the task waits until somebody wakes it. */
  public boolean isWaiting(long[] words, int task) {
    return words[status(task)] == WAITING;
  }
}
