package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertFalse;

import gilbreak.programs.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What no interleaving can show and a processor's store buffer can: both threads write, and neither
 * sees what the other has written before. That is what breaks Dekker's and Peterson's algorithms.
 * {@code -Dorder.rounds=20000} asks more than a million times.
 */
class MemoryOrderTest {
  private static final int PLACES = 64;
  private static final int ROUNDS = Integer.getInteger("order.rounds", 2_000);

  private static String zeros() {
    return "[0" + ",0".repeat(PLACES - 1) + "]";
  }

  @Test
  void readNeverOvertakesAWriteOfAnotherVariable() {
    String text =
        """
        shared: x=%1$s y=%1$s left=%1$s right=%1$s
        thread one
        for i in range(%2$d):
            x[i] = 1
            left[i] = y[i]
        thread two
        for i in range(%2$d):
            y[i] = 1
            right[i] = x[i]
        """
            .formatted(zeros(), PLACES);
    Compiled compiled = Compiled.of(TestProgram.of("test", text).program());
    try (Team team = new Team(2, Burner.of(1))) {
      for (int round = 0; round < ROUNDS; round++) {
        List<Long> cells = team.run(compiled).cells();
        for (int i = 0; i < PLACES; i++) {
          long left = cells.get(2 * PLACES + i);
          long right = cells.get(3 * PLACES + i);
          assertFalse(left == 0 && right == 0, "place " + i + " of round " + round);
        }
      }
    }
  }
}
