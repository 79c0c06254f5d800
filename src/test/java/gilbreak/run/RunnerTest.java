package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure.Kind;
import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunnerTest {
  private static final Program WRONG =
      TestProgram.of("wrong", "shared: x=0\nfinally: x == 2\nthread t x2\nx = 1\n").program();
  private static final Program RIGHT =
      TestProgram.of(
              "right",
              "shared: x=0\nlocks: A\nfinally: x == 2\nthread t x2\nwork(100)\nwith A:\n    x += 1\n")
          .program();

  private final Runner runner = new Runner(Calibration.NONE);

  @Test
  void trialCountsTheRoundsThatGoWrong() {
    RunReport report = runner.trial(WRONG, RunObserver.NONE);
    assertTrue(report.rounds() > 0);
    assertEquals(report.rounds(), report.wrong());
    assertEquals(Kind.FINALLY, report.example().orElseThrow().kind());
    assertTrue(report.score().isEmpty());
  }

  @Test
  void measurementOfRightProgramsGivesAScore() {
    RunReport report = runner.measure(RIGHT, RIGHT, RIGHT, RunObserver.NONE);
    assertEquals(0, report.wrong());
    RunReport.Score score = report.score().orElseThrow();
    assertTrue(0 < score.low() && score.low() <= score.high());
    assertTrue(score.speedup() > 0 && score.par() > 0);
  }

  @Test
  void oneWrongRoundTakesTheScoreAway() {
    RunReport report = runner.measure(WRONG, RIGHT, RIGHT, RunObserver.NONE);
    assertEquals(report.rounds(), report.wrong());
    assertTrue(report.score().isEmpty());
  }

  @Test
  void observerEndsTheRun() {
    AtomicInteger told = new AtomicInteger();
    RunReport report = runner.trial(WRONG, (rounds, of) -> told.incrementAndGet() <= 5);
    assertEquals(5, report.rounds());
  }
}
