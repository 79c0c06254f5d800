package gilbreak.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void folderIsMadeAndNothingElseIsLeftInIt() throws IOException {
    Path file = folder.resolve("deep/er/file");
    AtomicFile.write(file, "old".getBytes(UTF_8));
    AtomicFile.write(file, "new".getBytes(UTF_8));
    assertEquals("new", Files.readString(file));
    try (Stream<Path> all = Files.list(file.resolveSibling(""))) {
      assertEquals(1, all.count());
    }
  }

  @Test
  void fileKeepsItsPermissions() throws IOException {
    Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = Files.writeString(folder.resolve("file"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    AtomicFile.write(file, "new".getBytes(UTF_8));
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void linkStaysOne() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    AtomicFile.write(link, "new".getBytes(UTF_8));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }
}
