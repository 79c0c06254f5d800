package gilbreak.machine;

import gilbreak.machine.Execution.Watcher;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Interpreter.Switching;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject.Library;
import gilbreak.sync.EventLoop;
import gilbreak.sync.Objects;
import gilbreak.sync.QueueTooLong;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a program: its first state, who can take a step, and what the step does.
 *
 * <p>A thread rests in front of a visible instruction, or at its end. A step executes that
 * instruction and whatever follows that no other thread can notice; where the GIL allows a switch
 * only at checkpoints, it also executes the visible instructions up to the next checkpoint. A
 * thread that is in front of an operation that has to wait cannot take a step.
 *
 * <p>A thread that waits for a lock does so without the GIL, and may get the lock while another
 * thread has the GIL. So there it can be interrupted: taking a lock that was seen taken is a step.
 * The same holds where it waits only for a time, even if it gives up.
 */
public final class Machine {
  /** A step that is longer than this many instructions is given up. */
  static final long LONGEST_STEP = 50_000_000;

  private final Program program;
  private final Layout layout;
  private final Objects objects;
  private final EventLoop loop;
  private final boolean anywhere;
  private final boolean processes;
  private final boolean oneThread;
  private final boolean transactions;
  private final List<Liveness> liveness;
  private final Properties properties;

  public Machine(Program program) {
    this.program = program;
    this.layout = new Layout(program);
    this.objects = layout.objects();
    this.loop = layout.loop();
    this.processes = program.hasProcesses();
    this.oneThread =
        program.threads().stream().allMatch(thread -> thread.isTask() || thread.isProcess());
    this.transactions =
        program.threads().stream()
            .flatMap(thread -> thread.code().instructions().stream())
            .anyMatch(Instr.Transact.class::isInstance);
    this.anywhere = program.interpreter().switching() == Switching.ANYWHERE;
    this.properties = new Properties(program, layout);
    Map<ProgramThread, Liveness> known = new HashMap<>();
    this.liveness =
        program.threads().stream()
            .map(thread -> known.computeIfAbsent(sameText(thread), Machine::liveness))
            .toList();
  }

  private static ProgramThread sameText(ProgramThread thread) {
    return new ProgramThread("", thread.kind(), 0, thread.code(), thread.starts(), 0);
  }

  /** Somebody may ask for what a thread has returned that was started by another. */
  private static Liveness liveness(ProgramThread thread) {
    return new Liveness(thread.code(), !thread.starts());
  }

  public Program program() {
    return program;
  }

  /** The number of threads. */
  public int threads() {
    return program.threads().size();
  }

  /** The state in which every thread has come to its first visible instruction. */
  public Step start() {
    long[] words = initialWords();
    for (int thread = 0; thread < threads(); thread++) {
      ProgramThread started = program.threads().get(thread);
      if (started.starts()
          && !started.isTask()
          && run(words, thread, Begin.PROGRAM, Watcher.NONE) instanceof Step.Failed failed) {
        return failed;
      }
    }
    return new Step.Reached(new State(words));
  }

  /** The shared variables' cells before anything has happened. */
  List<Long> initialCells() {
    return cells(new State(initialWords()));
  }

  private long[] initialWords() {
    long[] words = new long[layout.size()];
    objects.begin(words);
    loop.begin(words);
    layout.initialise(words);
    for (int thread = 0; thread < threads(); thread++) {
      ProgramThread text = program.threads().get(thread);
      words[layout.slots(thread)] = text.starts() ? text.me() : 0;
      words[layout.place(thread)] = text.starts() ? 0 : Layout.NOT_STARTED;
    }
    return words;
  }

  /** Whether the thread has come to its end, or was never started. */
  public boolean isFinished(State state, int thread) {
    long place = state.word(layout.place(thread));
    return place == code(thread).size() || place == Layout.NOT_STARTED;
  }

  /** Whether the thread can take a step: it is neither finished nor waiting. */
  public boolean isEnabled(State state, int thread) {
    long[] words = state.words();
    if (objects.isChoosing(words)) {
      return objects.canChoose(words, thread);
    }
    if (isFinished(state, thread)) {
      return false;
    }
    if (!hasGil(words, thread)) {
      return false;
    }
    if (isTask(thread) && !loop.isRunning(words, thread)) {
      return loop.canMove(words, thread);
    }
    return !isBlocked(next(words, thread), words, thread);
  }

  /** Whether no other thread of the same process rests without having let go of the GIL. */
  private boolean hasGil(long[] words, int thread) {
    return !processes
        || isProcess(thread)
        || words[layout.holder()] == 0
        || words[layout.holder()] == thread + 1L;
  }

  private boolean isProcess(int thread) {
    return program.threads().get(thread).isProcess();
  }

  private boolean isTask(int thread) {
    return program.threads().get(thread).isTask();
  }

  /** The instruction in front of which an unfinished thread rests. */
  private Instr next(long[] words, int thread) {
    return code(thread).at((int) words[layout.place(thread)]);
  }

  /** Lets an enabled thread take its next step. */
  public Step step(State state, int thread) {
    return step(state, thread, Watcher.NONE);
  }

  Step step(State state, int thread, Watcher watcher) {
    long[] words = state.copy();
    if (objects.isChoosing(words)) {
      return choose(words, thread, watcher);
    }
    if (isTask(thread) && !loop.isRunning(words, thread)) {
      return move(words, thread, watcher);
    }
    return run(words, thread, Begin.REST, watcher);
  }

  /** The event loop does what is next for a task. */
  private Step move(long[] words, int thread, Watcher watcher) {
    EventLoop.Move move = loop.move(words, thread);
    if (move == EventLoop.Move.RUNS) {
      return run(words, thread, Begin.TURN, watcher);
    }
    if (move == EventLoop.Move.FIRED) {
      watcher.fired(thread, line(words, thread), words);
    }
    return new Step.Reached(new State(words));
  }

  /** The waiter is one of those that a notify wakes; it does nothing yet. */
  private Step choose(long[] words, int thread, Watcher watcher) {
    String condition = objects.choose(words, thread);
    watcher.notified(thread, line(words, thread), condition, words);
    return new Step.Reached(new State(words));
  }

  /** Notes who may have tried to take a lock in vain; whoever has just moved begins anew. */
  private void noteWaiting(long[] words, int moved) {
    words[layout.waits(moved)] = 0;
    for (int thread = 0; thread < threads(); thread++) {
      long place = words[layout.place(thread)];
      if (place >= 0 && place < code(thread).size() && waits(next(words, thread), words, thread)) {
        words[layout.waits(thread)] = 1;
      }
    }
  }

  /** Where a run to the next resting place begins. */
  private enum Begin {
    /** At the thread's first instruction, before anything has happened. */
    PROGRAM,
    /** Where the thread rests and is not blocked. */
    REST,
    /** Where a task gave back its turn, which it has again. */
    TURN
  }

  /** Runs a thread to its next resting place, and makes the words a state. */
  private Step run(long[] words, int thread, Begin begin, Watcher watcher) {
    Code code = code(thread);
    Execution execution =
        new Execution(program, layout, words, layout.slots(thread), thread, watcher);
    LoopFinder loops = loopFinder(words, thread);
    boolean mayStop = mayStop(words, thread, begin == Begin.PROGRAM);
    boolean acted = begin == Begin.PROGRAM;
    boolean inTransaction = false;
    int from = (int) words[layout.place(thread)];
    int at = from;
    try {
      while (at < code.size()) {
        Instr instr = code.at(at);
        if (!inTransaction && (isVisible(instr, thread) || endsChild(thread, at))) {
          boolean rested = begin == Begin.REST && at == from && !acted;
          boolean stops = acted && (mayStop || isForeign(instr));
          if (!rested && (stops || mustStop(instr, words, thread))) {
            break;
          }
          acted = true;
        }
        mayStop |= !inTransaction && isSwitchPoint(instr, thread);
        inTransaction =
            instr instanceof Instr.Transact transact ? transact.begins() : inTransaction;
        int next = execution.execute(instr, at);
        if (next <= at && acted && loops.repeats(next)) {
          return failed(Kind.LIVELOCK, "it repeats these lines for ever", thread, instr.line());
        }
        at = next;
        if (execution.isSuspended()) {
          break;
        }
      }
    } catch (PythonError error) {
      return failed(Kind.ERROR, error.text(), thread, code.at(at).line());
    } catch (Execution.FailedAssertion assertion) {
      return failed(Kind.ASSERT, assertionText(assertion), thread, code.at(at).line());
    } catch (QueueTooLong tooLong) {
      throw new GivenUp(tooLong.getMessage());
    }
    rest(words, thread, at, mayStop || execution.isSuspended());
    return new Step.Reached(new State(words));
  }

  private LoopFinder loopFinder(long[] words, int thread) {
    int place = layout.place(thread);
    // Where a step can hold many reads and writes, the rest of the state may change in a loop.
    return transactions || oneThread
        ? new LoopFinder(words, 0, words.length, place)
        : new LoopFinder(words, place, layout.end(thread), place);
  }

  /** Whether the thread can lose the interpreter before it has passed a switch point. */
  private boolean mayStop(long[] words, int thread, boolean atStart) {
    if (oneThread && isTask(thread)) {
      return false;
    }
    return anywhere || isProcess(thread) || atStart || words[layout.waits(thread)] != 0;
  }

  private boolean isSwitchPoint(Instr instr, int thread) {
    return !(oneThread && isTask(thread))
        && (instr instanceof Instr.Checkpoint || instr instanceof Instr.Spend);
  }

  /** Notes where a thread rests, whether it keeps the GIL there, and what that means to others. */
  private void rest(long[] words, int thread, int at, boolean letsGo) {
    words[layout.place(thread)] = at;
    forgetDeadSlots(words, thread, at);
    boolean ended = at == code(thread).size();
    if (processes && !isProcess(thread)) {
      boolean keeps =
          !anywhere && !letsGo && !ended && !isBlocked(next(words, thread), words, thread);
      words[layout.holder()] = keeps ? thread + 1L : 0;
    }
    if (ended && program.hasTasks()) {
      loop.ended(words, thread);
    }
    if (!anywhere) {
      noteWaiting(words, thread);
    }
  }

  /**
   * Whether others can notice it. What belongs to the event loop only its tasks can, and a
   * process's own copy of a variable nobody.
   */
  private boolean isVisible(Instr instr, int thread) {
    if (instr instanceof Instr.Operate operate) {
      return program.objects().get(operate.object()).library() != Library.ASYNCIO;
    }
    return (isProcess(thread) && instr.variable() >= 0)
        ? program.variables().get(instr.variable()).crosses()
        : instr.isVisible();
  }

  /** The event loop sees in which order the threads end that tasks have started. */
  private boolean endsChild(int thread, int at) {
    ProgramThread child = program.threads().get(thread);
    return !child.starts() && !child.isTask() && at == child.code().size() - 1;
  }

  /** Whether other processes can notice it. */
  private boolean isForeign(Instr instr) {
    if (!processes) {
      return false;
    }
    return instr.variable() >= 0
        ? program.variables().get(instr.variable()).crosses()
        : instr instanceof Instr.Operate || instr instanceof Instr.Transact;
  }

  /** Whether the thread gives the GIL up to wait, or somebody else has to move first. */
  private boolean mustStop(Instr instr, long[] words, int thread) {
    return waits(instr, words, thread) || objects.isChoosing(words);
  }

  /** Whether the thread has to wait, be it only for a time. */
  private boolean waits(Instr instr, long[] words, int thread) {
    return instr instanceof Instr.Operate operate && objects.waits(words, operate, thread);
  }

  private boolean isBlocked(Instr instr, long[] words, int thread) {
    return instr instanceof Instr.Operate operate && objects.isBlocked(words, operate, thread);
  }

  private static String assertionText(Execution.FailedAssertion assertion) {
    String text = String.valueOf(assertion.getMessage());
    return text.isEmpty() ? "AssertionError" : "AssertionError: " + text;
  }

  private Step failed(Kind kind, String message, int thread, int line) {
    return new Step.Failed(new Failure(kind, message, name(thread), line));
  }

  private void forgetDeadSlots(long[] words, int thread, int at) {
    BitSet live = liveness.get(thread).at(at);
    int first = layout.slots(thread);
    for (int slot = live.nextClearBit(0);
        first + slot < layout.end(thread);
        slot = live.nextClearBit(slot + 1)) {
      words[first + slot] = 0;
    }
  }

  /** The shared variables' cells. */
  public List<Long> cells(State state) {
    return IntStream.range(0, layout.cells()).mapToObj(state::word).toList();
  }

  /** The properties, ready to be checked on this machine's states. */
  public Properties properties() {
    return properties;
  }

  /** Whether the thread is not finished and cannot take a step. */
  public boolean isWaiting(State state, int thread) {
    return !isFinished(state, thread) && !isEnabled(state, thread);
  }

  /** The threads that are not finished and cannot take a step. */
  public List<Integer> waiting(State state) {
    return IntStream.range(0, threads())
        .filter(thread -> isWaiting(state, thread))
        .boxed()
        .toList();
  }

  /** Why a thread that is not finished cannot take a step: {@code waits for A, held by f[1]}. */
  public String waiting(State state, int thread) {
    long[] words = state.words();
    if (isTask(thread) && !loop.isRunning(words, thread)) {
      return waitingTask(words, thread);
    }
    Instr instr = next(words, thread);
    return isBlocked(instr, words, thread)
        ? "waits " + objects.reason(words, (Instr.Operate) instr, thread, this::name)
        : "could go on";
  }

  private String waitingTask(long[] words, int task) {
    if (!loop.isWaiting(words, task)) {
      return loop.isAsleep(words, task) ? "waits for I/O or a timer" : "waits for its turn";
    }
    Instr last = code(task).at((int) words[layout.place(task)] - 1);
    return last instanceof Instr.Await await
        ? "waits " + objects.reason(words, await.object(), this::name)
        : "waits for tasks that it has started";
  }

  /** The line of the instruction in front of which an unfinished thread rests. */
  int line(State state, int thread) {
    return line(state.words(), thread);
  }

  /** A task that has given back its turn is still in the line where it did so. */
  private int line(long[] words, int thread) {
    int place = (int) words[layout.place(thread)];
    boolean suspended = isTask(thread) && !loop.isRunning(words, thread) && place > 0;
    return code(thread).at(suspended ? place - 1 : place).line();
  }

  /** The failure of a state in which these threads wait for ever. */
  public Failure deadlock(State state, List<Integer> stuck) {
    List<String> waits = new ArrayList<>();
    stuck.forEach(thread -> waits.add(name(thread) + " " + waiting(state, thread)));
    return new Failure(Kind.DEADLOCK, "deadlock: " + String.join("; ", waits), null, 0);
  }

  /** The thread's name. */
  public String name(int thread) {
    return program.threads().get(thread).name();
  }

  /** The number of the thread in which a failure showed. */
  int thread(Failure failure) {
    return IntStream.range(0, threads())
        .filter(thread -> name(thread).equals(failure.thread()))
        .findFirst()
        .orElse(0);
  }

  private Code code(int thread) {
    return program.threads().get(thread).code();
  }

  /** A step that is more than the machine can do, with the reason; no error of the program. */
  public static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUp(@Nullable String reason) {
      super(reason, null, false, false);
    }
  }
}
