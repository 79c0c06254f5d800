package gilbreak.run;

import gilbreak.machine.Arithmetic;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.ProgramThread;
import gilbreak.sync.EventLoop;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a round, and what their generated code asks for. All of it belongs to the event
 * loop's real thread, except where it says so; that is why asyncio's objects need no mutex.
 */
final class LiveTasks {
  private final List<ProgramThread> threads;
  private final Compiled compiled;
  private final EventLoop loop;
  private final LiveObjects live;
  private final long[] words;
  private final Resumable[] codes;
  private final long[][] frames;
  private final int[] places;
  private final Timers timers;
  private final @Nullable TaskLogs logs;
  private final BitSet alive = new BitSet();
  private final Map<Integer, ChildThread> children = new TreeMap<>();
  private final Queue<Integer> ended = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Thread loopThread;
  private int running = -1;
  private int childrenOut;

  /**
   * @param recording notes what the tasks do; only in traced rounds
   */
  LiveTasks(Compiled compiled, LiveObjects live, @Nullable Recording recording) {
    this.threads = compiled.program().threads();
    this.compiled = compiled;
    this.loop = live.loop();
    this.live = live;
    this.words = live.words();
    this.codes = new Resumable[threads.size()];
    this.frames = new long[threads.size()][];
    this.places = new int[threads.size()];
    this.timers = new Timers(threads.size());
    this.logs = recording == null ? null : recording.tasks(loop, words);
    for (int thread = 0; thread < frames.length; thread++) {
      if (threads.get(thread).isTask() || !threads.get(thread).starts()) {
        prepare(thread);
      }
    }
  }

  private void prepare(int number) {
    ProgramThread thread = threads.get(number);
    if (thread.isTask()) {
      codes[number] = compiled.resumable(number);
    }
    frames[number] = new long[Math.max(1, thread.code().slots())];
    if (thread.starts()) {
      frames[number][0] = thread.me();
      alive.set(number);
    }
  }

  /** Makes known who plays a thread that tasks may start. */
  void add(ChildThread child) {
    children.put(child.worker().number(), child);
  }

  Timers timers() {
    return timers;
  }

  /** The slots of a task or of a thread that tasks start. */
  long[] frame(int thread) {
    return frames[thread];
  }

  /** The present thread is the event loop's. */
  void begin() {
    loopThread = Thread.currentThread();
    if (logs != null) {
      alive.stream().filter(thread -> threads.get(thread).isTask()).forEach(logs::starts);
    }
  }

  /** No task is left that could start a thread. */
  void end() {
    children.values().forEach(ChildThread::dismiss);
  }

  /** Whether every task has ended that was started. */
  boolean areDone() {
    return alive.isEmpty();
  }

  /** Runs the task that has the turn until it gives it back. */
  void run(int task, Worker worker, long[] cells) {
    running = task;
    worker.plays(threads.get(task).name(), task);
    if (logs != null) {
      logs.plays(task, worker);
    }
    places[task] = codes[task].resume(worker, cells, frames[task], places[task], this);
    boolean ends = loop.isRunning(words, task);
    if (ends) {
      alive.clear(task);
      loop.ended(words, task);
    }
    if (logs != null) {
      logs.leaves(task, ends, places[task], worker);
    }
  }

  /** Wakes the task whose time has come first. */
  void fire() {
    long deadline = timers.first();
    int task = timers.take();
    loop.move(words, task);
    if (logs != null) {
      logs.isOver(task, deadline);
    }
  }

  /** The running task gives back its turn for a time. */
  void sleep(long microseconds) {
    long nanos = TimeUnit.MICROSECONDS.toNanos(Arithmetic.duration(microseconds));
    if (nanos == 0) {
      loop.yields(words, running);
    } else {
      timers.add(running, System.nanoTime() + nanos);
      loop.sleeps(words, running);
    }
  }

  /** The running task gives back its turn until it is woken. */
  void await() {
    loop.waits(words, running);
  }

  /** Does something to one of asyncio's objects. */
  long operate(int operation, long argument) {
    Instr.Operate instr = compiled.operations().get(operation);
    if (logs != null) {
      logs.before(running, instr);
    }
    long result = live.objects().operate(words, instr, running, argument);
    if (logs != null) {
      logs.after(running, instr, result);
    }
    return result;
  }

  private int child(int number) {
    return threads.get(running).children() + number;
  }

  /** The empty slots of a child that is about to be started. */
  long[] fresh(int number) {
    long[] frame = frames[child(number)];
    Arrays.fill(frame, 0);
    return frame;
  }

  /** Starts a child whose slots are filled. */
  void spawn(int number) {
    int child = child(number);
    alive.set(child);
    if (threads.get(child).isTask()) {
      places[child] = 0;
      loop.wake(words, child);
      if (logs != null) {
        logs.starts(child);
      }
    } else {
      childrenOut++;
      Objects.requireNonNull(children.get(child)).start();
    }
  }

  /** The running task waits for children; false when it need not give back its turn. */
  boolean join(int join) {
    return loop.joins(words, running, compiled.joins().get(join), this::hasEnded);
  }

  private boolean hasEnded(int child) {
    return !alive.get(child);
  }

  /** What a child that has ended has returned. */
  long returned(int number) {
    return frames[child(number)][0];
  }

  /** A thread that a task has started has ended; called by that thread. */
  void childHasEnded(int child) {
    ended.add(child);
    LockSupport.unpark(loopThread);
  }

  /** Whether there are threads that a task has started and whose end is not known yet. */
  boolean hasChildrenOut() {
    return childrenOut > 0;
  }

  /** Whether a thread has ended that a task has started; any thread may ask. */
  boolean hasNews() {
    return !ended.isEmpty();
  }

  /** Gets to know which threads have ended. */
  void takeNews() {
    for (Integer child = ended.poll(); child != null; child = ended.poll()) {
      childrenOut--;
      alive.clear(child);
      loop.ended(words, child);
    }
    if (logs != null) {
      logs.look();
    }
  }

  /** For what each task waits that has not ended. */
  String waits() {
    return alive.stream()
        .filter(thread -> threads.get(thread).isTask())
        .mapToObj(task -> name(task) + " waits " + reason(task))
        .collect(Collectors.joining("; "));
  }

  private String name(int thread) {
    return threads.get(thread).name();
  }

  private String reason(int task) {
    Code code = threads.get(task).code();
    return code.at(places[task] - 1) instanceof Instr.Await await
        ? live.objects().reason(words, await.object(), this::name)
        : "for tasks that it has started";
  }
}
