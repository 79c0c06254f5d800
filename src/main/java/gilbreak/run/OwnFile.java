package gilbreak.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file in which Linux tells about the present thread; it belongs to the thread that opened it.
 */
final class OwnFile implements AutoCloseable {
  private static final int LONGEST = 1_024;

  private final @Nullable RandomAccessFile file;
  private final byte[] buffer = new byte[LONGEST];

  OwnFile(String name) {
    this.file = open(name);
  }

  private static @Nullable RandomAccessFile open(String name) {
    try {
      return new RandomAccessFile("/proc/thread-self/" + name, "r");
    } catch (IOException e) {
      return null;
    }
  }

  /** What it says now; nothing on other systems. */
  String read() {
    if (file == null) {
      return "";
    }
    try {
      file.seek(0);
      int length = Math.max(0, file.read(buffer));
      return new String(buffer, 0, length, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
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
