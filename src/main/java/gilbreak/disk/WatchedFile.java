package gilbreak.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that is looked at again and again. Its bytes are compared, as editors save in ways that no
 * file system tells alike.
 */
public final class WatchedFile {
  /** How long to wait between two looks. */
  public static final long PAUSE_MILLIS = 250;

  private final Path file;
  private final int most;
  private byte[] last;

  /**
   * @param most how many bytes of it are read at the most
   * @param known what it held when it was read last; nothing when it was not read yet
   */
  public WatchedFile(Path file, int most, byte[] known) {
    this.file = file;
    this.most = most;
    this.last = known.clone();
  }

  /**
   * Looks at it.
   *
   * @return what it holds, if that is not what it held before; nothing while an editor has it away
   */
  public Optional<byte[]> changed() throws IOException {
    byte[] now = bytes();
    if (now.length == 0 || Arrays.equals(last, now)) {
      return Optional.empty();
    }
    last = now;
    return Optional.of(now.clone());
  }

  private byte[] bytes() throws IOException {
    if (!Files.isRegularFile(file)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }
}
