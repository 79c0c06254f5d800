package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.play.Effect;
import gilbreak.play.Judgements;
import gilbreak.play.Levels;
import gilbreak.play.Msg;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    assertEquals(20 + 1, told.stream().filter(Msg.Progressed.class::isInstance).count());
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

  /** A judge who finds everything right, and then something out about it. */
  private Judging appraising(Supplier<Worth> worth) {
    return new Judging() {
      @Override
      public Judgement judge(Level level, Solution solution, Predicate<Progress> goOn) {
        return Judgements.proved();
      }

      @Override
      public Worth appraise(Level level, Solution solution, boolean proved, BooleanSupplier goOn) {
        return worth.get();
      }
    };
  }

  private static final Worth WORTH = new Worth(List.of(), Optional.empty(), true, 1);

  @Test
  void verdictIsToldBeforeTheWorth() {
    open(appraising(
            () -> {
              assertInstanceOf(Msg.Judged.class, told.get(0));
              return WORTH;
            }))
        .run();
    assertEquals(new Msg.Appraised(1, WORTH), told.get(1));
  }

  @Test
  void hurriedJudgeTellsTheVerdictAlone() {
    Case hurried = open(appraising(() -> WORTH));
    hurried.hurry();
    hurried.run();
    assertEquals(1, told.size());
  }

  @Test
  void worthThatIsNoLongerWantedIsNotTold() {
    List<Case> cases = new ArrayList<>();
    cases.add(
        open(
            appraising(
                () -> {
                  cases.get(0).hurry();
                  return WORTH;
                })));
    cases.get(0).run();
    assertEquals(1, told.size());
  }

  private Case open(Judging judging) {
    Effect.Judge asked = new Effect.Judge(Levels.OVERDRAFT, Solution.EMPTY, 1);
    ErrorLog log = new ErrorLog(Path.of("never-written"), Clock.systemUTC());
    return new Case(asked, judging, log, () -> now, told::add);
  }
}
