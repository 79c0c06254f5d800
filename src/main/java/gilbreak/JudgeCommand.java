package gilbreak;

import gilbreak.judge.Appraisal;
import gilbreak.judge.FreeThreads;
import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.judge.isolated.IsolatedJudge;
import gilbreak.judge.isolated.IsolationLimits;
import gilbreak.judge.isolated.Order;
import gilbreak.judge.isolated.Outcome;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.yaml.SolutionFile;
import gilbreak.run.RunReport;
import gilbreak.run.Runner;
import gilbreak.run.Scaling;
import gilbreak.run.Trace;
import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.timeline.Timeline;
import gilbreak.yaml.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "LEVEL", description = "the id of a level, or the path of a level file")
  private String level = "";

  @ArgGroup private Answer answer = new Answer();

  @Option(names = "--json", description = "print one JSON object instead of sentences")
  private boolean json;

  @Option(names = "--no-run", description = "prove only, do not run and measure")
  private boolean noRun;

  @Option(
      names = "--worth",
      description =
          "also tell which placements a proved answer does not need, or if a broken one is one"
              + " placement away from a proved one")
  private boolean worth;

  @Option(
      names = "--isolated",
      description = "judge in a process of its own, which is killed when it takes too long")
  private boolean isolated;

  @Option(
      names = "--scaling",
      description =
          "also measure a proved answer with other numbers of threads, if a knob has them")
  private boolean scaling;

  @Option(names = "--trace", description = "also show what every thread does in a round, and when")
  private boolean trace;

  @Override
  public Integer call() throws IOException, SourceException {
    Level puzzle = Levels.in(Folders.ofThisProcess().levels()).find(level);
    Solution solution = answer.to(puzzle, commandLine());
    checkOptions(puzzle);
    if (isolated) {
      return apart(puzzle, solution);
    }
    Judge judge = new Judge(CalibrationFile.ofThisMachine());
    Judgement judgement =
        noRun || puzzle.kind() == Level.Kind.PREDICT
            ? judge.explore(puzzle, solution, progress -> true)
            : judge.judge(puzzle, solution, progress -> true);
    print(json ? json(puzzle, solution, judgement) : text(puzzle, solution, judgement));
    return judgement.verdict() == Verdict.PROVED ? ExitStatus.OK : ExitStatus.WRONG;
  }

  private void checkOptions(Level puzzle) {
    if (isolated && (worth || trace || scaling)) {
      throw new ParameterException(commandLine(), "--isolated goes with --json and --no-run only");
    }
    Optional<String> refusal = scaling ? FreeThreads.refusal(puzzle, CORES) : Optional.empty();
    if (refusal.isPresent()) {
      throw new ParameterException(commandLine(), refusal.get());
    }
  }

  private int apart(Level puzzle, Solution solution) {
    SourceText answered = new SourceText("the solution", SolutionFile.write(solution, puzzle));
    Outcome outcome =
        new IsolatedJudge(IsolatedMain.class, IsolationLimits.DEFAULT)
            .judge(new Order(puzzle.source(), answered, !noRun), () -> true);
    if (outcome instanceof Outcome.Judged judged) {
      print(json ? judged.report().json() : judged.report().text());
      return judged.report().verdict() == Verdict.PROVED ? ExitStatus.OK : ExitStatus.WRONG;
    }
    print(
        json
            ? JsonWriter.write(
                new TreeMap<>(Map.of("level", puzzle.id(), "outcome", outcome.sentence())))
            : outcome.sentence() + System.lineSeparator());
    return ExitStatus.WRONG;
  }

  private String text(Level puzzle, Solution solution, Judgement judgement) throws SourceException {
    StringBuilder text = new StringBuilder(JudgementText.of(puzzle, judgement));
    text.append(KindText.of(puzzle, judgement));
    if (puzzle.kind().isSolved()) {
      text.append("Placements: %d.%n".formatted(solution.placements().size()));
    }
    if (isAppraised(judgement)) {
      text.append(appraise(puzzle, solution, judgement).sentence(isProved(judgement)));
    }
    if (trace) {
      text.append(timeline(judgement).map(TraceText::of).orElse("There is no trace.\n"));
    }
    if (scaling && isProved(judgement)) {
      text.append(scale(puzzle, solution).map(ScalingText::of).orElse(""));
    }
    return text.toString();
  }

  private String json(Level puzzle, Solution solution, Judgement judgement) throws SourceException {
    Map<String, @Nullable Object> object = JudgementJson.of(puzzle, judgement);
    object.putAll(KindText.json(puzzle));
    object.put("placements", solution.placements().size());
    if (isAppraised(judgement)) {
      object.put("worth", appraise(puzzle, solution, judgement).json());
    }
    if (trace) {
      object.put("trace", timeline(judgement).map(TraceText::json).orElse(null));
    }
    if (scaling && isProved(judgement)) {
      object.put("scaling", scale(puzzle, solution).map(ScalingText::json).orElse(null));
    }
    return JsonWriter.write(object);
  }

  private static Optional<Scaling> scale(Level puzzle, Solution solution) throws SourceException {
    return new Runner(CalibrationFile.ofThisMachine())
        .scaling(FreeThreads.programs(puzzle, solution, CORES));
  }

  private static Optional<Timeline> timeline(Judgement judgement) {
    return judgement.run().flatMap(RunReport::trace).map(Trace::timeline);
  }

  private boolean isAppraised(Judgement judgement) {
    return worth && judgement.verdict() != Verdict.UNDECIDED;
  }

  private static boolean isProved(Judgement judgement) {
    return judgement.verdict() == Verdict.PROVED;
  }

  private static WorthText appraise(Level puzzle, Solution solution, Judgement judgement)
      throws SourceException {
    return new WorthText(
        solution,
        Appraisal.of(puzzle, solution, isProved(judgement), Appraisal.USUAL_STATES, () -> true));
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
