package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairTableTest {
  @ParameterizedTest
  @ValueSource(ints = {30, 5_000, 60_000, 40_000_000, Integer.MAX_VALUE})
  void hasWhatWasPut(int largest) {
    SplittableRandom random = new SplittableRandom(largest);
    PairTable table = new PairTable();
    Map<Long, Long> expected = new HashMap<>();
    for (int i = 0; i < 3_000; i++) {
      // Numbers begin small and grow, as those of a search do.
      int bound = (int) Math.min(largest, 8L + (long) largest * i / 2_000);
      long key = PairTable.pair(random.nextInt(bound), random.nextInt(bound));
      long value = random.nextInt(4) == 0 ? -1 - random.nextInt(2) : key ^ (key >>> 33);
      assertEquals(expected.getOrDefault(key, PairTable.ABSENT), table.get(key));
      if (expected.putIfAbsent(key, value) == null) {
        table.put(key, value);
      }
    }
    expected.forEach((key, value) -> assertEquals(value, table.get(key)));
  }
}
