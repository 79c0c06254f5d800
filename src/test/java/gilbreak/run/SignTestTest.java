package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignTestTest {
  private static SignTest of(int above, int below) {
    SignTest test = new SignTest();
    for (int i = 0; i < above + below; i++) {
      test.add(i < above);
    }
    return test;
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  @Test
  void evidenceIsThatOfAllBiasesTogether() {
    for (int above = 0; above < 8; above++) {
      for (int below = 0; below < 8; below++) {
        int n = above + below;
        double expected = Math.pow(2, n) * factorial(above) * factorial(below) / factorial(n + 1);
        assertEquals(expected, of(above, below).evidence(), expected * 1e-9);
      }
    }
  }

  @Test
  void eightInARowAreEnough() {
    assertFalse(of(7, 0).isAbove());
    assertTrue(of(8, 0).isAbove());
    assertTrue(of(0, 8).isBelow());
    assertFalse(of(0, 8).isAbove());
  }

  @Test
  void fairCoinIsHardlyEverTakenForABiasedOne() {
    SplittableRandom random = new SplittableRandom(11);
    int alarms = 0;
    for (int i = 0; i < 4_000; i++) {
      alarms += alarms(random);
    }
    assertTrue(alarms <= 4_000 / 20, alarms + " of 4,000");
  }

  /** One that is looked at after every toss. */
  private static int alarms(SplittableRandom random) {
    SignTest test = new SignTest();
    for (int toss = 0; toss < Sitting.MOST; toss++) {
      test.add(random.nextBoolean());
      if (test.isAbove() || test.isBelow()) {
        return 1;
      }
    }
    return 0;
  }
}
