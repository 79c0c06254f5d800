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

/** A level's answers before the judge, each of them once. */
final class Trials {
  private final Level level;
  private final boolean run;
  private final Judge judge = new Judge();
  private final Map<Solution, Trial> proved = new HashMap<>();
  private final Map<Solution, Trial> measured = new HashMap<>();

  /**
   * @param run whether answers are run and measured; else they are only proved
   */
  Trials(Level level, boolean run) {
    this.level = level;
    this.run = run;
  }

  boolean run() {
    return run;
  }

  /** What the judge says of an answer by its interleavings alone. */
  Trial proved(Solution solution) {
    Trial known = proved.get(solution);
    return known == null ? keep(proved, solution, false) : known;
  }

  /** What the judge says of it once it has run as well, where answers are run. */
  Trial measured(Solution solution) {
    Trial known = measured.get(solution);
    return known == null ? keep(measured, solution, run) : known;
  }

  private Trial keep(Map<Solution, Trial> kept, Solution solution, boolean running) {
    Trial trial = new Trial(judgement(solution, running));
    kept.put(solution, trial);
    return trial;
  }

  private Judgement judgement(Solution solution, boolean running) {
    try {
      return running
          ? judge.judge(level, solution, progress -> true)
          : judge.explore(level, solution, progress -> true);
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
