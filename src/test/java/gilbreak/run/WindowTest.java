package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static Round.Result round(long nanos, long delay) {
    return new Round.Result(nanos, delay, List.of(), 0, Optional.empty());
  }

  @Test
  void itsTimeIsThatOfARoundOnAverage() {
    Window window = Window.of(List.of(round(300, 0), round(500, 0)), true);
    assertEquals(new Window(400, true), window);
  }

  @Test
  void threadThatWaitedForItsCoreDisturbsIt() {
    assertTrue(Window.of(List.of(round(2_000_000, 40_000)), true).clean());
    assertFalse(Window.of(List.of(round(2_000_000, 41_000)), true).clean());
    assertFalse(Window.of(List.of(round(900_000, 16_000), round(900_000, 25_000)), true).clean());
  }

  @Test
  void withMoreThreadsThanCoresWaitingSaysNothing() {
    assertTrue(Window.of(List.of(round(2_000_000, 1_000_000)), false).clean());
  }

  @Test
  void shortRoundsFillAMillisecond() {
    assertEquals(4, Window.rounds(300_000, 400_000));
    assertEquals(1, Window.rounds(1_000_000, 1_100_000));
    assertEquals(1, Window.rounds(90_000_000, 900_000_000));
  }

  @Test
  void muchSlowerProgramKeepsWindowsShort() {
    assertEquals(2, Window.rounds(100_000, 2_000_000));
    assertEquals(1, Window.rounds(100_000, 80_000_000));
  }

  @Test
  void tinyRoundsDoNotTakeForEver() {
    assertEquals(Window.MOST_ROUNDS, Window.rounds(1_000, 1_000));
  }
}
