package gilbreak.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How long the host of this virtual machine has taken its cores away: the eighth number of Linux'
 * {@code /proc/stat}, in ticks of 10 ms. Elsewhere it is always 0.
 */
final class Steal implements AutoCloseable {
  private static final int PLACE = 8;

  private final @Nullable RandomAccessFile file;
  private final byte[] buffer = new byte[256];

  Steal() {
    this.file = open();
  }

  private static @Nullable RandomAccessFile open() {
    try {
      return new RandomAccessFile("/proc/stat", "r");
    } catch (IOException e) {
      return null;
    }
  }

  /** In ticks, since the machine was started. */
  long ticks() {
    if (file == null) {
      return 0;
    }
    try {
      file.seek(0);
      int length = Math.max(0, file.read(buffer));
      return ticks(new String(buffer, 0, length, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return 0;
    }
  }

  /** What the text of {@code /proc/stat} says; 0 when it does not. */
  static long ticks(String stat) {
    String[] fields = stat.lines().findFirst().orElse("").split(" +", -1);
    try {
      return fields.length > PLACE && fields[0].equals("cpu") ? Long.parseLong(fields[PLACE]) : 0;
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
