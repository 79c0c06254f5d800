package gilbreak.machine;

import gilbreak.machine.Execution.Watcher;
import gilbreak.machine.Running.Begin;
import gilbreak.program.Code;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.sync.EventLoop;
import gilbreak.sync.Objects;
import java.util.List;
import java.util.stream.IntStream;

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
  /** A step that jumps back more often than this is given up. */
  static final long LONGEST_STEP = 2_000_000;

  private final Program program;
  private final Layout layout;
  private final Objects objects;
  private final EventLoop loop;
  private final Granularity granularity;
  private final Running running;
  private final Waiting waiting;
  private final Properties properties;
  private final StateParts parts;

  /** A machine with the steps that a player is told. */
  public Machine(Program program) {
    this(program, Reductions.STEPS);
  }

  public Machine(Program program, Reductions reductions) {
    this.program = program;
    this.layout = new Layout(program);
    this.objects = layout.objects();
    this.loop = layout.loop();
    this.granularity = new Granularity(program, reductions);
    this.running = new Running(program, layout, granularity, reductions.deadLocals());
    this.waiting = new Waiting(program, layout, running);
    this.properties = new Properties(program, layout);
    this.parts = new StateParts(program, layout, granularity);
  }

  public Program program() {
    return program;
  }

  /** The number of threads. */
  public int threads() {
    return program.threads().size();
  }

  /** How a state's words fall into parts. */
  public StateParts parts() {
    return parts;
  }

  /** Whether some steps are longer than what a player is told, since locks protect what is done. */
  public boolean hasRegions() {
    return granularity.hasRegions();
  }

  /** Whether it is noted in every thread's own part what another one's step makes it wait for. */
  public boolean notesWaiting() {
    return !granularity.isAnywhere();
  }

  /** The state in which every thread has come to its first visible instruction. */
  public Step start() {
    long[] words = layout.initialWords();
    for (int thread = 0; thread < threads(); thread++) {
      ProgramThread started = program.threads().get(thread);
      if (started.starts()
          && !started.isTask()
          && running.run(words, thread, Begin.PROGRAM, Watcher.NONE)
              instanceof Step.Failed failed) {
        return failed;
      }
    }
    return new Step.Reached(new State(words));
  }

  /** The shared variables' cells before anything has happened. */
  List<Long> initialCells() {
    return cells(new State(layout.initialWords()));
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
    if (granularity.isTask(thread) && !loop.isRunning(words, thread)) {
      return loop.canMove(words, thread);
    }
    return !running.isBlocked(running.next(words, thread), words, thread);
  }

  /** Whether no other thread of the same process rests without having let go of the GIL. */
  private boolean hasGil(long[] words, int thread) {
    return !granularity.hasProcesses()
        || granularity.isProcess(thread)
        || words[layout.holder()] == 0
        || words[layout.holder()] == thread + 1L;
  }

  /**
   * Whether the thread would be interrupted if another one took the next step: it could take it
   * itself, and is no task that has given back its turn.
   */
  public boolean canBePreempted(State state, int thread) {
    return isEnabled(state, thread)
        && (!granularity.isTask(thread) || loop.isRunning(state.words(), thread));
  }

  /** Lets an enabled thread take its next step. */
  public Step step(State state, int thread) {
    return step(state, thread, Watcher.NONE);
  }

  Step step(State state, int thread, Watcher watcher) {
    return step(state.copy(), thread, watcher);
  }

  /** The same in the words of a state, which become those of the state behind it. */
  public Step stepWithin(long[] words, int thread) {
    return step(words, thread, Watcher.NONE);
  }

  private Step step(long[] words, int thread, Watcher watcher) {
    if (objects.isChoosing(words)) {
      return choose(words, thread, watcher);
    }
    if (granularity.isTask(thread) && !loop.isRunning(words, thread)) {
      return move(words, thread, watcher);
    }
    return running.run(words, thread, Begin.REST, watcher);
  }

  /** The event loop does what is next for a task. */
  private Step move(long[] words, int thread, Watcher watcher) {
    EventLoop.Move move = loop.move(words, thread);
    if (move == EventLoop.Move.RUNS) {
      return running.run(words, thread, Begin.TURN, watcher);
    }
    if (move == EventLoop.Move.FIRED) {
      watcher.fired(thread, waiting.line(words, thread), words);
    }
    return new Step.Reached(new State(words));
  }

  /** The waiter is one of those that a notify wakes; it does nothing yet. */
  private Step choose(long[] words, int thread, Watcher watcher) {
    String condition = objects.choose(words, thread);
    watcher.notified(thread, waiting.line(words, thread), condition, words);
    return new Step.Reached(new State(words));
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
    return waiting.reason(state.words(), thread);
  }

  /** What a thread that is not finished waits for. */
  public Wait wait(State state, int thread) {
    return waiting.of(state.words(), thread);
  }

  /** The line of the instruction in front of which an unfinished thread rests. */
  int line(State state, int thread) {
    return waiting.line(state.words(), thread);
  }

  /** The failure of a state in which these threads wait for ever. */
  public Failure deadlock(State state, List<Integer> stuck) {
    return waiting.deadlock(state.words(), stuck);
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
}
