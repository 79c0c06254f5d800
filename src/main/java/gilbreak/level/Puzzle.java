package gilbreak.level;

import gilbreak.lang.Compiler;
import gilbreak.lang.Declaration;
import gilbreak.lang.Source;
import gilbreak.lang.ThreadTree;
import gilbreak.level.Level.GoalText;
import gilbreak.level.Level.Shared;
import gilbreak.level.Level.Size;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.Property.When;
import gilbreak.program.Question;
import gilbreak.program.SharedVariable;
import gilbreak.program.Type;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A level together with an answer: the program that the engines judge. */
public final class Puzzle {
  private static final int MOST_PROCESSES = 8;

  private final Level level;
  private final Solution solution;

  /**
   * @throws IllegalArgumentException when the solution is one that {@link Weaving} refuses
   */
  public Puzzle(Level level, Solution solution) {
    weaving(level)
        .refusal(solution)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    this.level = level;
    this.solution = solution;
  }

  private static Weaving weaving(Level level) {
    return new Weaving(level.threads(), level.tools(), level.setting().options());
  }

  /** Why a solution cannot be, in a sentence; empty when it can. */
  public static Optional<String> refusal(Level level, Solution solution) {
    Optional<String> refusal = weaving(level).refusal(solution);
    return refusal.isPresent() ? refusal : new Puzzle(level, solution).senseless();
  }

  /** What is wrong in a text once the answer is woven into it. */
  private Optional<String> senseless() {
    return Arrays.stream(Size.values()).flatMap(size -> senseless(size).stream()).findFirst();
  }

  private Optional<String> senseless(Size size) {
    Source source = source(size);
    Optional<String> processes = Compiler.compile(source).flatMap(Puzzle::tooManyProcesses);
    return processes.isPresent() ? processes : senseless(source);
  }

  private static Optional<String> senseless(Source source) {
    return source.threads().stream()
        .flatMap(
            text ->
                text.diagnostics().sorted().stream()
                    .map(
                        problem ->
                            "this does not fit line %d of %s: %s"
                                .formatted(problem.span().line(), text.name(), problem.message())))
        .findFirst();
  }

  /**
   * The program of one size.
   *
   * @throws SourceException when a text or a goal of the level is wrong
   */
  public Program program(Size size) throws SourceException {
    Diagnostics problems = new Diagnostics();
    Optional<Program> program = compile(size, problems);
    problems.throwIfAny(level.source());
    return program.orElseThrow();
  }

  /**
   * What the level asks of the shared variables; empty when it asks nothing.
   *
   * @throws SourceException when what it asks makes no sense
   */
  public Optional<Question> question(Size size) throws SourceException {
    Diagnostics problems = new Diagnostics();
    Optional<Question> question = question(size, problems);
    problems.throwIfAny(level.source());
    return question;
  }

  private Optional<Question> question(Size size, Diagnostics problems) {
    return level.prediction().flatMap(asked -> question(asked.value(), source(size), problems));
  }

  private static Optional<Question> question(GoalText text, Source source, Diagnostics problems) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Question> question = Compiler.question(source, text.text(), diagnostics);
    move(diagnostics, text.line() - 1, text.column() - 1, problems);
    return question;
  }

  /** Notes what is wrong in a level's texts and goals, with places in the level file. */
  public static void check(Level level, Diagnostics problems) {
    for (Choices choices : level.setting().options().variants()) {
      for (Size size : Size.values()) {
        if (problems.isEmpty()) {
          new Puzzle(level, new Solution(List.of(), choices)).compile(size, problems);
        }
      }
    }
    if (problems.isEmpty()) {
      new Puzzle(level, Solution.EMPTY).question(Size.PROVE, problems);
    }
  }

  /**
   * Notes the mistakes in a level's texts that show without knowing what its names mean; not in a
   * text whose own place in the file is wrong already.
   */
  public static void checkSyntax(Level level, Diagnostics problems) {
    for (ThreadText text : level.threads()) {
      if (problems.sorted().stream().anyMatch(known -> known.span().line() == text.line())) {
        continue;
      }
      Diagnostics diagnostics = new Diagnostics();
      ThreadTree.parse(text.code(), diagnostics);
      move(diagnostics, text.line() - 1, text.indent(), problems);
    }
  }

  private static void move(Diagnostics from, int lines, int columns, Diagnostics to) {
    from.sorted().forEach(diagnostic -> to.add(diagnostic.moved(lines, columns)));
  }

  private Source source(Size size) {
    return new Source(
        level.setting().interpreter(solution.choices()),
        level.setting().constants(solution.choices(), size),
        variables(),
        objects(),
        level.threads(solution.choices()).stream().map(this::threads).toList(),
        goals());
  }

  private Optional<Program> compile(Size size, Diagnostics problems) {
    Source source = source(size);
    Optional<Program> program = Compiler.compile(source);
    for (int i = 0; i < level.threads().size(); i++) {
      ThreadText text = level.threads().get(i);
      move(source.threads().get(i).diagnostics(), text.line() - 1, text.indent(), problems);
    }
    List<GoalText> goals = goalTexts();
    for (int i = 0; i < goals.size(); i++) {
      GoalText goal = goals.get(i);
      move(source.goals().get(i).diagnostics(), goal.line() - 1, goal.column() - 1, problems);
    }
    program.ifPresent(found -> checkProcesses(found, problems));
    return program;
  }

  private void checkProcesses(Program program, Diagnostics problems) {
    ThreadText first = level.threads().get(0);
    Span start = Span.of(first.line(), first.indent() + 1, 1);
    tooManyProcesses(program).ifPresent(reason -> problems.add(start, reason));
  }

  /** Each process is a real one, with memory of its own. */
  private static Optional<String> tooManyProcesses(Program program) {
    long count = program.threads().stream().filter(ProgramThread::isProcess).count();
    String message = "%d processes with all copies and all that tasks start, at most %d may run";
    return count > MOST_PROCESSES
        ? Optional.of(message.formatted(count, MOST_PROCESSES))
        : Optional.empty();
  }

  private Source.Threads threads(ThreadText text) {
    Diagnostics diagnostics = new Diagnostics();
    ThreadTree tree = WovenText.of(text, solution.placements()).tree(diagnostics);
    return new Source.Threads(text.name(), text.kind(), text.copies(), tree, diagnostics);
  }

  private List<SharedVariable> variables() {
    List<SharedVariable> variables = new ArrayList<>();
    int first = 0;
    for (Shared shared : level.setting().shared()) {
      Type type = shared.types().stream().reduce((a, b) -> a.join(b).orElse(a)).orElse(Type.NONE);
      variables.add(
          new SharedVariable(
              shared.name(), type, shared.list(), first, shared.values(), shared.crosses()));
      first += shared.values().size();
    }
    return variables;
  }

  private List<Declaration> objects() {
    List<Declaration> objects = new ArrayList<>(level.setting().objects());
    level.tools().objects().stream().filter(this::isThere).forEach(objects::add);
    return objects;
  }

  /** A sandbox has a lock for each letter; those that nobody uses would only be in the way. */
  private boolean isThere(Declaration object) {
    return level.kind() != Level.Kind.SANDBOX
        || solution.placements().stream().anyMatch(placed -> placed.name().equals(object.name()));
  }

  private List<GoalText> goalTexts() {
    return List.of(level.goal().always(), level.goal().atEnd()).stream()
        .filter(GoalText::isPresent)
        .toList();
  }

  private List<Source.Goal> goals() {
    List<Source.Goal> goals = new ArrayList<>();
    if (level.goal().always().isPresent()) {
      goals.add(goal(When.ALWAYS, level.goal().always()));
    }
    if (level.goal().atEnd().isPresent()) {
      goals.add(goal(When.FINALLY, level.goal().atEnd()));
    }
    return goals;
  }

  private static Source.Goal goal(When when, GoalText goal) {
    return new Source.Goal(when, goal.text(), new Diagnostics());
  }
}
