package gilbreak.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.texts.FileTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;

/** A file for the stack traces that a player need not see and a developer must. */
final class ErrorLog {
  private final Path file;
  private final Clock clock;

  ErrorLog(Path folder, Clock clock) {
    this.file = folder.resolve("errors.log");
    this.clock = clock;
  }

  /** Adds an error's trace; returns where to find it, or why it cannot be found. */
  String add(Throwable error) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      try (PrintWriter out =
          new PrintWriter(
              Files.newBufferedWriter(
                  file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
        out.print(Instant.now(clock) + " ");
        error.printStackTrace(out);
      }
      return FileTexts.details(file.toString());
    } catch (IOException e) {
      return FileTexts.noDetails(Because.of(e));
    }
  }
}
