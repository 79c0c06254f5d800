package gilbreak.machine;

import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.Property;
import gilbreak.program.SyncObject;
import gilbreak.sync.Objects;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a state's words fall into parts: some that are shared, and each thread's own.
 *
 * <p>Where a step does one thing that others can notice, each shared variable is a part, and each
 * object. Else all that is shared is one part. The first part has all variables that an {@code
 * always} reads, and those between them, so that one number tells if it holds; it may be empty.
 */
public final class StateParts {
  /** The part without words that a step touches which does nothing to what is shared. */
  private static final int NOTHING = 1;

  private final Program program;
  private final Layout layout;
  private final Objects objects;
  private final boolean separable;
  private final List<Shared> shared = new ArrayList<>();

  /** The parts of the variables and of the objects; empty where all are in the first part. */
  private final List<Integer> ofVariables = new ArrayList<>();

  private final List<Integer> ofObjects = new ArrayList<>();

  /** A part that is no thread's own: its words, and the objects among them. */
  private record Shared(int first, int end, List<Integer> objects) {}

  StateParts(Program program, Layout layout, Granularity granularity) {
    this.program = program;
    this.layout = layout;
    this.objects = layout.objects();
    this.separable =
        instructions()
            .noneMatch(
                instr ->
                    instr instanceof Instr.Spawn
                        || instr instanceof Instr.Join
                        || instr instanceof Instr.Returned);
    if (granularity.isOneThingAtATime() && separable && !hasConditions()) {
      addVariables();
      addObjects();
    } else {
      List<Integer> all = IntStream.range(0, program.objects().size()).boxed().toList();
      shared.add(new Shared(0, layout.shared(), all));
    }
  }

  private Stream<Instr> instructions() {
    return program.threads().stream().flatMap(thread -> thread.code().instructions().stream());
  }

  /** While a condition's notify chooses whom it wakes, no thread can do anything else. */
  private boolean hasConditions() {
    return program.objects().stream()
        .anyMatch(object -> object.kind() == SyncObject.Kind.CONDITION);
  }

  private void addVariables() {
    IntSummaryStatistics read =
        program.properties().stream()
            .filter(property -> property.when() == Property.When.ALWAYS)
            .flatMap(property -> property.code().instructions().stream())
            .mapToInt(Instr::variable)
            .filter(variable -> variable >= 0)
            .summaryStatistics();
    boolean any = read.getCount() > 0;
    shared.add(
        new Shared(
            any ? firstCell(read.getMin()) : 0, any ? endCell(read.getMax()) : 0, List.of()));
    shared.add(new Shared(0, 0, List.of()));
    for (int i = 0; i < program.variables().size(); i++) {
      if (any && i >= read.getMin() && i <= read.getMax()) {
        ofVariables.add(0);
      } else {
        ofVariables.add(shared.size());
        shared.add(new Shared(firstCell(i), endCell(i), List.of()));
      }
    }
  }

  private int firstCell(int variable) {
    return program.variables().get(variable).first();
  }

  private int endCell(int variable) {
    return firstCell(variable) + program.variables().get(variable).length();
  }

  private void addObjects() {
    for (int i = 0; i < program.objects().size(); i++) {
      ofObjects.add(shared.size());
      shared.add(new Shared(objects.first(i), objects.end(i), List.of(i)));
    }
  }

  /** How many words a state has. */
  public int size() {
    return layout.size();
  }

  /** How many parts are shared; at least one. */
  public int shared() {
    return shared.size();
  }

  /** The first word of a shared part. */
  public int firstShared(int part) {
    return shared.get(part).first();
  }

  /** The word behind a shared part. */
  public int endShared(int part) {
    return shared.get(part).end();
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
   * The shared part on which it depends, beside the thread's own, if a thread can take its step and
   * what it does; no other part is changed, except that it may be noted in other threads' own parts
   * that they wait.
   *
   * @param words only those of the thread's own part are read
   */
  public int touched(long[] words, int thread) {
    if (shared.size() == 1) {
      return 0;
    }
    int place = (int) words[layout.place(thread)];
    List<Instr> instructions = program.threads().get(thread).code().instructions();
    if (place == instructions.size()) {
      return NOTHING;
    }
    Instr instr = instructions.get(place);
    if (instr instanceof Instr.Operate operate) {
      return ofObjects.get(operate.object());
    }
    return instr.variable() < 0 ? NOTHING : ofVariables.get(instr.variable());
  }

  /**
   * Whether steps of two threads that touch these parts, and change no other part but their own, do
   * the same in either order.
   */
  public static boolean commute(int one, int other) {
    return one != other || one == NOTHING;
  }

  /**
   * Whether what a step does depends on no other thread's own part, and what it does to another
   * one's only on that and the new shared part. So it is unless threads start others and ask for
   * what they return.
   */
  public boolean isSeparable() {
    return separable;
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

  /** Whether a shared part can say something of a single thread. */
  public boolean mayMention(int part) {
    return shared.size() == 1 || !shared.get(part).objects().isEmpty();
  }

  /** Gives the threads other numbers in a shared part: thread {@code i} is now {@code to[i]}. */
  public void renumber(int part, long[] words, int[] to) {
    shared.get(part).objects().forEach(object -> objects.renumber(words, object, to));
  }

  /** What a shared part says of one thread alone; what differs for two threads mostly does here. */
  public long about(int part, long[] words, int thread) {
    long about = 0;
    for (int object : shared.get(part).objects()) {
      about = about * 31 + objects.about(words, object, thread);
    }
    return about;
  }
}
