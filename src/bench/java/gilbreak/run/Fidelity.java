package gilbreak.run;

import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.python.LevelProgram;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Prints how the runner's GIL behaves beside that of the CPythons of this machine: the same level,
 * run by the runner and, as {@code gilbreak python} prints it, by each of them. Medians of some
 * runs, with the least and the greatest.
 */
final class Fidelity {
  private static final int RUNS = 7;
  private static final List<String> PYTHONS =
      List.of("3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.13t", "3.14t");
  private static final String DRIVER =
      """
      import sys, time
      sys.path.insert(0, sys.argv[1])
      import program
      start = time.perf_counter()
      program.main()
      print(time.perf_counter() - start)
      """;

  /** A question, the program that is asked, and how large it is for the runner and for CPython. */
  private enum Case {
    PLAIN("lost by cnt += 1, %", 60_000_000, 1_000_000, "cnt += 1") {
      @Override
      double figure(List<Long> cells, double seconds, long n) {
        return 100 - 100.0 * cells.get(0) / (2 * n);
      }
    },
    CALL("lost by cnt = more(cnt), %", 60_000_000, 1_000_000, "cnt = more(cnt)") {
      @Override
      double figure(List<Long> cells, double seconds, long n) {
        return 100 - 100.0 * cells.get(0) / (2 * n);
      }
    },
    SWITCHES(
        "switches a second, 2 CPU-bound threads",
        10_000,
        10_000,
        "work(50)\n          if last != me:\n              last = me\n              cnt += 1") {
      @Override
      double figure(List<Long> cells, double seconds, long n) {
        return cells.get(0) / seconds;
      }
    },
    CPU("2 CPU-bound threads of 0.25 s each, s", 2_500, 2_500, "work(100)") {
      @Override
      double figure(List<Long> cells, double seconds, long n) {
        return seconds;
      }
    },
    CONVOY("io(100) beside a CPU-bound thread, us each", 200, 200, "") {
      @Override
      double figure(List<Long> cells, double seconds, long n) {
        return seconds * 1e6 / n;
      }

      @Override
      String threads() {
        return """
              - name: fetcher
                code: |
                  for i in range(n):
                      io(100)
                  last = 1
              - name: cruncher
                code: |
                  while last < 0:
                      work(20)
            """;
      }
    };

    final String question;
    final long engine;
    final long python;
    private final String body;

    Case(String question, long engine, long python, String body) {
      this.question = question;
      this.engine = engine;
      this.python = python;
      this.body = body;
    }

    abstract double figure(List<Long> cells, double seconds, long n);

    String threads() {
      return """
            - name: looper
              copies: 2
              code: |
                def more(x):
                    return x + 1
                for i in range(n):
                    %s
          """
          .formatted(body);
    }

    Level level(String gil, String version, long n) throws SourceException {
      String text =
          """
          format: 1
          id: fidelity
          title: Fidelity
          gil: %s
          python: "%s"
          params: {n: {prove: 2, run: %d}}
          shared: {cnt: 0, last: -1}
          threads:
          """
              .formatted(gil, version, n);
      String goal = "goal: {finally: cnt >= 0}\n";
      return LevelReader.read(new SourceText("fidelity.yaml", text + threads() + goal));
    }
  }

  private final Path folder;
  private final Burner burner = Burner.calibrated();

  private Fidelity(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("fidelity");
    new Fidelity(folder).print();
  }

  private void print() throws Exception {
    for (Case asked : Case.values()) {
      System.out.println(asked.question);
      printEngine(asked, "on", "3.14");
      printEngine(asked, "on", "3.9");
      printEngine(asked, "off", "3.14");
      for (String version : PYTHONS) {
        if (isThere("python" + version)) {
          printPython(asked, version);
        }
      }
    }
  }

  private void printEngine(Case asked, String gil, String version) throws SourceException {
    Level level = asked.level(gil, version, asked.engine);
    Compiled compiled = Compiled.of(new Puzzle(level, Solution.EMPTY).program(Size.RUN));
    double[] figures = new double[RUNS];
    try (Team team = new Team(2, burner)) {
      team.run(compiled);
      for (int i = 0; i < RUNS; i++) {
        Round.Result result = team.run(compiled);
        if (result.wrong().isPresent()) {
          throw new IllegalStateException(result.wrong().get().message());
        }
        figures[i] = asked.figure(result.cells(), result.nanos() / 1e9, asked.engine);
      }
    }
    print("gilbreak, gil: " + gil + ", " + version, figures);
  }

  private void printPython(Case asked, String version) throws Exception {
    Level level = asked.level("on", version.replace("t", ""), asked.python);
    String text = LevelProgram.print(level, Solution.EMPTY, Size.RUN);
    Files.writeString(folder.resolve("program.py"), text, StandardCharsets.UTF_8);
    double[] figures = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      String[] lines = run("python" + version, "-B", "-c", DRIVER, folder.toString()).split("\n");
      long cnt = Long.parseLong(lines[0].replaceAll(".*\"cnt\": (-?\\d+).*", "$1"));
      figures[i] = asked.figure(List.of(cnt), Double.parseDouble(lines[1]), asked.python);
    }
    print("CPython " + version, figures);
  }

  private static boolean isThere(String python) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command));
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(words.get(0) + " failed");
    }
    return out;
  }

  private static void print(String who, double[] figures) {
    Arrays.sort(figures);
    System.out.printf(
        Locale.ROOT,
        "  %-28s %9.2f  (%.2f to %.2f)%n",
        who,
        figures[RUNS / 2],
        figures[0],
        figures[RUNS - 1]);
  }
}
