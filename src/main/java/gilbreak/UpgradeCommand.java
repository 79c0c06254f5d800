package gilbreak;

import gilbreak.level.Level;
import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak upgrade}: levels of old formats. There is none yet. */
@Command(
    name = "upgrade",
    mixinStandardHelpOptions = true,
    description = {
      "Says of which format levels are. Format 1 is the only one there has been, so no level needs"
          + " an upgrade yet, and no file is changed."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all are of the newest format",
      "2:a file or the command line cannot be used",
      "70:internal error",
      "130:interrupted"
    })
final class UpgradeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "LEVEL",
      arity = "1..*",
      description = "ids of levels, or paths of level files")
  private List<String> names = List.of();

  @Override
  public Integer call() throws IOException, SourceException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    Levels levels = Levels.in(Folders.ofThisProcess().levels());
    for (String name : names) {
      Level level = levels.find(name);
      spec.commandLine()
          .getOut()
          .println(level.source().name() + ": format 1, the only one; nothing to do");
    }
    return ExitStatus.OK;
  }
}
