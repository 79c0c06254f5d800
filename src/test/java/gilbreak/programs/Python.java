package gilbreak.programs;

import gilbreak.program.SharedVariable;
import gilbreak.program.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Programs of one thread, run by a real Python: many of them in one process. */
public final class Python {
  private static final String PRELUDE =
      """
      import builtins

      class Deadlock(BaseException):
          pass

      class Lock:
          def __init__(self):
              self.taken = False
          def acquire(self):
              if self.taken:
                  raise Deadlock()
              self.taken = True
          def release(self):
              if not self.taken:
                  raise RuntimeError('release unlocked lock')
              self.taken = False
          def __enter__(self):
              self.acquire()
          def __exit__(self, kind, error, trace):
              if kind is None:
                  self.release()

      def number(value):
          return int(value) if isinstance(value, bool) else value

      def spend(us):
          if us is None:
              raise TypeError("'NoneType' object cannot be interpreted as an integer")
          if us < 0:
              raise ValueError('sleep length must be non-negative')

      def run(text, names):
          space = {'A': Lock(), 'B': Lock(), 'n': 2, 'me': 0, 'work': spend, 'io': spend,
                   'sleep': spend,
                   'min': lambda *values: number(builtins.min(*values)),
                   'max': lambda *values: number(builtins.max(*values))}
          try:
              exec(text, space)
              space['thread']()
              print(*[space[name] for name in names])
          except Exception as error:
              print(type(error).__name__ + (': ' + str(error) if str(error) else ''))
          except Deadlock:
              print('deadlock')

      """;

  private Python() {}

  /** Whether there is one. */
  public static boolean isThere() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What each of the programs prints: its shared variables at the end, or its error. */
  static List<String> run(List<TestProgram> tests, List<String> texts, Path folder)
      throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder(PRELUDE);
    for (int i = 0; i < tests.size(); i++) {
      script.append(call(tests.get(i), texts.get(i)));
    }
    Path file = Files.writeString(folder.resolve("programs.py"), script);
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder("python3", "-W", "ignore", file.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException("python3 ends with " + status);
    }
    return Files.readAllLines(output, StandardCharsets.UTF_8);
  }

  private static String call(TestProgram test, String text) {
    List<SharedVariable> shared = test.program().variables();
    String names =
        shared.stream().map(SharedVariable::name).collect(Collectors.joining("', '", "'", "'"));
    return "run('''\n" + definition(shared, text) + "''', [" + names + "])\n";
  }

  /** The shared variables as globals, and the thread as a function. */
  private static String definition(List<SharedVariable> shared, String text) {
    String names = shared.stream().map(SharedVariable::name).collect(Collectors.joining(", "));
    StringBuilder out = new StringBuilder();
    shared.forEach(variable -> out.append(first(variable)).append('\n'));
    out.append("def thread():\n    global ").append(names).append('\n');
    text.lines()
        .dropWhile(line -> !line.startsWith("thread "))
        .skip(1)
        .forEach(
            line -> {
              out.append("    ").append(line).append('\n');
              if (line.startsWith("def ")) {
                out.append("        global ").append(names).append('\n');
              }
            });
    return out.toString();
  }

  private static String first(SharedVariable variable) {
    List<String> values =
        IntStream.range(0, variable.length())
            .mapToObj(i -> Value.show(variable.type(), variable.initial().get(i)))
            .toList();
    return variable.name() + " = " + (variable.list() ? values.toString() : values.get(0));
  }
}
