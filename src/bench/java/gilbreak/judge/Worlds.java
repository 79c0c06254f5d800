package gilbreak.judge;

import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Puzzle;
import gilbreak.level.Sandbox;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool;
import gilbreak.level.yaml.LevelReader;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.run.Calibration;
import gilbreak.run.RunReport;
import gilbreak.run.Runner;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What runs a program best: the programs of the first five chapters' levels as tasks, as threads
 * with and without the GIL, and as processes, each beside the same program one after the other,
 * which is as tasks that await nothing. Measured on this machine, and in model time on two cores.
 */
final class Worlds {
  private static final int CORES = 2;

  /** Levels whose threads need nobody else to go on, by what they do most. */
  private static final Map<String, String> LEVELS = levels();

  private Worlds() {}

  private static Map<String, String> levels() {
    Map<String, String> levels = new LinkedHashMap<>();
    levels.put("02-concurrency/two-at-once", "compute");
    levels.put("05-gil/what-it-gave-you", "compute");
    levels.put("01-cpu-and-io/kettle", "wait");
    levels.put("05-gil/one-of-two", "wait");
    levels.put("05-gil/one-microphone", "wait");
    levels.put("04-processes/second-kitchen", "both");
    return levels;
  }

  /** What can run a program. */
  private enum World {
    ONE_BY_ONE(Kind.TASK, Gil.ON),
    TASKS(Kind.TASK, Gil.ON),
    THREADS(Kind.THREAD, Gil.ON),
    FREE_THREADS(Kind.THREAD, Gil.OFF),
    PROCESSES(Kind.PROCESS, Gil.ON);

    private final Kind kind;
    private final Gil gil;

    World(Kind kind, Gil gil) {
      this.kind = kind;
      this.gil = gil;
    }

    /** The level's program in this world, its knobs as the best answer has them. */
    Solution in(Level level, Choices best) {
      Choices choices = best.with(gil);
      List<Placement> awaits = new ArrayList<>();
      for (ThreadText thread : level.threads()) {
        choices = choices.withKind(thread.name(), kind);
        awaits.addAll(this == TASKS ? awaits(thread) : List.of());
      }
      return new Solution(awaits, choices);
    }

    private static List<Placement> awaits(ThreadText thread) {
      List<String> lines = thread.lines();
      List<Placement> awaits = new ArrayList<>();
      for (int i = 1; i <= lines.size(); i++) {
        if (lines.get(i - 1).strip().startsWith("io(")) {
          awaits.add(new Placement(thread.name(), Tool.AWAIT, "", new LineRange(i, i)));
        }
      }
      return awaits;
    }
  }

  public static void main(String[] args) throws IOException, SourceException {
    System.out.println(
        "| level | its threads | | tasks | threads, GIL | threads, no GIL | processes | memory |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Map.Entry<String, String> entry : LEVELS.entrySet()) {
      Path file = Path.of("levels", entry.getKey() + ".yaml");
      byte[] bytes = Files.readAllBytes(file);
      Level level =
          LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES));
      Choices best = level.answers().par().map(Solution::choices).orElse(Choices.NONE);
      print(Sandbox.of(level), best, entry.getValue());
    }
  }

  private static void print(Level level, Choices best, String does) throws SourceException {
    Solution inTurn = World.ONE_BY_ONE.in(level, best);
    Program alone = new Puzzle(level, inTurn).program(Size.RUN);
    double still = Model.read(level, inTurn, CORES).makespan();
    StringBuilder measured = new StringBuilder();
    StringBuilder modelled = new StringBuilder();
    String memory = "";
    for (World world : List.of(World.TASKS, World.THREADS, World.FREE_THREADS, World.PROCESSES)) {
      Solution solution = world.in(level, best);
      Program program = new Puzzle(level, solution).program(Size.RUN);
      RunReport run =
          new Runner(Calibration.NONE).measure(program, alone, alone, (rounds, of) -> true);
      measured.append(run.score().map(Worlds::score).orElse("went wrong")).append(" | ");
      modelled.append("%.2f | ".formatted(still / Model.read(level, solution, CORES).makespan()));
      memory = run.memory().map(m -> "%.0f MB".formatted(m.bytes() / 1e6)).orElse(memory);
    }
    System.out.printf(
        Locale.ROOT, "| %s | %s | measured | %s%s |%n", level.id(), does, measured, memory);
    System.out.printf(Locale.ROOT, "| | | in model time | %s|%n", modelled);
  }

  private static String score(RunReport.Score score) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", score.speedup(), score.low(), score.high());
  }
}
