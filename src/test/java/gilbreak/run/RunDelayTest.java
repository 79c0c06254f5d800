package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunDelayTest {
  private static long between(String before, String after) {
    return RunDelay.nanos(after) - RunDelay.nanos(before);
  }

  @Test
  void waitingForACoreCounts() {
    assertEquals(2_970_000, between("5000000 1000000 17\n", "9000000 4000000 18\n"));
  }

  @Test
  void beingWokenAgainAndAgainDoesNot() {
    assertEquals(0, Math.max(0, between("5000000 1000000 17", "9000000 1400000 117")));
  }

  @Test
  void systemsThatDoNotTellHaveNone() {
    assertEquals(0, RunDelay.nanos(""));
    assertEquals(0, RunDelay.nanos("0"));
    assertEquals(0, RunDelay.nanos("a b c"));
  }
}
