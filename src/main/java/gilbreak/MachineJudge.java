package gilbreak;

import gilbreak.judge.Camera;
import gilbreak.judge.Curve;
import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.judge.Traces;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.shell.Judging;
import gilbreak.source.SourceException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The judge of this machine; a new one for each answer checks how fast the machine is now. */
final class MachineJudge implements Judging {

  @Override
  public Judgement judge(Level level, Solution solution, Predicate<Progress> goOn)
      throws SourceException {
    return new Judge(CalibrationFile.ofThisMachine()).judge(level, solution, goOn);
  }

  @Override
  public Traces traces(Level level, Solution solution, BooleanSupplier goOn)
      throws SourceException {
    return camera().traces(level, solution, goOn);
  }

  @Override
  public Curve curve(Level level, Solution solution, BooleanSupplier goOn) throws SourceException {
    return camera().curve(level, solution, goOn);
  }

  private static Camera camera() {
    return new Camera(CalibrationFile.ofThisMachine());
  }
}
