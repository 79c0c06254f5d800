package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void intervalHoldsTheTrueMedianNineteenTimesInTwenty() {
    SplittableRandom random = new SplittableRandom(3);
    int held = 0;
    for (int i = 0; i < 400; i++) {
      List<Double> values = Stream.generate(() -> 2 + random.nextDouble(-1, 1)).limit(40).toList();
      Bootstrap interval = new Bootstrap(values);
      held += interval.low() <= 2 && 2 <= interval.high() ? 1 : 0;
    }
    assertTrue(held >= 365, held + " of 400");
  }

  @Test
  void oneValueIsItsOwnInterval() {
    Bootstrap interval = new Bootstrap(List.of(1.5));
    assertEquals(1.5, interval.low());
    assertEquals(1.5, interval.high());
  }

  @Test
  void fewWildValuesDoNotWidenIt() {
    List<Double> values =
        Stream.iterate(0, i -> i + 1).limit(60).map(i -> i % 10 == 0 ? 50.0 : 1 + i / 1e4).toList();
    Bootstrap interval = new Bootstrap(values);
    assertTrue(interval.high() - interval.low() < 0.01);
  }
}
