package gilbreak.shell;

import gilbreak.judge.Appraisal;
import gilbreak.judge.Camera;
import gilbreak.judge.Curve;
import gilbreak.judge.Ends;
import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.judge.Traces;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.source.SourceException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What the game needs of a judge. */
public interface Judging {

  /**
   * Judges an answer, which takes its time.
   *
   * @param goOn told how far it has come; once it says no, the judge ends as soon as he can
   * @throws SourceException when the level's own texts are wrong
   */
  Judgement judge(Level level, Solution solution, Predicate<Progress> goOn) throws SourceException;

  /**
   * Looks at the interleavings of an answer alone.
   *
   * @param goOn told how far it has come; once it says no, the judge ends as soon as he can
   * @throws SourceException when the level's own texts are wrong
   */
  default Judgement prove(Level level, Solution solution, Predicate<Progress> goOn)
      throws SourceException {
    return new Judge().explore(level, solution, goOn);
  }

  /**
   * Finds every end that the runs of a level have.
   *
   * @param goOn told how far it has come; once it says no, the judge ends as soon as he can
   * @throws SourceException when the level's own texts are wrong
   */
  default Ends ends(Level level, Predicate<Progress> goOn) throws SourceException {
    return Ends.of(level, goOn);
  }

  /**
   * What the threads of a right answer do when, and those of the level's par.
   *
   * @param goOn once it says no, the judge ends as soon as he can
   * @throws SourceException when the level's own texts are wrong
   */
  default Traces traces(Level level, Solution solution, BooleanSupplier goOn)
      throws SourceException {
    return Camera.ofAnyMachine().traces(level, solution, goOn);
  }

  /**
   * What more cores would do for a right answer.
   *
   * @param goOn once it says no, the judge ends as soon as he can
   * @throws SourceException when the level's own texts are wrong
   */
  default Curve curve(Level level, Solution solution, BooleanSupplier goOn) throws SourceException {
    return Camera.ofAnyMachine().curve(level, solution, goOn);
  }

  /**
   * Finds out what the placements of an answer are worth, which takes a second or two.
   *
   * @param proved whether the judge has found it right
   * @param goOn once it says no, the judge ends as soon as he can
   * @throws SourceException when the level's own texts are wrong
   */
  default Worth appraise(Level level, Solution solution, boolean proved, BooleanSupplier goOn)
      throws SourceException {
    return Appraisal.of(level, solution, proved, Appraisal.USUAL_STATES, goOn);
  }
}
