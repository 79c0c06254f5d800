package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class BurnerTest {
  /** 60,000 turns in 60 µs. */
  private static final double THOUSAND_A_MICROSECOND = 60_000;

  /** Remembers what it is told to keep. */
  private static final class Kept implements Calibration {
    private final OptionalDouble first;
    private final List<Double> later = new ArrayList<>();

    private Kept(OptionalDouble first) {
      this.first = first;
    }

    @Override
    public OptionalDouble turnsPerMicrosecond() {
      return first;
    }

    @Override
    public void keep(double turnsPerMicrosecond) {
      later.add(turnsPerMicrosecond);
    }
  }

  /** A clock on which each trial takes so long, and every third one much longer. */
  private static final class Clock implements LongSupplier {
    private final long trial;
    private long asked;
    private long now;

    private Clock(double trial) {
      this.trial = (long) trial;
    }

    @Override
    public long getAsLong() {
      now += trial * (asked++ % 3 == 0 ? 5 : 1);
      return now;
    }
  }

  private static double calibrated(Kept kept, Clock clock) {
    return Burner.calibrated(kept, clock).turnsPerMicrosecond();
  }

  @Test
  void fastestTrialCountsAndIsKept() {
    Kept kept = new Kept(OptionalDouble.empty());
    assertEquals(1_000, calibrated(kept, new Clock(THOUSAND_A_MICROSECOND)));
    assertEquals(List.of(1_000.0), kept.later);
  }

  @Test
  void whatWasKeptHoldsAfterAShortTrial() {
    Kept kept = new Kept(OptionalDouble.of(1_010));
    Clock clock = new Clock(THOUSAND_A_MICROSECOND);
    assertEquals(1_010, calibrated(kept, clock));
    assertEquals(List.of(), kept.later);
    assertTrue(clock.asked < 10, clock.asked + " looks at the clock");
  }

  @Test
  void machineThatHasBecomeSlowerIsMeasuredAnew() {
    Kept kept = new Kept(OptionalDouble.of(1_100));
    assertEquals(1_000, calibrated(kept, new Clock(THOUSAND_A_MICROSECOND)));
    assertEquals(List.of(1_000.0), kept.later);
  }

  @Test
  void machineThatHasBecomeFasterIsMeasuredAnew() {
    Kept kept = new Kept(OptionalDouble.of(900));
    assertEquals(1_000, calibrated(kept, new Clock(THOUSAND_A_MICROSECOND)));
    assertEquals(List.of(1_000.0), kept.later);
  }

  @Test
  void everyTurnNeedsTheOneBefore() {
    long seed = 88172645463325252L;
    assertEquals(Burner.turn(Burner.turn(seed, 400), 600), Burner.turn(seed, 1_000));
    assertNotEquals(seed, Burner.turn(seed, 1));
  }
}
