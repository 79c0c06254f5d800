package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StealTest {
  @Test
  void eighthNumberOfAllCoresTogetherCounts() {
    String stat = "cpu  34 1 37 300 31 5 19 599 7 8\ncpu0 17 0 18 151 81 0 38 299 0 0\nintr 1\n";
    assertEquals(599, Steal.ticks(stat));
  }

  @Test
  void systemsThatDoNotTellStealNothing() {
    assertEquals(0, Steal.ticks(""));
    assertEquals(0, Steal.ticks("cpu  34 1 37"));
    assertEquals(0, Steal.ticks("cpu  1 2 3 4 5 6 7 many 9 10"));
    assertEquals(0, Steal.ticks("page 1 2 3 4 5 6 7 8 9 10"));
  }
}
