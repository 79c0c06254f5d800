package gilbreak.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How many are where. */
class HistogramTest {

  @Test
  void wholeNumbersHaveABarEach() {
    Histogram histogram = Histogram.of(List.of(1.0, 2.0, 2.0, 12.0), 1);
    assertEquals(1.0, histogram.width());
    assertEquals(List.of(1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), histogram.counts());
  }

  @Test
  void oneValueIsOneBar() {
    assertEquals(List.of(1), Histogram.of(List.of(3.14), 1).counts());
    assertEquals(List.of(), Histogram.of(List.of(), 1).counts());
  }

  @Test
  void everyValueIsInTheBarThatIndexOfTells() {
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      List<Double> values = random.doubles(30, 0, Math.pow(10, random.nextInt(7))).boxed().toList();
      Histogram histogram = Histogram.of(values, 0.1);
      assertTrue(histogram.counts().size() <= 13, histogram::toString);
      assertEquals(30, histogram.counts().stream().mapToInt(Integer::intValue).sum());
      int[] counted = new int[histogram.counts().size()];
      values.forEach(value -> counted[histogram.indexOf(value)]++);
      for (int bar = 0; bar < counted.length; bar++) {
        assertEquals(counted[bar], histogram.counts().get(bar));
      }
    }
  }
}
