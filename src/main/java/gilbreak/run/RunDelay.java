package gilbreak.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How long the present thread has been ready to run without getting a core, since it began: the
 * second number of Linux' {@code /proc/thread-self/schedstat}. Elsewhere it is always 0.
 *
 * <p>Belongs to the thread that made it.
 */
final class RunDelay implements AutoCloseable {
  private final @Nullable RandomAccessFile file;
  private final byte[] buffer = new byte[128];

  RunDelay() {
    this.file = open();
  }

  private static @Nullable RandomAccessFile open() {
    try {
      return new RandomAccessFile("/proc/thread-self/schedstat", "r");
    } catch (IOException e) {
      return null;
    }
  }

  /** In nanoseconds. */
  long nanos() {
    if (file == null) {
      return 0;
    }
    try {
      file.seek(0);
      int length = file.read(buffer);
      String text = new String(buffer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
      int first = text.indexOf(' ') + 1;
      return Long.parseLong(text.substring(first, text.indexOf(' ', first)));
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // Nothing was written, so nothing is lost.
    }
  }
}
