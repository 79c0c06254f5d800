package gilbreak.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How long the present thread has been ready to run without getting a core, since it began, beyond
 * what waking up costs: the second number of Linux' {@code /proc/thread-self/schedstat}, and a
 * little less for each time that it has got one, which is the third. Elsewhere it is always 0.
 *
 * <p>A thread that waits for others again and again, at a queue or for the GIL, is woken again and
 * again, and each time it takes an idle core a moment to get going. Nobody has taken that core
 * away.
 *
 * <p>Belongs to the thread that made it.
 */
final class RunDelay implements AutoCloseable {
  /** What waking up may cost where nobody else runs, in nanoseconds. */
  static final long WAKING = 30_000;

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

  /** In nanoseconds; only the difference between two of them means anything. */
  long nanos() {
    if (file == null) {
      return 0;
    }
    try {
      file.seek(0);
      int length = file.read(buffer);
      return nanos(new String(buffer, 0, Math.max(0, length), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return 0;
    }
  }

  /** What the text of {@code schedstat} says; 0 when it does not. */
  static long nanos(String schedstat) {
    String[] fields = schedstat.strip().split(" ", -1);
    try {
      return fields.length > 2 ? Long.parseLong(fields[1]) - WAKING * Long.parseLong(fields[2]) : 0;
    } catch (NumberFormatException e) {
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
