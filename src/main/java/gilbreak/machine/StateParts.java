package gilbreak.machine;

import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.sync.Objects;

/**
 * How a state's words fall into parts: first what is no thread's own, then each thread's own part.
 */
public final class StateParts {
  private final Program program;
  private final Layout layout;
  private final Objects objects;

  StateParts(Program program, Layout layout) {
    this.program = program;
    this.layout = layout;
    this.objects = layout.objects();
  }

  /** How many words a state has. */
  public int size() {
    return layout.size();
  }

  /** How many of the first words are no thread's own. */
  public int shared() {
    return layout.shared();
  }

  /** How many of them are the shared variables' cells. */
  public int cells() {
    return layout.cells();
  }

  /** The first word of a thread's own part. */
  public int first(int thread) {
    return layout.place(thread);
  }

  /** The word behind a thread's own part. */
  public int end(int thread) {
    return layout.end(thread);
  }

  /**
   * Whether it depends on nothing but the shared part and a thread's own if the thread can take a
   * step, and what becomes of the two; and on nothing but the new shared part and its own what that
   * does to another thread. So it is unless threads start others and ask for what they return.
   */
  public boolean isSeparable() {
    return program.threads().stream()
        .flatMap(thread -> thread.code().instructions().stream())
        .noneMatch(
            instr ->
                instr instanceof Instr.Spawn
                    || instr instanceof Instr.Join
                    || instr instanceof Instr.Returned);
  }

  /** Whether two threads run the same text, and nothing but their number tells them apart. */
  public boolean areAlike(int one, int other) {
    ProgramThread left = program.threads().get(one);
    ProgramThread right = program.threads().get(other);
    return left.kind() == right.kind() && left.starts() && right.starts() && sameCode(left, right);
  }

  private static boolean sameCode(ProgramThread left, ProgramThread right) {
    return left.code().equals(right.code());
  }

  /** Gives the threads other numbers in the shared part: thread {@code i} is now {@code to[i]}. */
  public void renumber(long[] words, int[] to) {
    objects.renumber(words, to);
  }

  /**
   * What the shared part says of one thread alone; what differs for two threads mostly does here.
   */
  public long about(long[] words, int thread) {
    return objects.about(words, thread);
  }
}
