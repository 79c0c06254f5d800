package gilbreak.judge;

import gilbreak.explore.Exploration;
import gilbreak.machine.Failure;
import gilbreak.program.Program;
import gilbreak.run.RunReport;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that is known of one answer.
 *
 * @param program the one that was explored, at prove size
 * @param failure how it fails, when it is broken
 * @param run empty when it was not run
 * @param model what the model clock says of a right answer; empty when it was not asked
 * @param stars 0 to 3; empty when it is proved but not measured
 */
public record Judgement(
    Verdict verdict,
    Optional<Failure> failure,
    Program program,
    Exploration exploration,
    Optional<RunReport> run,
    Optional<Model> model,
    OptionalInt stars) {

  /** One without a reading of the model clock. */
  public Judgement(
      Verdict verdict,
      Optional<Failure> failure,
      Program program,
      Exploration exploration,
      Optional<RunReport> run,
      OptionalInt stars) {
    this(verdict, failure, program, exploration, run, Optional.empty(), stars);
  }

  /** The same with other stars. */
  Judgement with(OptionalInt other) {
    return new Judgement(verdict, failure, program, exploration, run, model, other);
  }

  /**
   * Whether the stars are the clock's: the machine has too few cores for the level, or nothing was
   * run.
   */
  public boolean starsAreTheClocks() {
    return run.isEmpty()
        ? model.isPresent() && stars.isPresent()
        : model.filter(found -> run.get().cores() < found.cores()).isPresent();
  }
}
