package gilbreak;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that one process at a time may serve from. */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder if need be, and takes it.
   *
   * @throws IOException also when another process has it
   */
  static DataFolder lock(Path path) throws IOException {
    if (Files.notExists(path)) {
      Files.createDirectories(path);
      allowOwner(path);
    }
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new DataFolder(path, channel);
      }
    } catch (OverlappingFileLockException e) {
      // As below.
    }
    channel.close();
    throw new IOException(path + " is served by another process.");
  }

  /** It has what players have handed in, and hashes of their tokens. */
  private static void allowOwner(Path path) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
