package gilbreak.judge;

import gilbreak.clock.Reading;
import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.run.Calibration;
import gilbreak.run.Runner;
import gilbreak.run.Trace;
import gilbreak.source.SourceException;
import gilbreak.timeline.Timeline;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** Takes of a right answer what a player asks to see of it, in rounds of their own. */
public final class Camera {
  private final Runner runner;

  /**
   * @param calibration where it is kept how fast this machine is
   */
  public Camera(Calibration calibration) {
    this.runner = new Runner(calibration);
  }

  /** One for a machine that is measured anew. */
  public static Camera ofAnyMachine() {
    return new Camera(Calibration.NONE);
  }

  /**
   * What the answer's threads do when, and par's.
   *
   * @param goOn once it says no, what is missing stays missing
   * @throws SourceException when the level's own texts are wrong
   */
  public Traces traces(Level level, Solution solution, BooleanSupplier goOn)
      throws SourceException {
    Optional<Solution> own = Optional.of(solution);
    Optional<Solution> par = level.answers().par();
    return new Traces(
        new Traces.Sides(real(level, own, goOn), real(level, par, goOn)),
        new Traces.Sides(model(level, own), model(level, par)));
  }

  private Optional<Timeline> real(Level level, Optional<Solution> answer, BooleanSupplier goOn)
      throws SourceException {
    return answer.isPresent() && goOn.getAsBoolean()
        ? runner.trace(new Puzzle(level, answer.get()).program(Size.RUN)).map(Trace::timeline)
        : Optional.empty();
  }

  private static Optional<Timeline> model(Level level, Optional<Solution> answer)
      throws SourceException {
    return answer.isPresent()
        ? Optional.of(Model.read(level, answer.get(), level.setting().cores()))
            .filter(reading -> reading.failure().isEmpty())
            .map(Reading::timeline)
        : Optional.empty();
  }

  /**
   * What more cores would do for the answer, and for par.
   *
   * @param goOn once it says no, nothing is measured any more
   * @throws SourceException when the level's own texts are wrong
   */
  public Curve curve(Level level, Solution solution, BooleanSupplier goOn) throws SourceException {
    OptionalDouble measured =
        goOn.getAsBoolean()
            ? runner.fastest(new Puzzle(level, solution).program(Size.CLOCK))
            : OptionalDouble.empty();
    return new Curve(
        Curve.points(level, Optional.of(solution)),
        Curve.points(level, level.answers().par()),
        Runtime.getRuntime().availableProcessors(),
        measured);
  }
}
