package gilbreak.sync;

import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.Program;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * All synchronisation objects of a program, and where the state of each lies in an engine's words.
 */
public final class Objects {
  private final List<Meaning> meanings = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private final List<ConditionMeaning> conditions = new ArrayList<>();
  private final BitSet tasks;
  private final int end;

  /**
   * @param first the first word that the objects may use
   * @param room how the items of queues are kept
   * @param waker makes tasks ready that wait for one of the event loop's objects
   */
  public Objects(Program program, int first, Room room, Waker waker) {
    BitSet counted = counted(program);
    this.tasks = tasks(program);
    int threads = program.threads().size();
    int at = first;
    for (int i = 0; i < program.objects().size(); i++) {
      SyncObject object = program.objects().get(i);
      Meaning meaning =
          object.library() == Library.ASYNCIO
              ? loopMeaning(object, threads, at, room, waker)
              : meaning(object, threads, at, room, counted.get(i));
      meanings.add(meaning);
      firsts.add(at);
      at += meaning.size();
    }
    this.end = at;
  }

  private static BitSet tasks(Program program) {
    BitSet tasks = new BitSet();
    for (int i = 0; i < program.threads().size(); i++) {
      tasks.set(i, program.threads().get(i).isTask());
    }
    return tasks;
  }

  /** The queues of which anybody asks whether their items are done. */
  private static BitSet counted(Program program) {
    BitSet counted = new BitSet();
    program.threads().stream()
        .flatMap(thread -> thread.code().instructions().stream())
        .filter(Instr.Operate.class::isInstance)
        .map(Instr.Operate.class::cast)
        .filter(
            instr ->
                instr.operation() == Operation.TASK_DONE || instr.operation() == Operation.JOIN)
        .forEach(instr -> counted.set(instr.object()));
    return counted;
  }

  private Meaning meaning(SyncObject object, int threads, int at, Room room, boolean counted) {
    return switch (object.kind()) {
      case LOCK -> new LockMeaning(object, at);
      case RLOCK -> new ReentrantMeaning(object, tasks, at);
      case SEMAPHORE, BOUNDED_SEMAPHORE -> new SemaphoreMeaning(object, at);
      case CONDITION -> condition(object, threads, at);
      case EVENT -> new EventMeaning(object, threads, at);
      case BARRIER -> new BarrierMeaning(object, at);
      case QUEUE -> new QueueMeaning(object, room, counted, at);
      case RW_LOCK -> new ReadersWriterMeaning(object, at);
    };
  }

  private Meaning loopMeaning(SyncObject object, int threads, int at, Room room, Waker waker) {
    return switch (object.kind()) {
      case LOCK -> new LoopLockMeaning(object, threads, at, waker);
      case SEMAPHORE, BOUNDED_SEMAPHORE -> new LoopSemaphoreMeaning(object, threads, at, waker);
      case CONDITION ->
          new LoopConditionMeaning(
              object, (LoopLockMeaning) meanings.get(object.lock()), threads, at, waker);
      case EVENT -> new LoopEventMeaning(object, threads, at, waker);
      case BARRIER -> new LoopBarrierMeaning(object, threads, at, waker);
      case QUEUE -> new LoopQueueMeaning(object, threads, room, at, waker);
      case RLOCK, RW_LOCK ->
          throw new IllegalStateException("internal error: asyncio has no " + object.kind());
    };
  }

  private ConditionMeaning condition(SyncObject object, int threads, int at) {
    Ownable lock = (Ownable) meanings.get(object.lock());
    ConditionMeaning condition = new ConditionMeaning(object, lock, threads, at);
    conditions.add(condition);
    return condition;
  }

  /** The word behind the last one that the objects use. */
  public int end() {
    return end;
  }

  /** Makes the words those of new objects. */
  public void begin(long[] words) {
    meanings.forEach(meaning -> meaning.begin(words));
  }

  /** Whether the thread cannot do the operation now and has to wait. */
  public boolean isBlocked(long[] words, Instr.Operate instr, int thread) {
    return meanings.get(instr.object()).isBlocked(words, instr.operation(), thread);
  }

  /** Whether what the operation waits for is not there yet; it may give up, or wake for nothing. */
  public boolean waits(long[] words, Instr.Operate instr, int thread) {
    return meanings.get(instr.object()).waits(words, instr.operation(), thread);
  }

  /**
   * How many microseconds an operation waits that is given so many.
   *
   * @throws gilbreak.program.PythonError where Python would raise
   */
  public long timeout(Instr.Operate instr, long microseconds) {
    if (microseconds == Value.NONE) {
      throw new PythonError("TypeError", "'NoneType' object cannot be interpreted as an integer");
    }
    meanings.get(instr.object()).checkTimeout(instr.operation(), microseconds);
    return Math.max(microseconds, 0);
  }

  /**
   * Does an operation that is not blocked.
   *
   * @return what the method returns, or 0
   * @throws gilbreak.program.PythonError where Python would raise
   * @throws QueueTooLong when a queue without a bound outgrows the words
   */
  public long operate(long[] words, Instr.Operate instr, int thread, long argument) {
    return meanings.get(instr.object()).operate(words, instr.operation(), thread, argument);
  }

  /** For what a blocked thread waits: {@code for A, held by adder[1]}. */
  public String reason(long[] words, Instr.Operate instr, int thread, Meaning.Names names) {
    return meanings.get(instr.object()).reason(words, instr.operation(), thread, names);
  }

  /** For what a task waits that has given back its turn. */
  public String reason(long[] words, int object, Meaning.Names names) {
    return meanings.get(object).reason(words, Operation.ENLIST, -1, names);
  }

  /** The thread that holds what a blocked thread waits for, if one does. */
  public List<Integer> holders(long[] words, Instr.Operate instr, int thread) {
    return isAsleep(words, instr, thread) ? List.of() : holders(words, instr.object());
  }

  /** Whether the thread waits to be notified by the operation's condition. */
  public boolean isAsleep(long[] words, Instr.Operate instr, int thread) {
    return meanings.get(instr.object()) instanceof ConditionMeaning condition
        && condition.isAsleep(words, thread);
  }

  /** The thread that holds an object, if one does. */
  public List<Integer> holders(long[] words, int object) {
    int holder = meanings.get(object).holder(words);
    return holder < 0 ? List.of() : List.of(holder);
  }

  /** The first of the words in which an object's own state lies. */
  public int first(int object) {
    return firsts.get(object);
  }

  /** The word behind them. */
  public int end(int object) {
    return firsts.get(object) + meanings.get(object).size();
  }

  /** Gives the threads other numbers: what thread {@code i} was is now {@code to[i]}. */
  public void renumber(long[] words, int object, int[] to) {
    meanings.get(object).renumber(words, to);
  }

  /** What an object says of one thread alone; what is different for two threads mostly differs. */
  public long about(long[] words, int object, int thread) {
    return meanings.get(object).about(words, thread);
  }

  /**
   * Whether a notify has more waiters than it wakes. Then nothing happens but that waiters are
   * chosen, until there are enough.
   */
  public boolean isChoosing(long[] words) {
    for (ConditionMeaning condition : conditions) {
      if (condition.isChoosing(words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the thread is one of the waiters that can be chosen. */
  public boolean canChoose(long[] words, int thread) {
    return conditions.stream().anyMatch(condition -> condition.canChoose(words, thread));
  }

  /** Chooses a waiter; answers by which condition it is notified. */
  public String choose(long[] words, int thread) {
    Optional<ConditionMeaning> chosen =
        conditions.stream().filter(condition -> condition.canChoose(words, thread)).findFirst();
    chosen.orElseThrow().choose(words, thread);
    return chosen.orElseThrow().name();
  }

  /**
   * Chooses waiters at once, where somebody has notified this object and there are too many.
   *
   * @param order the threads' numbers, in the order in which they are chosen
   */
  public void chooseNow(long[] words, int object, List<Integer> order) {
    if (meanings.get(object) instanceof ConditionMeaning condition) {
      for (int thread : order) {
        if (condition.canChoose(words, thread)) {
          condition.choose(words, thread);
        }
      }
    }
  }
}
