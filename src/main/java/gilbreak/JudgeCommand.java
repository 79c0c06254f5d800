package gilbreak;

import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.yaml.SolutionFile;
import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.JsonWriter;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak judge}: judges an answer without a screen. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = {
      "Judges an answer to a level: proves it over every interleaving or shows the run that breaks"
          + " it, then runs it on this machine's cores.",
      "Without an option that names an answer, the level is judged as it is, with nothing placed."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:proved",
      "1:broken or undecided",
      "2:a file or the command line cannot be used",
      "70:internal error",
      "130:interrupted"
    })
final class JudgeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "LEVEL", description = "the id of a level, or the path of a level file")
  private String level = "";

  @ArgGroup private Answer answer = new Answer();

  @Option(names = "--json", description = "print one JSON object instead of sentences")
  private boolean json;

  @Option(names = "--no-run", description = "prove only, do not run and measure")
  private boolean noRun;

  /** Whose answer is judged. */
  static final class Answer {
    @Option(
        names = "--solution",
        paramLabel = "FILE",
        description = "judge the answer in this file")
    @Nullable Path solution;

    @Option(names = "--par", description = "judge the author's best answer")
    boolean par;

    @Option(names = "--baseline", description = "judge the author's plain answer")
    boolean baseline;
  }

  @Override
  public Integer call() throws IOException, SourceException {
    Level puzzle = Levels.in(Folders.ofThisProcess().levels()).find(level);
    Solution solution = solution(puzzle);
    Judge judge = new Judge();
    Judgement judgement =
        noRun
            ? judge.explore(puzzle, solution, progress -> true)
            : judge.judge(puzzle, solution, progress -> true);
    print(
        json
            ? JsonWriter.write(JudgementJson.of(puzzle, judgement))
            : JudgementText.of(puzzle, judgement));
    return judgement.verdict() == Verdict.PROVED ? ExitStatus.OK : ExitStatus.WRONG;
  }

  private Solution solution(Level puzzle) throws IOException, SourceException {
    if (answer.solution != null) {
      return SolutionFile.read(read(answer.solution), puzzle);
    }
    if (answer.par) {
      return theAuthors("par", puzzle.answers().par());
    }
    return answer.baseline ? theAuthors("baseline", puzzle.answers().baseline()) : Solution.EMPTY;
  }

  private Solution theAuthors(String name, Optional<Solution> solution) {
    return solution.orElseThrow(
        () -> new ParameterException(commandLine(), "the level has no " + name + " solution"));
  }

  private static SourceText read(Path file) throws IOException, SourceException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(SolutionFile.MAX_BYTES + 1);
      return YamlBytes.decode(file.toString(), bytes, SolutionFile.MAX_BYTES);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": there is no such file", e);
    }
  }

  private void print(String text) {
    commandLine().getOut().print(text);
    commandLine().getOut().flush();
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec.commandLine();
  }
}
