package gilbreak.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gilbreak.programs.Python;
import gilbreak.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each program has what is printed of it beside it. {@code mvn test -Dtest=PrinterTest -Drewrite}
 * writes that anew; read the difference.
 */
class PrinterTest {
  private static final Path FOLDER = Path.of("src/test/python");
  private static final boolean REWRITE = System.getProperty("rewrite") != null;

  /** A program that has not ended by then never does. */
  private static final int LONGEST_SECONDS = 60;

  @TempDir private Path folder = Path.of("");

  static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".prog")).sorted().toList();
    }
  }

  private static Path printed(Path program) {
    return program.resolveSibling(program.getFileName().toString().replace(".prog", ".py"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void programIsPrintedAsExpected(Path file) throws IOException {
    Script script = ScriptText.read(file).script("A program of the tests.");
    assertTrue(Refusals.check(script).stream().allMatch(Diagnostics::isEmpty));
    String text = Printer.print(script);
    if (REWRITE) {
      Files.writeString(printed(file), text);
    }
    assertEquals(Files.readString(printed(file)), text);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void printedProgramDoesWhatItsHeadSays(Path file) throws IOException, InterruptedException {
    assumeTrue(Python.isThere(), "there is no python3");
    ScriptText text = ScriptText.read(file);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder("python3", printed(file).toAbsolutePath().toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, "it does not end");
    String errors = Files.readString(err);
    assertEquals(text.expected("prints"), Files.readString(out).strip(), errors);
    if (text.expected("fails").isEmpty()) {
      assertEquals("", errors);
      assertEquals(0, process.exitValue());
    } else {
      assertTrue(errors.contains("\n" + text.expected("fails")), errors);
      assertNotEquals(0, process.exitValue());
    }
  }

  @Test
  void everyPrintedProgramHasItsSource() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(programs().size() * 2, files.filter(Files::isRegularFile).count());
    }
  }
}
