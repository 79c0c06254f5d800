package gilbreak.author;

import gilbreak.disk.WatchedFile;
import gilbreak.level.yaml.LevelReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Checks a level each time that its file changes. */
public final class Watch {
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
    WatchedFile watched = new WatchedFile(file, LevelReader.MAX_BYTES + 1, new byte[0]);
    while (goOn.getAsBoolean()) {
      if (watched.changed().isPresent()) {
        found.accept(new Inspection(run).of(file));
      } else {
        Thread.sleep(WatchedFile.PAUSE_MILLIS);
      }
    }
  }
}
