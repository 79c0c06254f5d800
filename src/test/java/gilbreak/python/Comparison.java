package gilbreak.python;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Limits;
import gilbreak.explore.Observer;
import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.Level;
import gilbreak.level.Level.Rejected;
import gilbreak.level.Level.Setting;
import gilbreak.level.Level.Size;
import gilbreak.level.Options;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.machine.Cells;
import gilbreak.program.Interpreter;
import gilbreak.program.Program;
import gilbreak.program.PythonVersion;
import gilbreak.programs.TestProgram;
import gilbreak.python.Case.Family;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The programs that a real Python can run, and how many it cannot, by the reason. */
final class Comparison {
  private static final Pattern FIRST_PART =
      Pattern.compile("^(thread|task|process) ", Pattern.MULTILINE);
  private static final PythonVersion BARRIER_OF_TASKS = new PythonVersion(3, 11);

  private final Interpreter interpreter;
  private final Limits limits;
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Integer> skipped = new TreeMap<>();

  Comparison(Interpreter interpreter, Limits limits) {
    this.interpreter = interpreter;
    this.limits = limits;
  }

  List<Case> cases() {
    return cases;
  }

  /** How many programs were left out, by the reason. */
  Map<String, Integer> skipped() {
    return skipped;
  }

  /** Adds a test program, if it can be printed. */
  void addProgram(Path file) {
    try {
      addProgram(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a program in the form of the test programs. */
  void addProgram(String name, String text) {
    Script script = ScriptText.of(text).script(name);
    if (text.contains("\nspurious: true\n")) {
      skip("waits that end for nothing: CPython has none");
    } else if (!Refusals.check(script).stream().allMatch(Diagnostics::isEmpty)) {
      skip("what Python has not");
    } else {
      add(name, Printer.print(script), TestProgram.of(name, onThisPython(text)).program());
    }
  }

  private String onThisPython(String text) {
    Matcher first = FIRST_PART.matcher(text);
    if (!first.find()) {
      throw new AssertionError(text);
    }
    return text.substring(0, first.start())
        + "gil: %s\n".formatted(interpreter.gil() ? "on" : "off")
        + "python: %s\n".formatted(interpreter.version())
        + text.substring(first.start());
  }

  /** Adds a level with nothing placed, and with each of the answers in its file. */
  void addLevel(Path file) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Level level =
          onThisPython(
              LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES)));
      for (Map.Entry<String, Solution> answer : answers(level).entrySet()) {
        addAnswer(level, answer.getKey(), withoutGil(answer.getValue()));
      }
    } catch (SourceException e) {
      throw new IOException(e);
    }
  }

  private void addAnswer(Level level, String name, Solution answer) throws SourceException {
    Program program = new Puzzle(level, answer).program(Size.PROVE);
    try {
      add(level.id() + " " + name, LevelProgram.print(level, answer, Size.PROVE), program);
    } catch (SourceException refused) {
      skip("what Python has not");
    }
  }

  /** The same answer under the one GIL that this Python has. */
  private static Solution withoutGil(Solution answer) {
    Choices choices = answer.choices();
    return answer.with(new Choices(Optional.empty(), choices.kinds(), choices.knobs()));
  }

  private Level onThisPython(Level level) {
    Setting old = level.setting();
    Setting setting =
        new Setting(
            interpreter.version(),
            old.parameters(),
            old.shared(),
            old.objects(),
            List.of(),
            new Options(
                List.of(interpreter.gil() ? Gil.ON : Gil.OFF),
                old.options().kinds(),
                old.options().knobs(),
                old.options().pools()),
            old.cores());
    return level.with(setting);
  }

  private static Map<String, Solution> answers(Level level) {
    Map<String, Solution> answers = new LinkedHashMap<>(Map.of("as it is", Solution.EMPTY));
    level.answers().baseline().ifPresent(baseline -> answers.put("baseline", baseline));
    level.answers().par().ifPresent(par -> answers.put("par", par));
    for (Rejected rejected : level.answers().rejected()) {
      answers.put("rejected " + answers.size(), rejected.solution());
    }
    return answers;
  }

  private void add(String name, String text, Program program) {
    Exploration found = new Explorer(limits).explore(program, Observer.NONE);
    if (found.failures().stream().anyMatch(failure -> failure.message().startsWith("Overflow"))) {
      skip("numbers beyond 64 bits");
    } else if (!found.complete() && found.states() > 0) {
      skip("more states than the explorer looks at");
    } else if (!found.complete() && program.threads().size() > 1) {
      skip("a thread that fails before its first step: the explorer looks no further");
    } else if (text.contains("asyncio.Barrier(") && isBefore(BARRIER_OF_TASKS)) {
      skip("asyncio.Barrier, which this Python has not yet");
    } else {
      cases.add(new Case(name, family(text), text, outcomes(program, found), found));
    }
  }

  private boolean isBefore(PythonVersion version) {
    return interpreter.version().compareTo(version) < 0;
  }

  private void skip(String reason) {
    skipped.merge(reason, 1, Integer::sum);
  }

  private static Family family(String text) {
    if (text.contains("\nimport multiprocessing")) {
      return Family.PROCESSES;
    }
    return text.contains("\nimport asyncio\n") ? Family.TASKS : Family.THREADS;
  }

  private static Set<String> outcomes(Program program, Exploration found) {
    return found.outcomes().stream()
        .map(cells -> show(program, cells))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String show(Program program, List<Long> cells) {
    return program.variables().stream()
        .map(variable -> Cells.show(variable, cells))
        .collect(Collectors.joining(" "));
  }
}
