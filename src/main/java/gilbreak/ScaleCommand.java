package gilbreak;

import gilbreak.judge.Curve;
import gilbreak.judge.Model;
import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.run.Runner;
import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import gilbreak.source.SourceException;
import gilbreak.yaml.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak scale}: what more cores would do for an answer. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the model clock for an answer on more and more cores, and runs it on those of this"
          + " machine.",
      "Without an option that names an answer, the level is taken as it is, with nothing placed."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the clock was read",
      "1:the run fails in model time",
      "2:a file or the command line cannot be used",
      "70:internal error",
      "130:interrupted"
    })
final class ScaleCommand implements Callable<Integer> {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,2})(?:\\.\\.(\\d{1,2}))?");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "LEVEL", description = "the id of a level, or the path of a level file")
  private String level = "";

  @ArgGroup private Answer answer = new Answer();

  @Option(
      names = "--cores",
      paramLabel = "FROM..TO",
      defaultValue = "1..64",
      description = "on how many cores (${DEFAULT-VALUE})")
  private String range = "";

  @Option(names = "--no-run", description = "do not run it on this machine's cores as well")
  private boolean noRun;

  @Option(names = "--json", description = "print one JSON object instead of a table")
  private boolean json;

  @Override
  public Integer call() throws IOException, SourceException {
    Level puzzle = Levels.in(Folders.ofThisProcess().levels()).find(level);
    Solution solution = answer.to(puzzle, commandLine());
    List<Scale.Point> points = new ArrayList<>();
    for (int cores : cores()) {
      points.add(
          new Scale.Point(Model.read(puzzle, solution, cores), measured(puzzle, solution, cores)));
    }
    Scale scale = new Scale(puzzle, points);
    commandLine().getOut().print(json ? JsonWriter.write(scale.json()) : scale.text());
    commandLine().getOut().flush();
    return points.stream().allMatch(point -> point.model().failure().isEmpty())
        ? ExitStatus.OK
        : ExitStatus.WRONG;
  }

  /** The fastest round on this machine, where it has so many cores. */
  private OptionalDouble measured(Level puzzle, Solution solution, int cores)
      throws SourceException {
    return noRun || cores != Runtime.getRuntime().availableProcessors()
        ? OptionalDouble.empty()
        : new Runner(CalibrationFile.ofThisMachine())
            .fastest(new Puzzle(puzzle, solution).program(Size.CLOCK));
  }

  /** The powers of two and what lies half-way between them, within the range and with its ends. */
  private List<Integer> cores() {
    Matcher found = RANGE.matcher(range);
    int from = found.matches() ? Integer.parseInt(found.group(1)) : 0;
    int to = from > 0 && found.group(2) != null ? Integer.parseInt(found.group(2)) : from;
    if (from < 1 || to < from || to > Curve.MOST_CORES) {
      throw new ParameterException(
          commandLine(), "--cores takes a range such as 1..64, within 1 and 64, not " + range);
    }
    return Curve.steps(from, to);
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec.commandLine();
  }
}
