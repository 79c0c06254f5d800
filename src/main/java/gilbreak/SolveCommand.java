package gilbreak;

import gilbreak.author.Front;
import gilbreak.author.Front.Measured;
import gilbreak.author.Solver;
import gilbreak.author.Solver.Found;
import gilbreak.level.Level;
import gilbreak.level.yaml.LevelEdit;
import gilbreak.level.yaml.LevelFile;
import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak solve}: all right answers of a level. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    description = {
      "Tries every answer that a level's tools allow, fewest placements first: how many are right,"
          + " does one need fewer placements than par?",
      "With --measure the most promising ones run on this machine's cores as well."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:a right answer was found",
      "1:none was found",
      "2:a file or the command line cannot be used",
      "70:internal error",
      "130:interrupted"
    })
final class SolveCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "LEVEL", description = "the id of a level, or the path of a level file")
  private String name = "";

  @Option(
      names = "--tries",
      paramLabel = "N",
      defaultValue = "2000",
      description = "how many answers to try at the most (${DEFAULT-VALUE})")
  private int tries = 2000;

  @Option(names = "--measure", description = "measure the most promising right answers")
  private boolean measure;

  @Option(
      names = "--write",
      description =
          "measure, and write what is certainly faster than par into the level file, which is given"
              + " by its path; also what two stars take, half of what par gains")
  private boolean write;

  @Override
  public Integer call() throws IOException, SourceException {
    Level level = Levels.in(Folders.ofThisProcess().levels()).find(name);
    if (!level.kind().isSolved()) {
      return nothingToSolve(level);
    }
    Path file = Path.of(level.source().name());
    // A level that was found by its id lies wherever the game has it.
    if (write && !(level.source().name().equals(name) && Files.isWritable(file))) {
      throw new ParameterException(command(), "--write needs the path of a level file");
    }
    Found found = new Solver(level, tries).solve();
    List<Measured> measured =
        measure || write ? new Front(level).measure(found.right(), Front.SOME) : List.of();
    command().getOut().print(new SolveText(level).of(found, measured));
    if (write) {
      command().getOut().println(written(level, measured, file));
    }
    command().getOut().flush();
    return found.right().isEmpty() ? ExitStatus.WRONG : ExitStatus.OK;
  }

  private int nothingToSolve(Level level) {
    String message =
        "This is a %s level: nothing is placed or picked in it, so there are no answers to try."
            + " './gilbreak judge' tells what the explorer finds.";
    command().getOut().println(message.formatted(level.kind().word()));
    command().getOut().flush();
    return ExitStatus.WRONG;
  }

  private static String written(Level level, List<Measured> measured, Path file)
      throws IOException, SourceException {
    Optional<Measured> best = Front.best(measured, level.answers().par());
    if (best.isEmpty()) {
      return "Nothing is written: none is certainly faster than par, or the machine is noisy.";
    }
    Level better = new LevelEdit(level).withPar(best.get().right().solution());
    Level whole = new LevelEdit(better).withTwoStars(best.get().twoStars());
    new LevelFile(file).replace(level, whole);
    return "Written: par and what two stars take, into " + file + ".";
  }

  private CommandLine command() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec.commandLine();
  }
}
