package gilbreak.explore;

import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import gilbreak.machine.Step;
import gilbreak.program.Program;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Prints what the explorer takes for each problem and each shipped level: CPU time of the first call
 * and the best of many, states, memory, and how many states a second the search alone visits. CPU
 * time, so that other programs on the machine count for little. Each problem has a JVM of its own,
 * so that the first call is one, and none is measured with what was compiled for another.
 */
final class Figures {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long ENOUGH = 3_000_000_000L;
  private static final int MOST_OF_A_LEVEL = 300;
  private static final Limits LIMITS = new Limits(2_000_000, 1);
  private static final String LEVELS = "levels";

  private Figures() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, SourceException {
    if (args.length == 0) {
      for (Problem problem : Problem.values()) {
        inItsOwnJvm(problem.name());
      }
      inItsOwnJvm(LEVELS);
    } else if (args[0].equals(LEVELS)) {
      printLevels();
    } else {
      print(args[0], Problem.valueOf(args[0]).program(), Integer.MAX_VALUE);
    }
  }

  private static void inItsOwnJvm(String what) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String heap = "-Xmx" + Runtime.getRuntime().maxMemory() / (1 << 20) + "m";
    String classes = System.getProperty("java.class.path");
    new ProcessBuilder(java, heap, "-cp", classes, Figures.class.getName(), what)
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void printLevels() throws IOException, SourceException {
    for (Path file : levels()) {
      byte[] bytes = Files.readAllBytes(file);
      Level level =
          LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES));
      print(level.id(), new Puzzle(level, Solution.EMPTY).program(Size.PROVE), MOST_OF_A_LEVEL);
      Solution par = level.answers().par().orElse(Solution.EMPTY);
      print(level.id() + ", par", new Puzzle(level, par).program(Size.PROVE), MOST_OF_A_LEVEL);
    }
  }

  private static List<Path> levels() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("levels"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("pack.yaml"))
          .sorted()
          .toList();
    }
  }

  private static void print(String name, Program program, int most) {
    long[] times = times(() -> explore(program), most);
    long search = best(times(() -> search(program), most));
    Exploration found = explore(program);
    System.out.printf(
        Locale.ROOT,
        "| %-28s | %,9d | %8.1f | %8.2f | %4.1f | %4.0f | %s |%n",
        name,
        found.states(),
        times[0] / 1e6,
        best(times) / 1e6,
        search(program).size() * 1e3 / search,
        (double) found.bytes() / found.states(),
        what(found));
  }

  private static Exploration explore(Program program) {
    return new Explorer(LIMITS).explore(program, Observer.NONE);
  }

  /** How long each of so many calls at the most takes, in nanoseconds; a few seconds of them. */
  private static long[] times(Runnable call, int most) {
    LongStream.Builder times = LongStream.builder();
    long begin = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i == 0 || i < most && THREADS.getCurrentThreadCpuTime() - begin < ENOUGH; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      call.run();
      times.add(THREADS.getCurrentThreadCpuTime() - start);
    }
    return times.build().toArray();
  }

  private static long best(long[] times) {
    return LongStream.of(times).min().orElseThrow();
  }

  /** The search alone, without a count of the schedules, a look for endless runs, or a witness. */
  private static Graph search(Program program) {
    Machine machine = new Machine(program);
    State start = ((Step.Reached) machine.start()).state();
    Graph graph = new Graph(machine, start, Symmetry.of(program, machine.parts(), start));
    new Search(graph, LIMITS, new Patience(Observer.NONE), new FailureList(machine, graph)).run();
    return graph;
  }

  private static String what(Exploration found) {
    if (found.finding() instanceof Finding.Broken broken) {
      Witness witness = broken.witness();
      return "%s, %d preemptions, %d steps"
          .formatted(
              broken.failure().kind().word(), witness.preemptions(), witness.schedule().size());
    }
    String proof = found.finding() instanceof Finding.Proved ? "proved" : "undecided";
    return found.regions() ? proof + " with regions" : proof;
  }
}
