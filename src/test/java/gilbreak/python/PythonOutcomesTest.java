package gilbreak.python;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gilbreak.explore.Limits;
import gilbreak.level.Shipped;
import gilbreak.programs.Python;
import gilbreak.programs.RandomPrograms;
import gilbreak.programs.RandomPrograms.Setting;
import gilbreak.programs.RandomPrograms.Shape;
import gilbreak.programs.RandomTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a real Python does with a printed program, the explorer has found. {@code -Druns=N} runs
 * each program N times, {@code -Dpython.report=FOLDER} tells how much of each outcome set was seen.
 */
class PythonOutcomesTest {
  private static final int RUNS = Integer.getInteger("runs", 10);

  /** So many runs of a program in one process take as long as one in a process of its own. */
  private static final int RUNS_FOR_ONE_ALONE = 5;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void thereIsOne() {
    assumeTrue(Python.isThere(), "there is no python3");
  }

  @Test
  void whateverPythonDoesTheExplorerHasFound() throws IOException, InterruptedException {
    Comparison comparison = new Comparison(RealPython.interpreter(), Limits.DEFAULT);
    try (Stream<Path> files = Files.list(Path.of("src/test/programs"))) {
      files.sorted().forEach(comparison::addProgram);
    }
    for (Path file : Shipped.files()) {
      comparison.addLevel(file);
    }
    assertTrue(comparison.cases().size() > 400, "too few programs can be printed");
    compare(comparison, "programs.md");
  }

  @Test
  void whateverPythonDoesWithRandomProgramsTheExplorerHasFound()
      throws IOException, InterruptedException {
    Comparison comparison = new Comparison(RealPython.interpreter(), new Limits(20_000, 20_000));
    long first = RandomPrograms.firstSeed();
    int count = RandomPrograms.count(40);
    for (long seed = first; seed < first + count; seed++) {
      comparison.addProgram("tasks " + seed, RandomTasks.text(seed));
      comparison.addProgram("threads " + seed, threads(seed, Shape.SMALL));
      comparison.addProgram("meetings " + seed, threads(seed, Shape.MEETING));
    }
    assertTrue(comparison.cases().size() > count, "too few programs can be printed");
    compare(comparison, "random.md");
  }

  private static String threads(long seed, Shape shape) {
    return RandomPrograms.text(seed, shape, Setting.ON);
  }

  private void compare(Comparison comparison, String file)
      throws IOException, InterruptedException {
    Map<Case, Ends> ends = run(comparison);
    String report = System.getProperty("python.report");
    if (report != null) {
      Report text = new Report(ends, comparison.skipped());
      Files.writeString(Path.of(report, file), text.toString());
    }
    assertAll(ends.keySet().stream().map(one -> () -> one.check(ends.get(one))));
  }

  private Map<Case, Ends> run(Comparison comparison) throws IOException, InterruptedException {
    RealPython python = new RealPython(folder);
    Map<Case, Ends> ends = new LinkedHashMap<>();
    ends.putAll(python.run(RealPython.ofProcesses(comparison.cases(), false), RUNS));
    int alone = Math.max(1, RUNS / RUNS_FOR_ONE_ALONE);
    ends.putAll(python.runAlone(RealPython.ofProcesses(comparison.cases(), true), alone));
    return ends;
  }
}
