package gilbreak;

import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.python.LevelProgram;
import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak python}: a level and an answer as a program for Python itself. */
@Command(
    name = "python",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a level with an answer as a plain Python program, which python3 runs without gilbreak.",
      "Without an option that names an answer, the level is printed as it is, with nothing placed."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:printed",
      "2:a file or the command line cannot be used, or Python has no word for something in the level",
      "70:internal error",
      "130:interrupted"
    })
final class PythonCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "LEVEL", description = "the id of a level, or the path of a level file")
  private String level = "";

  @ArgGroup private Answer answer = new Answer();

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      defaultValue = "run",
      description =
          "which values the level's parameters get: prove, run or clock (${DEFAULT-VALUE})")
  private Size size = Size.RUN;

  @Override
  public Integer call() throws IOException, SourceException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    CommandLine command = spec.commandLine();
    Level puzzle = Levels.in(Folders.ofThisProcess().levels()).find(level);
    command.getOut().print(LevelProgram.print(puzzle, answer.to(puzzle, command), size));
    command.getOut().flush();
    return ExitStatus.OK;
  }
}
