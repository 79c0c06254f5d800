package gilbreak.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Checks a level each time that its file changes. The file's bytes are compared, as editors save in
 * ways that no file system tells alike.
 */
public final class Watch {
  private static final long PAUSE_MILLIS = 250;

  private final Path file;
  private final boolean run;

  /**
   * @param run whether answers are run and measured as well
   */
  public Watch(Path file, boolean run) {
    this.file = file;
    this.run = run;
  }

  /**
   * Checks it now and after each change.
   *
   * @param found told what each check has found
   * @param goOn asked before each look at the file; false ends it
   */
  public void until(Consumer<List<Complaint>> found, BooleanSupplier goOn)
      throws IOException, InterruptedException {
    byte[] last = {};
    while (goOn.getAsBoolean()) {
      byte[] now = bytes();
      if (now.length > 0 && !Arrays.equals(last, now)) {
        found.accept(new Inspection(run).of(file));
        last = now;
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** Nothing while an editor has the file away. */
  private byte[] bytes() throws IOException {
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
  }
}
