package gilbreak.python;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gilbreak.programs.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a real Python does with a printed program, the explorer has found. {@code -Druns=N} runs
 * each program N times, {@code -Dpython.report=FILE} tells how much of each outcome set was seen.
 */
class PythonOutcomesTest {
  private static final int RUNS = Integer.getInteger("runs", 10);

  @TempDir private Path folder = Path.of("");

  @Test
  void whateverPythonDoesTheExplorerHasFound() throws IOException, InterruptedException {
    assumeTrue(Python.isThere(), "there is no python3");
    Comparison comparison = new Comparison(RealPython.interpreter());
    try (Stream<Path> files = Files.list(Path.of("src/test/programs"))) {
      files.sorted().forEach(comparison::addProgram);
    }
    try (Stream<Path> files = Files.list(Path.of("levels"))) {
      for (Path file : files.sorted().toList()) {
        if (!file.endsWith("campaign.yaml")) {
          comparison.addLevel(file);
        }
      }
    }
    List<Comparison.Case> cases = comparison.cases();
    assertTrue(cases.size() > 140, "too few programs can be printed: " + cases.size());
    List<Ends> ends = RealPython.run(cases, RUNS, folder);
    String report = System.getProperty("python.report");
    if (report != null) {
      Files.writeString(Path.of(report), Report.of(cases, ends));
    }
    assertAll(
        Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
            .map(i -> () -> cases.get(i).check(ends.get(i))));
  }
}
