package gilbreak.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * By what a file that was changed is told from what it was, without reading it.
 *
 * @param modified when that was last, in nanoseconds of its file system's clock
 * @param key what the system calls the file
 */
record Stamp(long size, long modified, String key) {
  /** Of what does not change. */
  static final Stamp NEVER = new Stamp(0, 0, "");

  /** Clocks of file systems are that coarse at the worst. */
  private static final long COARSE_SECONDS = 2;

  /** A file's stamp now. */
  static Stamp of(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    long modified = now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return new Stamp(now.size(), modified, String.valueOf(now.fileKey()));
  }

  /**
   * Whether nothing has changed. Said in full, as a record's own way to compare is slow at first.
   */
  boolean isSame(Stamp other) {
    return size == other.size && modified == other.modified && key.equals(other.key);
  }

  /** In one line. */
  String text() {
    return size + " " + modified + " " + key;
  }

  /**
   * Whether a later change must show. One that comes right after another can have the same time.
   *
   * @param millis the time now, since 1970
   */
  boolean isSettled(long millis) {
    return modified
        < TimeUnit.MILLISECONDS.toNanos(millis) - TimeUnit.SECONDS.toNanos(COARSE_SECONDS);
  }
}
