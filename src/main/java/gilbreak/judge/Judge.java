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
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Program;
import gilbreak.run.Calibration;
import gilbreak.run.RunReport;
import gilbreak.run.Runner;
import gilbreak.source.SourceException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Judges an answer: first every interleaving at prove size, then one run in model time, then real
 * rounds at run size. A run that goes wrong makes the answer broken, whatever was proved.
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
    if (explored.verdict() == Verdict.UNDECIDED || isTooMuch(explored)) {
      return explored;
    }
    Program program = new Puzzle(level, solution).program(Size.RUN);
    RunReport run =
        explored.verdict() == Verdict.BROKEN || level.kind() == Level.Kind.SANDBOX
            ? runner.trial(program, (rounds, of) -> goOn.test(new Progress.Measuring(rounds, of)))
            : measure(level, program, goOn);
    return together(level, explored, run);
  }

  /** Whether it is right, but takes more model time or memory than it may. */
  private static boolean isTooMuch(Judgement explored) {
    return explored.failure().filter(failure -> failure.kind() == Kind.LIMIT).isPresent();
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

  /** Judges an answer by its interleavings and the model clock alone. */
  public Judgement explore(Level level, Solution solution, Predicate<Progress> goOn)
      throws SourceException {
    Program program = new Puzzle(level, solution).program(Size.PROVE);
    Exploration exploration =
        explorer.explore(
            program, (states, frontier) -> goOn.test(new Progress.Proving(states, frontier)));
    Finding finding = exploration.finding();
    if (finding instanceof Finding.Proved) {
      return clock(level, solution, program, exploration);
    }
    Optional<Failure> failure =
        finding instanceof Finding.Broken broken ? Optional.of(broken.failure()) : Optional.empty();
    return new Judgement(
        failure.isPresent() ? Verdict.BROKEN : Verdict.UNDECIDED,
        failure,
        program,
        exploration,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(0));
  }

  /** Judges an answer where nothing can be measured: the model clock gives its stars as well. */
  public Judgement judgeByClock(Level level, Solution solution, Predicate<Progress> goOn)
      throws SourceException {
    Judgement explored = explore(level, solution, goOn);
    Stars stars = level.answers().stars();
    return explored
        .model()
        .filter(model -> explored.verdict() == Verdict.PROVED)
        .map(model -> explored.with(OptionalInt.of(stars(stars, model.speedup(), model.par()))))
        .orElse(explored);
  }

  /** A proved answer in model time; a level can bound what it may take. */
  private static Judgement clock(
      Level level, Solution solution, Program program, Exploration exploration)
      throws SourceException {
    Model model = Model.of(level, solution);
    Optional<Failure> failure = model.failure(level.goal().bounds());
    return new Judgement(
        failure.isPresent() ? Verdict.BROKEN : Verdict.PROVED,
        failure,
        program,
        exploration,
        Optional.empty(),
        Optional.of(model).filter(told -> told.reading().failure().isEmpty()),
        failure.isPresent() ? OptionalInt.of(0) : OptionalInt.empty());
  }

  private static Judgement together(Level level, Judgement explored, RunReport run) {
    boolean broken = explored.verdict() == Verdict.BROKEN || run.wrong() > 0;
    Judgement whole =
        new Judgement(
            broken ? Verdict.BROKEN : Verdict.PROVED,
            explored.failure().or(run::example),
            explored.program(),
            explored.exploration(),
            Optional.of(run),
            explored.model(),
            OptionalInt.of(0));
    return broken ? whole : whole.with(stars(level, whole));
  }

  /** In a sandbox nothing is won. */
  private static OptionalInt stars(Level level, Judgement judgement) {
    return level.kind() == Level.Kind.SANDBOX
        ? OptionalInt.empty()
        : stars(level.answers().stars(), judgement);
  }

  /** The model clock gives the stars where the machine has fewer cores than the level asks for. */
  private static OptionalInt stars(Stars stars, Judgement judgement) {
    if (judgement.starsAreTheClocks()) {
      Model model = judgement.model().orElseThrow();
      return OptionalInt.of(stars(stars, model.speedup(), model.par()));
    }
    return stars(stars, judgement.run().orElseThrow());
  }

  /** Of a noisy measurement only what is certain counts: the lower end of its interval. */
  static OptionalInt stars(Stars stars, RunReport run) {
    if (run.score().isEmpty()) {
      return OptionalInt.empty();
    }
    RunReport.Score score = run.score().get();
    double certain = Math.min(score.low(), score.speedup());
    return OptionalInt.of(run.noisy() ? stars(stars, certain, score.par()) : stars(stars, score));
  }

  /**
   * One star for a right answer, two for a fast one, three for one that is also as fast as par.
   * What is less than a twentieth below the mark is let pass, since no machine measures finer.
   */
  public static int stars(Stars stars, RunReport.Score score) {
    return stars(stars, score.speedup(), score.par());
  }

  private static int stars(Stars stars, double speedup, double par) {
    double lenient = speedup / TOLERANCE;
    if (lenient < stars.two()) {
      return 1;
    }
    return lenient >= stars.three() * par ? 3 : 2;
  }
}
