package gilbreak.python;

import gilbreak.level.Choices;
import gilbreak.level.Level;
import gilbreak.level.Level.Goal;
import gilbreak.level.Level.GoalText;
import gilbreak.level.Level.Shared;
import gilbreak.level.Level.Size;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.WovenText;
import gilbreak.program.Value;
import gilbreak.python.Script.Part;
import gilbreak.python.Script.Variable;
import gilbreak.source.Diagnostic;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A level with an answer as a Python program. */
public final class LevelProgram {
  private final Level level;
  private final Choices choices;
  private final Size size;

  private LevelProgram(Level level, Choices choices, Size size) {
    this.level = level;
    this.choices = choices;
    this.size = size;
  }

  /**
   * The program's text.
   *
   * @throws SourceException when the level, or the answer, has something that Python has not
   */
  public static String print(Level level, Solution solution, Size size) throws SourceException {
    LevelProgram program = new LevelProgram(level, solution.choices(), size);
    Script script = program.script(solution.placements());
    program.check(script, solution.placements());
    return Printer.print(script);
  }

  private void check(Script script, List<Placement> placements) throws SourceException {
    Diagnostics problems = new Diagnostics();
    List<Diagnostics> found = Refusals.check(script);
    for (int i = 0; i < found.size(); i++) {
      ThreadText text = level.threads().get(i);
      WovenText woven = WovenText.of(text, placements);
      for (Diagnostic problem : found.get(i).sorted()) {
        Span origin = woven.origin(problem.span());
        boolean placed = woven.lines().get(problem.span().line() - 1).isAdded();
        problems.add(
            origin.moved(text.line() - 1, text.indent()),
            problem.message() + (placed ? ", which the answer places here" : ""));
      }
    }
    problems.throwIfAny(level.source());
  }

  private Script script(List<Placement> placements) {
    Map<String, Long> parameters = level.setting().constants(choices, size);
    Map<String, String> objects = level.declarations();
    List<Variable> variables =
        level.setting().shared().stream().map(LevelProgram::variable).toList();
    List<Part> parts = level.threads(choices).stream().map(text -> part(text, placements)).toList();
    return new Script(about(), parameters, variables, objects, parts);
  }

  private static Part part(ThreadText text, List<Placement> placements) {
    return new Part(text.name(), text.copies(), text.kind(), code(text, placements));
  }

  private static String code(ThreadText text, List<Placement> placements) {
    return WovenText.of(text, placements).code().stripTrailing();
  }

  private static Variable variable(Shared shared) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < shared.values().size(); i++) {
      values.add(Value.show(shared.types().get(i), shared.values().get(i)));
    }
    return new Variable(shared.name(), shared.list(), values, shared.crosses());
  }

  private String about() {
    Goal goal = level.goal();
    return Stream.of(level.story().title(), level.story().lesson().strip(), goals(goal))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String goals(Goal goal) {
    return Stream.of(goal("Always: ", goal.always()), goal("At the end: ", goal.atEnd()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String goal(String when, GoalText goal) {
    return goal.isPresent() ? when + goal.text() : "";
  }
}
