package gilbreak.classroom.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of events. One that has no end is a trouble. */
final class EventLines {
  private final InputStream bytes;
  private final int most;

  /**
   * @param most bytes that a line may have
   */
  EventLines(InputStream bytes, int most) {
    this.bytes = new BufferedInputStream(bytes);
    this.most = most;
  }

  /** The next line; {@code null} at the end, where a line without one is no line. */
  @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = bytes.read(); c >= 0; c = bytes.read()) {
      if (c == '\n') {
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
      }
      if (line.size() == most) {
        throw new IOException("the server's answer is too long");
      }
      line.write(c);
    }
    return null;
  }
}
