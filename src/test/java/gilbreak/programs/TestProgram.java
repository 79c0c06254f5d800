package gilbreak.programs;

import gilbreak.lang.Compiler;
import gilbreak.lang.Declaration;
import gilbreak.lang.Source;
import gilbreak.lang.ThreadTree;
import gilbreak.machine.Cells;
import gilbreak.program.Interpreter;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.Property.When;
import gilbreak.program.PythonVersion;
import gilbreak.program.SharedVariable;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that carries its expected outcome. The head has one {@code key: value} a line; then
 * come the threads, each under a line {@code thread NAME}, {@code task NAME} or {@code thread NAME
 * x3}.
 *
 * <p>Keys: {@code shared} (cnt=0, buf=[0, 0]), {@code locks}, {@code objects}, {@code spurious},
 * {@code params}, {@code gil}, {@code interval}, {@code python}, {@code always}, {@code finally};
 * and what must come out: {@code outcomes} (one line of values in the order of {@code shared},
 * separated by bars), {@code verdict} (proved, or the kind of failure), {@code message}, {@code
 * interleavings}, {@code states}, {@code preemptions}, {@code steps}.
 */
public final class TestProgram {
  private static final Path FOLDER = Path.of("src/test/programs");

  private final String name;
  private final Map<String, String> head = new LinkedHashMap<>();
  private final Program program;

  private TestProgram(String name, String text) {
    this.name = name;
    List<String> lines = text.lines().toList();
    int at = 0;
    while (!begins(lines.get(at))) {
      String line = lines.get(at++);
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] pair = line.split(": *", 2);
        head.put(pair[0], pair[1].strip());
      }
    }
    this.program = compile(lines.subList(at, lines.size()));
  }

  /** All programs of the folder, in the order of their names. */
  public static Stream<TestProgram> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream().map(TestProgram::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many threads the largest of them has. */
  public static int mostThreads() {
    return all().mapToInt(test -> test.program().threads().size()).max().orElseThrow();
  }

  private static TestProgram read(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program written in a test. */
  public static TestProgram of(String name, String text) {
    return new TestProgram(name, text);
  }

  public Program program() {
    return program;
  }

  /** What the head says under a key, or the given text. */
  public String expected(String key, String otherwise) {
    return head.getOrDefault(key, otherwise);
  }

  /** The final states that the program must have, each as its values in the order of the head. */
  public Set<String> outcomes() {
    return Arrays.stream(expected("outcomes", "").split("\\|"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Cells written as the head writes outcomes. */
  public String show(List<Long> cells) {
    return program.variables().stream()
        .map(variable -> Cells.show(variable, cells))
        .collect(Collectors.joining(" "));
  }

  private static boolean begins(String line) {
    return line.matches("(thread|task|process) \\w+( x\\d+)?");
  }

  private static Kind kind(String word) {
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Program compile(List<String> lines) {
    List<Source.Threads> threads = new ArrayList<>();
    for (int at = 0; at < lines.size(); ) {
      String[] words = lines.get(at++).split(" ");
      List<String> code = new ArrayList<>();
      while (at < lines.size() && !begins(lines.get(at))) {
        code.add(lines.get(at++));
      }
      Diagnostics diagnostics = new Diagnostics();
      String text = String.join("\n", code);
      int copies = words.length < 3 ? 1 : Integer.parseInt(words[2].substring(1));
      threads.add(
          new Source.Threads(
              words[1], kind(words[0]), copies, ThreadTree.parse(text, diagnostics), diagnostics));
    }
    List<Source.Goal> goals = new ArrayList<>();
    goal("always", When.ALWAYS, goals);
    goal("finally", When.FINALLY, goals);
    Source source = new Source(interpreter(), params(), shared(), objects(), threads, goals);
    return Compiler.compile(source).orElseThrow(() -> new AssertionError(name + problems(source)));
  }

  private void goal(String key, When when, List<Source.Goal> goals) {
    if (head.containsKey(key)) {
      goals.add(new Source.Goal(when, head.get(key), new Diagnostics()));
    }
  }

  private static String problems(Source source) {
    SourceText text = new SourceText("", "");
    return Stream.concat(
            source.threads().stream().map(Source.Threads::diagnostics),
            source.goals().stream().map(Source.Goal::diagnostics))
        .flatMap(diagnostics -> diagnostics.sorted().stream())
        .map(text::show)
        .collect(Collectors.joining("\n", "\n", ""));
  }

  private Interpreter interpreter() {
    PythonVersion version = PythonVersion.parse(expected("python", "3.14")).orElseThrow();
    long interval = Long.parseLong(expected("interval", "" + Interpreter.SWITCH_INTERVAL));
    return new Interpreter(expected("gil", "off").equals("on"), version, interval);
  }

  private List<String> names(String key) {
    return Arrays.stream(expected(key, "").split("[, ]+")).filter(s -> !s.isEmpty()).toList();
  }

  /** Reads {@code locks: A B} and {@code objects: full=Semaphore(0) c=Condition(A)}. */
  private List<Declaration> objects() {
    boolean spurious = expected("spurious", "false").equals("true");
    List<Declaration> objects = new ArrayList<>();
    names("locks").forEach(lock -> objects.add(Declaration.lock(lock)));
    names("objects")
        .forEach(
            pair ->
                objects.add(Declaration.parse(pair.split("=")[0], pair.split("=")[1], spurious)));
    return objects;
  }

  private Map<String, Long> params() {
    Map<String, Long> params = new LinkedHashMap<>();
    names("params").forEach(pair -> params.put(pair.split("=")[0], value(pair.split("=")[1])));
    return params;
  }

  /** Reads {@code cnt=0 buf=[0,0] done=False}: no blanks inside a value. */
  private List<SharedVariable> shared() {
    List<SharedVariable> variables = new ArrayList<>();
    int first = 0;
    for (String pair : expected("shared", "").split(" +")) {
      String variable = pair.substring(0, pair.indexOf('='));
      String text = pair.substring(pair.indexOf('=') + 1);
      boolean list = text.startsWith("[");
      List<String> values =
          list ? List.of(text.substring(1, text.length() - 1).split(",")) : List.of(text);
      Type type =
          values.stream()
              .map(TestProgram::type)
              .reduce((a, b) -> a.join(b).orElseThrow())
              .orElseThrow();
      variables.add(
          new SharedVariable(
              variable,
              type,
              list,
              first,
              values.stream().map(TestProgram::value).toList(),
              names("shared_memory").contains(variable)));
      first += values.size();
    }
    return Collections.unmodifiableList(variables);
  }

  private static Type type(String text) {
    return switch (text) {
      case "True", "False" -> Type.BOOL;
      case "None" -> Type.NONE;
      default -> Type.INT;
    };
  }

  private static long value(String text) {
    return switch (text) {
      case "True" -> 1;
      case "False" -> 0;
      case "None" -> Value.NONE;
      default -> Long.parseLong(text);
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
