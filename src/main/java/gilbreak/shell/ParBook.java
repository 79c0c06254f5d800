package gilbreak.shell;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelEdit;
import gilbreak.level.yaml.LevelFile;
import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import gilbreak.texts.LibraryTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes players' solutions into level files as their pars, where that can be done. */
final class ParBook {
  private final Library library;

  /**
   * @param library the levels that are played
   */
  ParBook(Library library) {
    this.library = library;
  }

  /** Whether it can be done, as the answer to the one who wants it. */
  Msg offer(Level level, Solution solution) {
    Optional<Path> known = library.file(level.id());
    if (known.isEmpty()) {
      return new Msg.Warned(LibraryTexts.noParInPacks());
    }
    Path file = known.get();
    return Files.isWritable(file)
        ? new Msg.ParOffered(level, solution, file.toString())
        : new Msg.Warned(LibraryTexts.writeProtected(file.toString()));
  }

  /** Does it; the answer tells how it went. */
  Msg write(Level level, Solution solution) {
    Path file = library.file(level.id()).orElseThrow();
    try {
      Level edited = new LevelEdit(level).withPar(solution);
      new LevelFile(file).replace(level, edited);
      return new Msg.ParWritten(edited, file.toString());
    } catch (IOException e) {
      return new Msg.Warned(LibraryTexts.parNotRecorded(Because.of(e)));
    } catch (SourceException e) {
      return new Msg.Warned(LibraryTexts.parNotRecorded(Levels.firstLine(e)));
    }
  }
}
