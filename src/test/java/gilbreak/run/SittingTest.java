package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Sittings over made-up times, where the truth is known. */
class SittingTest {
  private static final int SITTINGS = 300;

  private final SplittableRandom random = new SplittableRandom(17);

  private static Window clean(double nanos) {
    return new Window(nanos, true);
  }

  private static SelfCheck quiet() {
    SelfCheck check = new SelfCheck();
    for (int i = 0; i < SelfCheck.PAIRS; i++) {
      check.add(clean(1_000), clean(1_000 + i % 3));
    }
    return check;
  }

  /**
   * A window of a program on a machine that nobody else uses but that is not steady, either: most
   * are a few percent longer than the shortest, one in fifteen is much longer.
   */
  private Window window(double nanos) {
    double wobble = Math.abs(random.nextDouble() + random.nextDouble() - 1) * 0.06;
    double hiccup = random.nextInt(15) == 0 ? random.nextDouble() * 2 : 0;
    return clean(nanos * (1 + wobble + hiccup));
  }

  private Sitting sitting(double candidate, double baseline, double par) {
    Sitting sitting = new Sitting(quiet());
    while (!sitting.isOver(sitting.turns() * 6_000_000L)) {
      sitting.add(window(candidate), window(baseline), window(par));
    }
    return sitting;
  }

  private int times(Comparison wanted, double baseline) {
    int times = 0;
    for (int i = 0; i < SITTINGS; i++) {
      RunReport.Score score = sitting(1_000_000, baseline, 1_000_000).score();
      times += score.besideBaseline() == wanted ? 1 : 0;
    }
    return times;
  }

  @Test
  void equalProgramsAreHardlyEverToldApart() {
    int apart = times(Comparison.FASTER, 1_000_000) + times(Comparison.SLOWER, 1_000_000);
    assertTrue(apart <= 2 * SITTINGS / 50, apart + " of " + 2 * SITTINGS);
  }

  @Test
  void mostEqualProgramsAreATie() {
    int ties = times(Comparison.TIE, 1_000_000);
    assertTrue(ties >= SITTINGS / 2, ties + " of " + SITTINGS);
  }

  @Test
  void gapOfFivePercentIsSeenAndNeverTheWrongWayRound() {
    int faster = times(Comparison.FASTER, 1_050_000);
    assertTrue(faster >= SITTINGS * 95 / 100, faster + " of " + SITTINGS);
    int wrong = times(Comparison.SLOWER, 1_050_000);
    assertTrue(wrong <= SITTINGS / 100, wrong + " of " + SITTINGS);
  }

  @Test
  void smallGapIsNeverTakenTheWrongWayRound() {
    int wrong = times(Comparison.SLOWER, 1_020_000);
    assertTrue(wrong <= SITTINGS / 100, wrong + " of " + SITTINGS);
  }

  @Test
  void slowerCandidateIsSlower() {
    assertEquals(Comparison.SLOWER, sitting(1_200_000, 1_000_000, 1_000_000).score().besidePar());
  }

  @Test
  void itNeverEndsBeforeTwelvePairs() {
    Sitting sitting = new Sitting(quiet());
    for (int i = 1; i < Duel.LEAST; i++) {
      sitting.add(clean(1_000), clean(2_000), clean(500));
      assertFalse(sitting.isOver(TimeUnit.SECONDS.toNanos(2)));
      assertEquals(Comparison.UNDECIDED, sitting.score().besideBaseline());
    }
    sitting.add(clean(1_000), clean(2_000), clean(500));
    assertTrue(sitting.isOver(0));
    assertEquals(Comparison.FASTER, sitting.score().besideBaseline());
    assertEquals(Comparison.SLOWER, sitting.score().besidePar());
  }

  @Test
  void itEndsWhenMorePairsWouldNotHelp() {
    Sitting sitting = new Sitting(quiet());
    for (int i = 0; i < Sitting.MOST; i++) {
      assertFalse(sitting.isOver(0));
      double par = i % 2 == 0 ? 1_000 : 1_041;
      sitting.add(clean(1_000), clean(2_000), clean(par));
    }
    assertTrue(sitting.isOver(0));
    assertEquals(Comparison.UNDECIDED, sitting.score().besidePar());
  }

  @Test
  void disturbedPairIsLeftOutWhole() {
    Sitting sitting = new Sitting(quiet());
    for (int i = 0; i < Duel.LEAST; i++) {
      sitting.add(clean(1_000), clean(2_000), clean(1_000));
      // The candidate's window is its best, the baseline's its worst.
      sitting.add(clean(10), new Window(90_000, false), clean(1_000));
    }
    RunReport.Score score = sitting.score();
    assertEquals(2, score.speedup());
    assertEquals(2, score.high());
    assertEquals(Duel.LEAST, sitting.pairs());
  }

  @Test
  void disturbedMachineIsNoisyAndDecidesNothing() {
    Sitting sitting = new Sitting(quiet());
    while (!sitting.isOver(sitting.turns() * 10_000_000L)) {
      sitting.add(new Window(1_000, false), new Window(2_000, false), new Window(1_000, false));
    }
    assertTrue(sitting.isNoisy());
    assertEquals(2, sitting.score().speedup());
    assertEquals(Comparison.UNDECIDED, sitting.score().besideBaseline());
  }

  @Test
  void programUnlikeItselfMakesTheMachineNoisyAndTheTieWider() {
    SelfCheck check = new SelfCheck();
    for (int i = 0; i < SelfCheck.PAIRS; i++) {
      check.add(clean(1_000), clean(1_300));
    }
    Sitting sitting = new Sitting(check);
    for (int i = 0; i < Duel.LEAST; i++) {
      sitting.add(clean(1_000), clean(2_000), clean(1_200));
    }
    assertTrue(sitting.isNoisy());
    assertEquals(Comparison.FASTER, sitting.score().besideBaseline());
    assertEquals(Comparison.TIE, sitting.score().besidePar());
  }

  @Test
  void checkGoesOnUntilTheMinimaMeet() {
    SelfCheck check = new SelfCheck();
    for (int i = 0; i < SelfCheck.PAIRS; i++) {
      check.add(clean(1_000), clean(1_300));
    }
    assertFalse(check.isEnough());
    check.add(clean(1_300), clean(1_000));
    assertTrue(check.isEnough() && !check.isNoisy());
  }

  @Test
  void programOfTwoSpeedsIsMeasuredByItsMedian() {
    Sitting sitting = new Sitting(quiet());
    while (!sitting.isOver(0)) {
      double luck = sitting.turns() % 4 == 3 ? 500 : 1_000;
      sitting.add(clean(luck), clean(2_000), clean(1_000));
    }
    assertTrue(sitting.score().medians());
    assertEquals(2, sitting.score().speedup());
    assertTrue(sitting.pairs() >= Sitting.FOR_MEDIANS);
  }

  @Test
  void signsAgainstTheRatioDecideNothing() {
    Sitting sitting = new Sitting(quiet());
    for (int i = 0; i < 20; i++) {
      // Mostly a little slower, and by its best window faster.
      double baseline = i == 5 ? 1_200 : 1_000;
      sitting.add(clean(i == 6 ? 990 : 1_040), clean(baseline), clean(1_000));
    }
    assertEquals(Comparison.UNDECIDED, sitting.score().besideBaseline());
  }
}
