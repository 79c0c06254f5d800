package gilbreak.shell;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelEdit;
import gilbreak.level.yaml.LevelFile;
import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes players' solutions into level files as their pars, where that can be done. */
final class ParBook {
  private final Map<String, Path> files;

  /**
   * @param files of the levels that are in folders, by the levels' ids
   */
  ParBook(Map<String, Path> files) {
    this.files = files;
  }

  /** Whether it can be done, as the answer to the one who wants it. */
  Msg offer(Level level, Solution solution) {
    Path file = files.get(level.id());
    if (file == null) {
      return new Msg.Warned(
          "A par can be recorded only for a level in a folder, not in a pack's zip.");
    }
    return Files.isWritable(file)
        ? new Msg.ParOffered(level, solution, file.toString())
        : new Msg.Warned("A par cannot be recorded: " + file + " is write-protected.");
  }

  /** Does it; the answer tells how it went. */
  Msg write(Level level, Solution solution) {
    Path file = Optional.ofNullable(files.get(level.id())).orElseThrow();
    try {
      Level edited = new LevelEdit(level).withPar(solution);
      new LevelFile(file).replace(level, edited);
      return new Msg.ParWritten(edited, file.toString());
    } catch (IOException e) {
      return new Msg.Warned("The par was not recorded: " + Because.of(e) + ".");
    } catch (SourceException e) {
      return new Msg.Warned("The par was not recorded: " + Levels.firstLine(e) + ".");
    }
  }
}
