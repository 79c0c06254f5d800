package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.judge.Progress;
import gilbreak.level.Solution;
import gilbreak.play.Effect;
import gilbreak.play.Judgements;
import gilbreak.play.Levels;
import gilbreak.play.Msg;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseTest {
  private static final long MILLI = 1_000_000;

  private final List<Msg> told = new ArrayList<>();
  private long now;

  @Test
  void progressIsToldTwentyTimesASecondAndWhenItsKindChanges() {
    open((level, solution, goOn) -> {
          for (int i = 0; i < 1_000; i++) {
            now += MILLI;
            goOn.test(new Progress.Proving(i));
          }
          goOn.test(new Progress.Measuring(0, 120));
          return Judgements.proved();
        })
        .run();
    assertEquals(20 + 1 + 1, told.size());
    assertEquals(new Msg.Progressed(1, new Progress.Proving(50)), told.get(1));
    assertEquals(new Msg.Progressed(1, new Progress.Measuring(0, 120)), told.get(20));
  }

  @Test
  void droppedCaseIsNotEvenOpened() {
    Case dropped =
        open(
            (level, solution, goOn) -> {
              throw new AssertionError("judged");
            });
    dropped.drop();
    dropped.run();
    assertEquals(List.of(new Msg.Cancelled(1)), told);
  }

  @Test
  void errorAfterDroppingIsACancellation() {
    List<Case> cases = new ArrayList<>();
    cases.add(
        open(
            (level, solution, goOn) -> {
              cases.get(0).drop();
              throw new IllegalStateException("stopped half-way");
            }));
    cases.get(0).run();
    assertEquals(List.of(new Msg.Cancelled(1)), told);
  }

  private Case open(Judging judging) {
    Effect.Judge asked = new Effect.Judge(Levels.OVERDRAFT, Solution.EMPTY, 1);
    ErrorLog log = new ErrorLog(Path.of("never-written"), Clock.systemUTC());
    return new Case(asked, judging, log, () -> now, told::add);
  }
}
