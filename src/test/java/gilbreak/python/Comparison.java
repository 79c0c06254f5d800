package gilbreak.python;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Finding;
import gilbreak.explore.Limits;
import gilbreak.explore.Observer;
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
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Interpreter;
import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Programs for a real Python, each with what the explorer has found for the same interpreter. */
final class Comparison {
  private final Interpreter interpreter;
  private final List<Case> cases = new ArrayList<>();

  Comparison(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * One program.
   *
   * @param text as it is printed
   * @param outcomes the final states that the explorer has found
   */
  record Case(String name, String text, Set<String> outcomes, Exploration found) {

    /** After how long a run hangs: soon when it may, else only when nothing else explains it. */
    double seconds() {
      return mayHang() ? 0.1 : 60;
    }

    private boolean mayHang() {
      return has(Kind.DEADLOCK)
          || has(Kind.LIVELOCK)
          || (found.finding() instanceof Finding.Broken && found.interleavings().isEmpty());
    }

    private boolean has(Kind kind) {
      return found.failures().stream().anyMatch(failure -> failure.kind() == kind);
    }

    private boolean mayFail(String error) {
      return found.failures().stream()
          .filter(failure -> failure.kind() == Kind.ERROR || failure.kind() == Kind.ASSERT)
          .map(Failure::message)
          .anyMatch(message -> message.startsWith(error));
    }

    void check(Ends ends) {
      assertTrue(
          outcomes.containsAll(ends.outcomes().keySet()),
          () -> name + ": " + ends.outcomes() + " is not in " + outcomes);
      ends.errors().keySet().forEach(error -> assertTrue(mayFail(error), name + ": " + error));
      assertTrue(ends.hangs().isEmpty() || mayHang(), () -> name + " hangs");
      assertTrue(ends.runs() > 0, name);
    }
  }

  private static final Pattern NOT_ONLY_THREADS =
      Pattern.compile("^(task|process) ", Pattern.MULTILINE);

  List<Case> cases() {
    return cases;
  }

  /** Adds a test program of threads, if it can be printed. */
  void addProgram(Path file) {
    try {
      String text = Files.readString(file);
      String name = file.getFileName().toString();
      String head =
          "gil: %s\npython: %s\n"
              .formatted(interpreter.gil() ? "on" : "off", interpreter.version());
      if (NOT_ONLY_THREADS.matcher(text).find()) {
        return;
      }
      int threads = ("\n" + text).indexOf("\nthread ");
      Program program =
          TestProgram.of(name, text.substring(0, threads) + head + text.substring(threads))
              .program();
      Script script = ScriptText.of(text).script(name);
      boolean real = !text.contains("\nspurious: true\n");
      if (real && Refusals.check(script).stream().allMatch(Diagnostics::isEmpty)) {
        add(name, Printer.print(script), program);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a level with nothing placed, and with each of the answers in its file. */
  void addLevel(Path file) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Level level =
          onThisPython(
              LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES)));
      for (Map.Entry<String, Solution> answer : answers(level).entrySet()) {
        add(
            level.id() + " " + answer.getKey(),
            LevelProgram.print(level, answer.getValue(), Size.PROVE),
            new Puzzle(level, answer.getValue()).program(Size.PROVE));
      }
    } catch (SourceException e) {
      throw new IOException(e);
    }
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
            Options.fixed(interpreter.gil() ? Gil.ON : Gil.OFF),
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

  /** Leaves out what Python's numbers cannot show, and what was not explored. */
  private void add(String name, String text, Program program) {
    Exploration found = new Explorer(Limits.DEFAULT).explore(program, Observer.NONE);
    boolean overflow =
        found.failures().stream().anyMatch(failure -> failure.message().startsWith("Overflow"));
    if (!overflow && !(found.finding() instanceof Finding.Undecided)) {
      Set<String> outcomes =
          found.outcomes().stream()
              .map(cells -> show(program, cells))
              .collect(Collectors.toCollection(TreeSet::new));
      cases.add(new Case(name, text, outcomes, found));
    }
  }

  private static String show(Program program, List<Long> cells) {
    return program.variables().stream()
        .map(variable -> Cells.show(variable, cells))
        .collect(Collectors.joining(" "));
  }
}
