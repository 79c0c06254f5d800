package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarksTest {
  @Test
  void eachNumberHasTheMarkThatWasSetLast() {
    SplittableRandom random = new SplittableRandom(1);
    Marks marks = new Marks();
    Map<Integer, Integer> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      int number = random.nextInt(1 + i);
      assertEquals(expected.getOrDefault(number, 0), marks.get(number));
      expected.put(number, i % 4);
      marks.set(number, i % 4);
    }
    expected.forEach((number, mark) -> assertEquals(mark, marks.get(number)));
  }
}
