package gilbreak.machine;

import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.Value;
import java.util.Arrays;

/**
 * Executes single instructions on a state's words. Each case answers where the thread goes on.
 *
 * <p>The caller sees to it that the thread does not have to wait in front of it.
 */
final class Execution implements Instr.Visitor<Integer> {
  private final Program program;
  private final Layout layout;
  private final long[] words;
  private final int slots;
  private final int thread;
  private final Watcher watcher;
  private int next;
  private boolean suspended;

  /**
   * @param slots the first word of the running code's slots
   * @param thread who runs it, or -1 where nobody does: a goal is looked at
   */
  Execution(Program program, Layout layout, long[] words, int slots, int thread, Watcher watcher) {
    this.program = program;
    this.layout = layout;
    this.words = words;
    this.slots = slots;
    this.thread = thread;
    this.watcher = watcher;
  }

  /** Whether the task has given back its turn in the last instruction. */
  boolean isSuspended() {
    return suspended;
  }

  /** Executes the instruction at an index; answers the index of the next one. */
  int execute(Instr instr, int index) {
    next = index + 1;
    suspended = false;
    return instr.accept(this);
  }

  private long get(int slot) {
    return words[slots + slot];
  }

  private int set(int slot, long value) {
    words[slots + slot] = value;
    return next;
  }

  @Override
  public Integer constant(Instr.Constant instr) {
    return set(instr.target(), instr.value());
  }

  @Override
  public Integer copy(Instr.Copy instr) {
    return set(instr.target(), get(instr.source()));
  }

  @Override
  public Integer binary(Instr.Binary instr) {
    long result = Arithmetic.apply(instr.operator(), get(instr.left()), get(instr.right()));
    return set(instr.target(), result);
  }

  @Override
  public Integer negate(Instr.Negate instr) {
    return set(instr.target(), Arithmetic.negate(get(instr.source())));
  }

  @Override
  public Integer not(Instr.Not instr) {
    return set(instr.target(), Arithmetic.not(get(instr.source())));
  }

  @Override
  public Integer loadElement(Instr.LoadElement instr) {
    int element = Arithmetic.element(get(instr.index()), instr.length(), false);
    return set(instr.target(), get(instr.base() + element));
  }

  @Override
  public Integer storeElement(Instr.StoreElement instr) {
    int element = Arithmetic.element(get(instr.index()), instr.length(), true);
    return set(instr.base() + element, get(instr.source()));
  }

  @Override
  public Integer jump(Instr.Jump instr) {
    return instr.to();
  }

  @Override
  public Integer branch(Instr.Branch instr) {
    return Value.isTrue(get(instr.condition())) ? next : instr.otherwise();
  }

  @Override
  public Integer load(Instr.Load instr) {
    int element = element(instr.variable(), instr.index(), false);
    int cell = cell(instr.variable()) + element;
    set(instr.target(), words[cell]);
    return accessed(instr, element, cell);
  }

  @Override
  public Integer store(Instr.Store instr) {
    int element = element(instr.variable(), instr.index(), true);
    int cell = cell(instr.variable()) + element;
    words[cell] = get(instr.source());
    return accessed(instr, element, cell);
  }

  @Override
  public Integer atomicAdd(Instr.AtomicAdd instr) {
    int element = element(instr.variable(), instr.index(), true);
    int cell = cell(instr.variable()) + element;
    words[cell] = Arithmetic.add(words[cell], get(instr.source()));
    set(instr.target(), words[cell]);
    return accessed(instr, element, cell);
  }

  @Override
  public Integer compareAndSwap(Instr.CompareAndSwap instr) {
    int element = element(instr.variable(), instr.index(), true);
    int cell = cell(instr.variable()) + element;
    boolean same = words[cell] == get(instr.expected());
    words[cell] = same ? get(instr.value()) : words[cell];
    set(instr.target(), Value.of(same));
    return accessed(instr, element, cell);
  }

  @Override
  public Integer transact(Instr.Transact instr) {
    return next;
  }

  private int cell(int variable) {
    return layout.cell(thread, program.variables().get(variable));
  }

  private int element(int variable, int index, boolean assignment) {
    int length = program.variables().get(variable).length();
    return index == Instr.NO_SLOT ? 0 : Arithmetic.element(get(index), length, assignment);
  }

  private int accessed(Instr instr, int element, int cell) {
    watcher.accessed(thread, instr, element, words[cell], words);
    return next;
  }

  @Override
  public Integer operate(Instr.Operate instr) {
    long argument = instr.argument() == Instr.NO_SLOT ? 0 : get(instr.argument());
    if (instr.timeout() != Instr.NO_SLOT) {
      layout.objects().timeout(instr, get(instr.timeout()));
    }
    long result = layout.objects().operate(words, instr, thread, argument);
    if (instr.target() != Instr.NO_SLOT) {
      set(instr.target(), result);
    }
    watcher.operated(thread, instr, argument, result, words);
    return next;
  }

  @Override
  public Integer spend(Instr.Spend instr) {
    Arithmetic.duration(get(instr.duration()));
    return next;
  }

  @Override
  public Integer sleep(Instr.Sleep instr) {
    suspended = true;
    watcher.suspended(thread, instr, words);
    if (Arithmetic.duration(get(instr.duration())) == 0) {
      layout.loop().yields(words, thread);
    } else {
      layout.loop().sleeps(words, thread);
    }
    return next;
  }

  @Override
  public Integer await(Instr.Await instr) {
    suspended = true;
    watcher.suspended(thread, instr, words);
    layout.loop().waits(words, thread);
    return next;
  }

  private int child(int number) {
    return program.threads().get(thread).children() + number;
  }

  @Override
  public Integer spawn(Instr.Spawn instr) {
    int child = child(instr.child());
    int first = layout.slots(child);
    Arrays.fill(words, first, layout.slotsEnd(child), 0);
    words[first] = get(0);
    layout.copyInitial(words, child);
    for (int i = 0; i < instr.arguments().size(); i++) {
      words[first + 1 + i] = get(instr.arguments().get(i));
    }
    words[layout.place(child)] = 0;
    if (program.threads().get(child).isTask()) {
      layout.loop().wake(words, child);
    }
    return next;
  }

  @Override
  public Integer join(Instr.Join instr) {
    if (layout.loop().joins(words, thread, instr, this::hasEnded)) {
      suspended = true;
      watcher.suspended(thread, instr, words);
    }
    return next;
  }

  private boolean hasEnded(int child) {
    return words[layout.place(child)] == program.threads().get(child).code().size();
  }

  @Override
  public Integer returned(Instr.Returned instr) {
    return set(instr.target(), words[layout.slots(child(instr.child()))]);
  }

  @Override
  public Integer check(Instr.Assert instr) {
    if (!Value.isTrue(get(instr.condition()))) {
      throw new FailedAssertion(instr);
    }
    return next;
  }

  @Override
  public Integer checkpoint(Instr.Checkpoint instr) {
    return next;
  }

  /** Sees what a run does, each time with the state's words afterwards. */
  interface Watcher {
    Watcher NONE = new Watcher() {};

    /** An element of a shared variable has been read or written; it now has this value. */
    default void accessed(int thread, Instr instr, int element, long value, long[] words) {}

    /** Something has been done to an object. */
    default void operated(
        int thread, Instr.Operate instr, long argument, long result, long[] words) {}

    /** A task gives back its turn. */
    default void suspended(int thread, Instr instr, long[] words) {}

    /** What a task slept or waited for outside is over. */
    default void fired(int thread, int line, long[] words) {}

    /** The thread, which waits in front of a line, has been notified by a condition. */
    default void notified(int thread, int line, String condition, long[] words) {}
  }

  /** An {@code assert} that does not hold. */
  static final class FailedAssertion extends RuntimeException {
    private static final long serialVersionUID = 1;

    FailedAssertion(Instr.Assert instr) {
      super(instr.text(), null, false, false);
    }

    /** As the last line of a traceback has it. */
    String text() {
      String text = String.valueOf(getMessage());
      return text.isEmpty() ? "AssertionError" : "AssertionError: " + text;
    }
  }
}
