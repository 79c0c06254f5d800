package gilbreak;

import gilbreak.judge.Judgement;
import gilbreak.judge.isolated.IsolatedProcess;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.yaml.JsonWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the process begins that judges an answer apart from all others. */
public final class IsolatedMain implements IsolatedProcess.Rendering {
  private IsolatedMain() {}

  public static void main(String[] args) {
    IsolatedProcess.main(new IsolatedMain(), CalibrationFile.ofThisMachine());
  }

  @Override
  public String text(Level level, Solution solution, Judgement judgement) {
    return JudgementText.of(level, judgement)
        + "Placements: %d.%n".formatted(solution.placements().size());
  }

  @Override
  public String json(Level level, Solution solution, Judgement judgement) {
    Map<String, @Nullable Object> object = JudgementJson.of(level, judgement);
    object.put("placements", solution.placements().size());
    return JsonWriter.write(object);
  }
}
