package gilbreak.explore;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Prints what the explorer takes for each problem and each shipped level: CPU time of the first
 * call and the best of many, states, memory, and how many states a second the search alone visits.
 * CPU time, so that other programs on the machine count for little.
 *
 * <p>Each problem has a JVM of its own, so that the first call is one, and none is measured with
 * what was compiled for another; and as other machines on the same host slow this one down for
 * minutes, each has three, in turns, of which the best counts.
 */
final class Figures {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 3;
  private static final long ENOUGH = 3_000_000_000L;
  private static final int MOST_OF_A_LEVEL = 300;
  private static final Limits LIMITS = new Limits(2_000_000, 1);

  private Figures() {}

  /**
   * What was measured.
   *
   * @param first the CPU time of the first call, in nanoseconds, and {@code warm} the best of many
   * @param search the best of the search alone, and {@code visited} how many states it visited
   */
  private record Figure(
      String name,
      long states,
      long bytes,
      long first,
      long warm,
      long search,
      int visited,
      String found) {

    /** Of two measurements of the same the better times. */
    Figure best(Figure other) {
      return new Figure(
          name,
          states,
          bytes,
          Math.min(first, other.first),
          Math.min(warm, other.warm),
          Math.min(search, other.search),
          visited,
          found);
    }

    void print() {
      System.out.printf(
          Locale.ROOT,
          "| %-28s | %,9d | %8.1f | %8.2f | %4.1f | %4.0f | %s |%n",
          name,
          states,
          first / 1e6,
          warm / 1e6,
          visited * 1e3 / search,
          (double) bytes / states,
          found);
    }
  }

  public static void main(String[] args) throws IOException, SourceException {
    if (args.length == 0) {
      printProblems();
      printLevels();
    } else {
      Figure figure = measure(args[0], Problem.valueOf(args[0]).program(), Integer.MAX_VALUE);
      System.out.println(new ObjectMapper().writeValueAsString(figure));
    }
  }

  private static void printProblems() throws IOException {
    Map<Problem, Figure> best = new EnumMap<>(Problem.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Problem problem : Problem.values()) {
        best.merge(problem, inItsOwnJvm(problem), Figure::best);
      }
    }
    best.values().forEach(Figure::print);
  }

  private static Figure inItsOwnJvm(Problem problem) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String heap = "-Xmx" + Runtime.getRuntime().maxMemory() / (1 << 20) + "m";
    String classes = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(java, heap, "-cp", classes, Figures.class.getName(), problem.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new ObjectMapper().readValue(process.getInputStream(), Figure.class);
  }

  private static void printLevels() throws IOException, SourceException {
    for (Path file : levels()) {
      byte[] bytes = Files.readAllBytes(file);
      Level level =
          LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES));
      printLevel(level.id(), level, Solution.EMPTY);
      Solution par = level.answers().par().orElse(Solution.EMPTY);
      printLevel(level.id() + ", par", level, par);
    }
  }

  private static void printLevel(String name, Level level, Solution solution)
      throws SourceException {
    measure(name, new Puzzle(level, solution).program(Size.PROVE), MOST_OF_A_LEVEL).print();
  }

  private static List<Path> levels() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("levels"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("pack.yaml"))
          .sorted()
          .toList();
    }
  }

  private static Figure measure(String name, Program program, int most) {
    long[] times = times(() -> explore(program), most);
    long search = best(times(() -> search(program), most));
    int visited = search(program).size();
    Exploration found = explore(program);
    return new Figure(
        name, found.states(), found.bytes(), times[0], best(times), search, visited, what(found));
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
