package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class TalliesTest {
  @Test
  void sumsAreExactBeyondAnyWord() {
    Tallies tallies = new Tallies();
    int one = tallies.take();
    int other = tallies.take();
    tallies.set(one, 1);
    tallies.set(other, 1);
    BigInteger left = BigInteger.ONE;
    BigInteger right = BigInteger.ONE;
    for (int i = 0; i < 300; i++) {
      tallies.add(one, other);
      tallies.add(other, one);
      left = left.add(right);
      right = right.add(left);
    }
    assertEquals(left, tallies.value(one));
    assertEquals(right, tallies.value(other));
  }

  @Test
  void placeThatWasGivenBackIsZeroAgain() {
    Tallies tallies = new Tallies();
    for (int i = 0; i < 1_000; i++) {
      int place = tallies.take();
      assertEquals(BigInteger.ZERO, tallies.value(place));
      tallies.set(place, -1);
      tallies.add(place, place);
      if (i % 3 > 0) {
        tallies.giveBack(place);
      }
    }
  }
}
