package gilbreak.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Changes to what several processes change: one has its turn, the others wait. A turn ends with its
 * process at the latest, however that ends.
 */
public final class Turn {
  private static final long RETRY_MILLIS = 5;

  private Turn() {}

  /** A change. */
  public interface Change {
    void make() throws IOException;
  }

  /**
   * Makes a change when nobody else makes one.
   *
   * @param file an empty one that stands for the turn, and is made if need be
   */
  public static void take(Path file, Change change) throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      while (lock(channel) == null) {
        Thread.sleep(RETRY_MILLIS);
      }
      change.make();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while somebody else had " + file);
    }
  }

  /** Waits for other processes; for other threads of this one the system does not wait. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.lock();
    } catch (OverlappingFileLockException anotherThread) {
      return null;
    }
  }
}
