package gilbreak.author;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The machine's own Python. */
final class Python {
  private static final String NAME = "python3";
  private static final long SECONDS = 60;
  private static final int LAST = 300;

  private Python() {}

  /** Why it cannot be used, as the end of a sentence; empty when it can. */
  static Optional<String> refusal() {
    try {
      String code = "import sys; sys.exit(sys.version_info < (3, 10))";
      Process process = new ProcessBuilder(NAME, "-c", code).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          ? Optional.empty()
          : Optional.of(NAME + " is older than 3.10, or does not start");
    } catch (IOException e) {
      return Optional.of("there is no " + NAME);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /** Why a program did not end well, as the end of a sentence; empty when it did. */
  static Optional<String> run(String program) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("gilbreak");
    Path file = folder.resolve("level.py");
    Path said = folder.resolve("said");
    try {
      Files.writeString(file, program);
      return run(file, said.toFile());
    } finally {
      for (Path written : List.of(file, said, folder)) {
        Files.deleteIfExists(written);
      }
    }
  }

  private static Optional<String> run(Path file, File said)
      throws IOException, InterruptedException {
    // No __pycache__: a program of processes imports itself.
    Process process =
        new ProcessBuilder(NAME, "-B", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said)
            .start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        return Optional.of("has not ended after " + SECONDS + " seconds");
      }
      return process.exitValue() == 0 ? Optional.empty() : Optional.of("ends with " + last(said));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** The last line of what it has said: Python's error. */
  private static String last(File said) throws IOException {
    String text = new String(Files.readAllBytes(said.toPath()), StandardCharsets.UTF_8);
    String line = text.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b).orElse("an error");
    return line.substring(0, Math.min(line.length(), LAST));
  }
}
