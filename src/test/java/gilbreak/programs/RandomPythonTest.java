package gilbreak.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Finding;
import gilbreak.explore.Limits;
import gilbreak.explore.Observer;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.programs.RandomPrograms.Setting;
import gilbreak.programs.RandomPrograms.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thread alone does what it does in Python. */
class RandomPythonTest {
  private static final Limits LIMITS = new Limits(20_000, 20_000);

  private final List<Long> seeds = new ArrayList<>();
  private final List<TestProgram> tests = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> results = new ArrayList<>();

  @TempDir private Path folder = Path.of("");

  @Test
  void aThreadAloneEndsAsInPython() throws IOException, InterruptedException {
    assumeTrue(Python.isThere(), "there is no python3");
    int count = RandomPrograms.count(1000);
    for (long seed = RandomPrograms.firstSeed();
        seed < RandomPrograms.firstSeed() + count;
        seed++) {
      add(seed);
    }
    assertTrue(tests.size() * 3 > count * 2, "most programs are too large");
    List<String> python = Python.run(tests, texts, folder);
    for (int i = 0; i < tests.size(); i++) {
      int at = i;
      RandomPrograms.telling(
          seeds.get(i),
          Shape.ALONE,
          Setting.OFF,
          () -> assertEquals(common(python.get(at)), results.get(at)));
    }
  }

  /** Leaves out what does not fit into 64 bits, as Python's numbers grow. */
  private void add(long seed) {
    TestProgram test = RandomPrograms.program(seed, Shape.ALONE, Setting.OFF);
    Exploration found = new Explorer(LIMITS).explore(test.program(), Observer.NONE);
    String result = result(test, found);
    if (!result.isEmpty() && !result.startsWith("OverflowError")) {
      seeds.add(seed);
      tests.add(test);
      texts.add(RandomPrograms.text(seed, Shape.ALONE, Setting.OFF));
      results.add(result);
    }
  }

  private static String result(TestProgram test, Exploration found) {
    if (found.outcomes().size() == 1) {
      return test.show(found.outcomes().iterator().next());
    }
    List<Failure> ends =
        found.failures().stream().filter(failure -> failure.kind() != Kind.ALWAYS).toList();
    if (ends.size() != 1) {
      assertTrue(found.finding() instanceof Finding.Undecided, () -> test + ": " + found);
      return "";
    }
    Failure end = ends.get(0);
    return end.kind() == Kind.DEADLOCK ? "deadlock" : end.message();
  }

  /** Python's result in the words of 3.14, with the differences that the reference names. */
  private static String common(String python) {
    return python
        .replaceFirst("integer (division or )?modulo by zero", "division by zero")
        .replaceFirst("^(TypeError: .*)'bool'", "$1'int'")
        .replaceFirst("(operand type.s. for [^ ]+)=:", "$1:")
        .replace("bad operand type for abs()", "bad operand type for unary -");
  }
}
