package gilbreak.classroom.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often is too often. */
class RateTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Rate rate = new Rate(2, 1, nanos::get);

  @Test
  void someAtOnceAndThenASteadyPace() {
    assertTrue(rate.allows("a"));
    assertTrue(rate.allows("a"));
    assertFalse(rate.allows("a"));
    nanos.addAndGet(1_000_000_000);
    assertTrue(rate.allows("a"));
    assertFalse(rate.allows("a"));
  }

  @Test
  void oneDoesNotCountForAnother() {
    rate.allows("a");
    rate.allows("a");
    assertTrue(rate.allows("b"));
  }

  @Test
  void refusalCostsNothing() {
    rate.allows("a");
    rate.allows("a");
    for (int i = 0; i < 100; i++) {
      assertFalse(rate.allows("a"));
    }
    nanos.addAndGet(1_000_000_000);
    assertTrue(rate.allows("a"));
  }
}
