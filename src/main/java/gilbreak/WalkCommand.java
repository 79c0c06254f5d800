package gilbreak;

import gilbreak.shell.Catalogues;
import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import gilbreak.shell.Library;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gilbreak walk}: writes the walk through the game that the README shows. */
@Command(
    name = "walk",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Writes a walk through the game as an SVG file.")
final class WalkCommand implements Callable<Integer> {
  private static final String TITLE =
      "A walk through gilbreak: a lost update, the run that shows it, a lock, and the race against"
          + " par";

  @Parameters(paramLabel = "FILE", defaultValue = "docs/walk.svg", description = "the file")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException, SourceException {
    Files.writeString(
        file, svg(Levels.in(Folders.ofThisProcess().levels()).library(Catalogues.NONE)));
    return ExitStatus.OK;
  }

  static String svg(Library levels) throws SourceException {
    List<Walk.Shot> shots = Walk.through(levels, WalkScript.shipped());
    return SvgFilm.of(shots, still(shots), TITLE);
  }

  /** The last step of the run that breaks it says most of what the game is. */
  private static int still(List<Walk.Shot> shots) {
    int found = 0;
    for (int i = 0; i < shots.size(); i++) {
      if (shots.get(i).frame().text().get(0).contains("BROKEN")
          && shots.get(i).frame().text().stream().anyMatch(row -> row.startsWith(" ▸✗"))) {
        found = i;
      }
    }
    return found;
  }
}
