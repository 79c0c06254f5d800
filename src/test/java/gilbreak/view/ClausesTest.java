package gilbreak.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
  private static final int LABEL = 9;

  @Test
  void conditionThatFitsStaysAsItIs() {
    assertEquals(List.of("always   a == 1"), wrap("always   a == 1", 15));
  }

  @Test
  void breaksBeforeAndOrAndStandsUnderTheCondition() {
    assertEquals(
        List.of("always   a == 1 or b == 2", "         and c == 3"),
        wrap("always   a == 1 or b == 2 and c == 3", 26));
  }

  @Test
  void withoutAndOrBreaksAtTheLastBlank() {
    assertEquals(
        List.of("always   number ==", "         2 * n"), wrap("always   number == 2 * n", 18));
  }

  @Test
  void nameTooLongForTheLineIsBroken() {
    assertEquals(List.of("always   abcdefghi", "         jkl"), wrap("always   abcdefghijkl", 18));
  }

  private static List<String> wrap(String line, int width) {
    return Clauses.wrap(line, LABEL, width);
  }
}
