package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTableTest {
  @ParameterizedTest
  @ValueSource(ints = {3, 32, 33, 5_000})
  void hasWhatWasPut(int largest) {
    SplittableRandom random = new SplittableRandom(largest);
    StepTable table = new StepTable();
    Map<Long, Long> expected = new HashMap<>();
    for (int i = 0; i < 3_000; i++) {
      int shared = random.nextInt(largest);
      int own = random.nextInt(1 + i / 10);
      long key = PairTable.pair(shared, own);
      long value = random.nextInt(4) == 0 ? -1 - random.nextInt(2) : key ^ 5;
      assertEquals(expected.getOrDefault(key, PairTable.ABSENT), table.get(shared, own));
      if (expected.putIfAbsent(key, value) == null) {
        table.put(shared, own, value);
      }
    }
    expected.forEach(
        (key, value) -> assertEquals(value, table.get((int) (key >>> 32), key.intValue())));
  }
}
