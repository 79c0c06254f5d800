package gilbreak.author;

import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.run.RunReport;
import gilbreak.run.RunReport.Score;
import gilbreak.source.SourceException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A level's answers before the judge, each of them once. */
final class Trials {
  private final Level level;
  private final boolean run;
  private final Court court;
  private final Map<Solution, Trial> proved = new HashMap<>();
  private final Map<Solution, Trial> measured = new HashMap<>();

  /** Who judges an answer. */
  interface Court {
    Judgement judge(Level level, Solution solution, boolean run) throws SourceException;

    static Court of(Judge judge) {
      return (level, solution, run) ->
          run
              ? judge.judge(level, solution, progress -> true)
              : judge.explore(level, solution, progress -> true);
    }
  }

  /**
   * @param run whether answers are run and measured; else they are only proved
   */
  Trials(Level level, boolean run) {
    this(level, run, Court.of(new Judge()));
  }

  Trials(Level level, boolean run, Court court) {
    this.level = level;
    this.run = run;
    this.court = court;
  }

  boolean run() {
    return run;
  }

  /** What the judge says of an answer by its interleavings alone. */
  Trial proved(Solution solution) {
    Trial known = proved.get(solution);
    return known == null ? keep(proved, solution, false) : known;
  }

  /**
   * What the judge says of it once it has run as well, where answers are run. When other programs
   * are in the way it runs a second time, as that may be over.
   */
  Trial measured(Solution solution) {
    Trial known = measured.get(solution);
    if (known != null) {
      return known;
    }
    Trial first = keep(measured, solution, run);
    return first.isNoisy() ? keep(measured, solution, run) : first;
  }

  private Trial keep(Map<Solution, Trial> kept, Solution solution, boolean running) {
    Trial trial = new Trial(judgement(solution, running));
    kept.put(solution, trial);
    return trial;
  }

  private Judgement judgement(Solution solution, boolean running) {
    try {
      return court.judge(level, solution, running);
    } catch (SourceException impossible) {
      throw new IllegalStateException("internal error: a level that was read is wrong", impossible);
    }
  }

  /** One answer and what the judge says of it. */
  record Trial(Judgement judgement) {
    boolean isProved() {
      return judgement.verdict() == Verdict.PROVED;
    }

    boolean isUndecided() {
      return judgement.verdict() == Verdict.UNDECIDED;
    }

    boolean isNoisy() {
      return judgement.run().map(RunReport::noisy).orElse(false);
    }

    Optional<Score> score() {
      return judgement.run().flatMap(RunReport::score);
    }

    /** Microseconds inside locks in a round. */
    OptionalDouble locked() {
      return judgement
          .run()
          .flatMap(RunReport::metrics)
          .map(metrics -> OptionalDouble.of(metrics.locked()))
          .orElseGet(OptionalDouble::empty);
    }

    /** How it fails, in a word; empty when it does not. */
    String failure() {
      return judgement.failure().map(failure -> failure.kind().word()).orElse("");
    }

    /** How it fails, in a sentence. */
    String says() {
      return judgement.failure().map(failure -> failure.message()).orElse("");
    }
  }
}
