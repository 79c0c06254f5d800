package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {
  private final Timers timers = new Timers(4);

  private List<Integer> takeAll() {
    List<Integer> taken = new ArrayList<>();
    while (!timers.isEmpty()) {
      taken.add(timers.take());
    }
    return taken;
  }

  @Test
  void earliestDeadlineComesFirst() {
    timers.add(0, 300);
    timers.add(1, 100);
    timers.add(2, 200);
    assertEquals(100, timers.first());
    assertEquals(List.of(1, 2, 0), takeAll());
  }

  @Test
  void equalDeadlinesComeInTheOrderOfFallingAsleep() {
    timers.add(3, 7);
    timers.add(0, 7);
    timers.add(2, 7);
    assertEquals(List.of(3, 0, 2), takeAll());
  }

  @Test
  void taskSleepsAgain() {
    timers.add(1, 5);
    timers.add(0, 6);
    assertEquals(1, timers.take());
    timers.add(1, 9);
    assertEquals(List.of(0, 1), takeAll());
    assertTrue(timers.isEmpty());
  }

  @Test
  void clockMayOverflow() {
    timers.add(0, Long.MIN_VALUE + 1);
    timers.add(1, Long.MAX_VALUE);
    assertEquals(List.of(1, 0), takeAll());
  }
}
