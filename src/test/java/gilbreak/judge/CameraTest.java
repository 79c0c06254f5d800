package gilbreak.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class CameraTest {
  private static Level level() throws IOException, SourceException {
    String text = Files.readString(Shipped.file("lost-update"));
    return LevelReader.read(new SourceText("lost-update.yaml", text));
  }

  @Test
  void bothClocksShowTheAnswerAndPar() throws IOException, SourceException {
    Level level = level();
    Traces traces =
        Camera.ofAnyMachine().traces(level, level.answers().baseline().orElseThrow(), () -> true);
    assertEquals(2, traces.real().own().orElseThrow().lanes().size());
    assertTrue(
        traces.model().own().orElseThrow().length() > traces.model().par().orElseThrow().length());
    assertEquals(traces.model().own().orElseThrow().length(), traces.model().length());
  }

  @Test
  void whoGoesAwayWaitsForNoRealRound() throws IOException, SourceException {
    Level level = level();
    Traces traces =
        Camera.ofAnyMachine().traces(level, level.answers().par().orElseThrow(), () -> false);
    assertTrue(traces.real().own().isEmpty());
    assertTrue(traces.real().par().isEmpty());
  }

  @Test
  void theCurveOfALockedLoopIsFlat() throws IOException, SourceException {
    Level level = level();
    Curve curve =
        Camera.ofAnyMachine().curve(level, level.answers().baseline().orElseThrow(), () -> false);
    assertTrue(curve.measured().isEmpty());
    long one = curve.own().get(0).nanos();
    long many = curve.own().get(curve.own().size() - 1).nanos();
    assertTrue(many * 10 > one * 8, one + " and " + many);
    assertTrue(curve.par().get(1).nanos() * 10 < one * 7);
  }

  @Test
  void stepsArePowersOfTwoAndWhatLiesBetween() {
    assertEquals(List.of(1, 2, 3, 4, 6, 8, 12, 16), Curve.steps(1, 16));
    assertEquals(List.of(5, 6, 7), Curve.steps(5, 7));
  }
}
