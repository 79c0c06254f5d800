package gilbreak.machine;

import gilbreak.machine.Execution.FailedAssertion;
import gilbreak.machine.Execution.Watcher;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.PythonError;
import gilbreak.sync.EventLoop;
import gilbreak.sync.QueueTooLong;
import gilbreak.sync.Room;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program, instruction by instruction: for an engine that decides by itself who comes
 * next. What each instruction means is what it means to the {@link Machine}; only that here nothing
 * is fused into steps, and that a transaction works on a draft until it commits.
 */
public final class Stepper {
  private final Program program;
  private final Layout layout;
  private final long[] words;
  private final Writes writes;
  private final Waiting waiting;
  private final @Nullable Draft[] drafts;
  private final Execution[] executions;

  public Stepper(Program program) {
    this.program = program;
    this.layout = new Layout(program, Room.GROWING);
    this.words = layout.initialWords();
    this.writes = new Writes(program, layout);
    this.waiting =
        new Waiting(
            program,
            layout,
            new Running(program, layout, new Granularity(program, Reductions.STEPS), false));
    int threads = program.threads().size();
    this.drafts = new Draft[threads];
    this.executions = new Execution[threads];
    Arrays.setAll(executions, thread -> execution(words, thread, writes));
  }

  private Execution execution(long[] on, int thread, Watcher watcher) {
    return new Execution(program, layout, on, layout.slots(thread), thread, watcher);
  }

  /** The words that the event loop and the objects are asked about. */
  public long[] words() {
    return words;
  }

  public gilbreak.sync.Objects objects() {
    return layout.objects();
  }

  public EventLoop loop() {
    return layout.loop();
  }

  /** Whether the thread has come to its end, or was not started. */
  public boolean isFinished(int thread) {
    int at = at(thread);
    return at == code(thread).size() || at == Layout.NOT_STARTED;
  }

  /** The instruction in front of which an unfinished thread is. */
  public Instr next(int thread) {
    return code(thread).at(at(thread));
  }

  /** The instruction that a task has carried out last, which has given back its turn. */
  public Instr last(int task) {
    return code(task).at(at(task) - 1);
  }

  private Code code(int thread) {
    return program.threads().get(thread).code();
  }

  private int at(int thread) {
    return (int) words(thread)[layout.place(thread)];
  }

  private long[] words(int thread) {
    Draft draft = drafts[thread];
    return draft == null ? words : draft.words();
  }

  /** What is in one of the thread's slots. */
  public long slot(int thread, int slot) {
    return words(thread)[layout.slots(thread) + slot];
  }

  /** The cell that an access of a shared variable is to, counted over all variables. */
  public int cell(int thread, Instr instr, int index) {
    int first = program.variables().get(instr.variable()).first();
    int length = program.variables().get(instr.variable()).length();
    long element = index == Instr.NO_SLOT ? 0 : slot(thread, index);
    return first + (int) Math.floorMod(element, (long) length);
  }

  /** Whether what the thread's next instruction waits for is not there yet. */
  public boolean waits(int thread) {
    return next(thread) instanceof Instr.Operate operate
        && layout.objects().waits(words, operate, thread);
  }

  /**
   * Carries out the thread's next instruction, which is not blocked.
   *
   * @return whether a task has given back its turn
   * @throws Failed when it raises an error
   */
  public boolean execute(int thread) {
    int at = at(thread);
    Instr instr = code(thread).at(at);
    try {
      words(thread)[layout.place(thread)] = executions[thread].execute(instr, at);
    } catch (PythonError error) {
      throw failed(Kind.ERROR, error.text(), thread, instr);
    } catch (FailedAssertion assertion) {
      throw failed(Kind.ASSERT, assertion.text(), thread, instr);
    } catch (QueueTooLong tooLong) {
      throw failed(Kind.ERROR, String.valueOf(tooLong.getMessage()), thread, instr);
    }
    return executions[thread].isSuspended();
  }

  private Failed failed(Kind kind, String message, int thread, Instr instr) {
    return new Failed(new Failure(kind, message, name(thread), instr.line()));
  }

  private String name(int thread) {
    return program.threads().get(thread).name();
  }

  /** Passes the instruction that begins a transaction: what follows works on a draft. */
  public void begin(int thread) {
    words[layout.place(thread)]++;
    draft(thread);
  }

  private void draft(int thread) {
    Draft draft = new Draft(words, writes);
    drafts[thread] = draft;
    executions[thread] = execution(draft.words(), thread, draft);
  }

  /** Whether the thread is in a transaction. */
  public boolean isInTransaction(int thread) {
    return drafts[thread] != null;
  }

  /**
   * Passes the instruction that commits a transaction, if nobody has written since it began what it
   * has read or written. Otherwise the thread is behind the beginning again, with a new draft.
   *
   * @return whether it has committed
   */
  public boolean commit(int thread) {
    Draft draft = Objects.requireNonNull(drafts[thread]);
    if (!draft.holds()) {
      draft(thread);
      return false;
    }
    draft.publish(words, layout.place(thread), layout.end(thread));
    words[layout.place(thread)]++;
    drafts[thread] = null;
    executions[thread] = execution(words, thread, writes);
    return true;
  }

  /** The shared variables' cells. */
  public List<Long> cells() {
    return Arrays.stream(words, 0, layout.cells()).boxed().toList();
  }

  /** The failure of a run in which these threads wait for ever. */
  public Failure deadlock(List<Integer> stuck) {
    return waiting.deadlock(words, stuck);
  }

  /** An instruction has raised an error. */
  public static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never written anywhere
    private final Failure failure;

    Failed(Failure failure) {
      super(failure.message(), null, false, false);
      this.failure = failure;
    }

    public Failure failure() {
      return failure;
    }
  }
}
