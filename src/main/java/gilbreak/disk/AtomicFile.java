package gilbreak.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is replaced as a whole: whatever happens, it is the old one or the new one. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a file and makes its folder if need be; when this returns, the disk has it. A file that
   * is there keeps its permissions, a new one is its owner's alone.
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    // A link to the file stays one.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.resolveSibling("");
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, target.getFileName() + ".", ".tmp");
    try {
      fill(fresh, bytes);
      allow(fresh, target);
      move(fresh, target);
    } finally {
      Files.deleteIfExists(fresh);
    }
    forceFolder(folder);
  }

  private static void fill(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void allow(Path fresh, Path target) throws IOException {
    if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the new name last, too. Not every system lets a folder be opened; the file is whole. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Then the system writes it in its own time.
    }
  }
}
