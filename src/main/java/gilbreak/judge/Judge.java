package gilbreak.judge;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Finding;
import gilbreak.explore.Limits;
import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Level.Stars;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.machine.Failure;
import gilbreak.program.Program;
import gilbreak.run.Calibration;
import gilbreak.run.RunReport;
import gilbreak.run.Runner;
import gilbreak.source.SourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Judges an answer: first every interleaving at prove size, then real rounds at run size. A round
 * that goes wrong makes the answer broken, whatever was proved.
 */
public final class Judge {
  private static final double TOLERANCE = 0.95;

  private final Explorer explorer = new Explorer(Limits.DEFAULT);
  private final Runner runner;

  /** A judge who measures the machine anew. */
  public Judge() {
    this(Calibration.NONE);
  }

  /**
   * @param calibration where it is kept how fast this machine is
   */
  public Judge(Calibration calibration) {
    this.runner = new Runner(calibration);
  }

  /**
   * Judges an answer fully.
   *
   * @param goOn told the progress; false ends the work early, and what is missing then is missing
   *     in the judgement
   * @throws SourceException when the level's own texts are wrong
   * @throws IllegalArgumentException when the solution cannot be placed in this level
   */
  public Judgement judge(Level level, Solution solution, Predicate<Progress> goOn)
      throws SourceException {
    Judgement explored = explore(level, solution, goOn);
    if (explored.verdict() == Verdict.UNDECIDED) {
      return explored;
    }
    Program program = new Puzzle(level, solution).program(Size.RUN);
    RunReport run =
        explored.verdict() == Verdict.BROKEN
            ? runner.trial(program, (rounds, of) -> goOn.test(new Progress.Measuring(rounds, of)))
            : measure(level, program, goOn);
    return together(level, explored, run);
  }

  private RunReport measure(Level level, Program program, Predicate<Progress> goOn)
      throws SourceException {
    Program baseline = authors(level, level.answers().baseline(), program);
    Program par = authors(level, level.answers().par(), baseline);
    return runner.measure(
        program, baseline, par, (rounds, of) -> goOn.test(new Progress.Measuring(rounds, of)));
  }

  private static Program authors(Level level, Optional<Solution> answer, Program otherwise)
      throws SourceException {
    return answer.isPresent() ? new Puzzle(level, answer.get()).program(Size.RUN) : otherwise;
  }

  /** Judges an answer by its interleavings alone. */
  public Judgement explore(Level level, Solution solution, Predicate<Progress> goOn)
      throws SourceException {
    Program program = new Puzzle(level, solution).program(Size.PROVE);
    Exploration exploration =
        explorer.explore(
            program, (states, frontier) -> goOn.test(new Progress.Proving(states, frontier)));
    Finding finding = exploration.finding();
    if (finding instanceof Finding.Broken broken) {
      return new Judgement(
          Verdict.BROKEN,
          Optional.of(broken.failure()),
          program,
          exploration,
          Optional.empty(),
          OptionalInt.of(0));
    }
    boolean proved = finding instanceof Finding.Proved;
    return new Judgement(
        proved ? Verdict.PROVED : Verdict.UNDECIDED,
        Optional.empty(),
        program,
        exploration,
        Optional.empty(),
        proved ? OptionalInt.empty() : OptionalInt.of(0));
  }

  private static Judgement together(Level level, Judgement explored, RunReport run) {
    boolean broken = explored.verdict() == Verdict.BROKEN || run.wrong() > 0;
    Optional<Failure> failure = explored.failure().or(run::example);
    OptionalInt stars = broken ? OptionalInt.of(0) : stars(level.answers().stars(), run);
    return new Judgement(
        broken ? Verdict.BROKEN : Verdict.PROVED,
        failure,
        explored.program(),
        explored.exploration(),
        Optional.of(run),
        stars);
  }

  /** A noisy measurement says too little for more than the star of a right answer. */
  static OptionalInt stars(Stars stars, RunReport run) {
    return run.score().isPresent()
        ? OptionalInt.of(run.noisy() ? 1 : stars(stars, run.score().get()))
        : OptionalInt.empty();
  }

  /**
   * One star for a right answer, two for a fast one, three for one that is also as fast as par.
   * What is less than a twentieth below the mark is let pass, since no machine measures finer.
   */
  public static int stars(Stars stars, RunReport.Score score) {
    double speedup = score.speedup() / TOLERANCE;
    if (speedup < stars.two()) {
      return 1;
    }
    return speedup >= stars.three() * score.par() ? 3 : 2;
  }
}
