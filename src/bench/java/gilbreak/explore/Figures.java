package gilbreak.explore;

import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
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
import java.util.stream.Stream;

/**
 * Prints what the explorer takes for each problem and each shipped level: CPU time of the first call
 * and the best of many, states, and memory. CPU time, so that other programs on the machine count
 * for little.
 */
final class Figures {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long ENOUGH = 3_000_000_000L;
  private static final int MOST = 300;

  private Figures() {}

  public static void main(String[] args) throws IOException, SourceException {
    for (Problem problem : Problem.values()) {
      if (args.length == 0 || problem.name().startsWith(args[0])) {
        print(problem.name(), problem.program());
      }
    }
    if (args.length == 0) {
      printLevels();
    }
  }

  private static void printLevels() throws IOException, SourceException {
    for (Path file : levels()) {
      byte[] bytes = Files.readAllBytes(file);
      Level level =
          LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES));
      print(level.id(), new Puzzle(level, Solution.EMPTY).program(Size.PROVE));
      Solution par = level.answers().par().orElse(Solution.EMPTY);
      print(level.id() + ", par", new Puzzle(level, par).program(Size.PROVE));
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

  private static Exploration explore(Program program) {
    return new Explorer(new Limits(2_000_000, 1)).explore(program, Observer.NONE);
  }

  private static void print(String name, Program program) {
    long begin = THREADS.getCurrentThreadCpuTime();
    Exploration found = explore(program);
    long first = THREADS.getCurrentThreadCpuTime() - begin;
    long best = first;
    for (int i = 0; i < MOST && THREADS.getCurrentThreadCpuTime() - begin < ENOUGH; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      found = explore(program);
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    System.out.printf(
        Locale.ROOT,
        "| %-28s | %,9d | %8.1f | %8.2f | %4.1f | %4.0f | %s |%n",
        name,
        found.states(),
        first / 1e6,
        best / 1e6,
        found.states() * 1e3 / best,
        (double) found.bytes() / found.states(),
        what(found));
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
