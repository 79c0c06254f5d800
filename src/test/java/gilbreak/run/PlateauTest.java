package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlateauTest {
  private static boolean isReached(double... times) {
    Plateau plateau = new Plateau();
    Arrays.stream(times).forEach(plateau::add);
    return plateau.isReached();
  }

  @Test
  void fiveWindowsThatAreNoFasterAreOne() {
    assertFalse(isReached(100, 100, 100, 100, 100));
    assertTrue(isReached(100, 100, 100, 100, 100, 100));
  }

  @Test
  void fasterWindowBeginsAnew() {
    assertFalse(isReached(100, 100, 100, 100, 90, 100, 100, 100, 100));
    assertTrue(isReached(100, 100, 100, 100, 90, 100, 100, 100, 100, 100));
  }

  @Test
  void windowThatIsHardlyFasterDoesNot() {
    assertTrue(isReached(100, 99.5, 99, 98.7, 98.4, 98.1));
  }

  @Test
  void slowDriftIsNoPlateau() {
    assertFalse(isReached(100, 99, 98, 97, 96, 95, 94));
  }

  @Test
  void slowWindowsChangeNothing() {
    assertTrue(isReached(100, 900, 300, 100, 5_000, 101));
  }
}
