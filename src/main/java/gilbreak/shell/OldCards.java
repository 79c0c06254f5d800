package gilbreak.shell;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Catalogues in the cache that no game has any use for. */
record OldCards(Path folder, String build) {
  private static final Duration OLD = Duration.ofDays(30);

  /** Deletes those that another build has written, and not lately. */
  void clear(String names) throws IOException {
    Instant latest = Instant.now().minus(OLD);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(latest) && !isOfThisBuild(file)) {
          Files.delete(file);
        }
      }
    }
  }

  private boolean isOfThisBuild(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CatalogueBytes.isOf(in, build);
    } catch (EOFException | UTFDataFormatException damaged) {
      return false;
    }
  }
}
