package gilbreak.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.disk.WatchedFile;
import gilbreak.level.Level;
import gilbreak.level.yaml.LevelReader;
import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at the file of the level that is open, if it has one, and tells when that changes. */
final class LevelWatch implements Runnable {
  private final Library library;
  private final Consumer<Msg> tell;
  private Optional<Level> open = Optional.empty();
  private Optional<WatchedFile> watched = Optional.empty();

  /**
   * @param library the levels that are played
   */
  LevelWatch(Library library, Consumer<Msg> tell) {
    this.library = library;
    this.tell = tell;
  }

  /** From now on the file of this level is looked at; nothing costs no time. */
  synchronized void attend(Optional<Level> level) {
    if (!level.equals(open)) {
      open = level;
      watched = level.flatMap(this::file);
      notifyAll();
    }
  }

  private Optional<WatchedFile> file(Level level) {
    byte[] known = level.source().text().getBytes(UTF_8);
    return library
        .file(level.id())
        .map(file -> new WatchedFile(file, LevelReader.MAX_BYTES + 1, known));
  }

  /** Until the thread is interrupted. */
  @Override
  public void run() {
    try {
      while (true) {
        tell.accept(next().get());
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a change; what it is can be found out without keeping others waiting. */
  private synchronized Supplier<Msg> next() throws InterruptedException {
    while (true) {
      Optional<byte[]> now = watched.flatMap(LevelWatch::changed);
      if (now.isPresent()) {
        Level before = open.orElseThrow();
        return () -> read(before, now.get());
      }
      wait(watched.isPresent() ? WatchedFile.PAUSE_MILLIS : 0);
    }
  }

  /** A file that cannot be read now may be at the next look. */
  private static Optional<byte[]> changed(WatchedFile file) {
    try {
      return file.changed();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Msg read(Level before, byte[] bytes) {
    String name = before.source().name();
    try {
      Level now = LevelReader.read(YamlBytes.decode(name, bytes, LevelReader.MAX_BYTES));
      return now.id().equals(before.id())
          ? new Msg.LevelChanged(now)
          : new Msg.LevelBroken(Levels.misnamed(name, now.id()));
    } catch (SourceException e) {
      return new Msg.LevelBroken(Levels.firstLine(e));
    }
  }
}
