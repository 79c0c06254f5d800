package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTableTest {
  private static final int STATES = 3_000;
  private static final int NEIGHBOURS = 3;

  private final int[] largest;
  private final SplittableRandom random = new SplittableRandom(1);
  private final Map<List<Integer>, Integer> expected = new HashMap<>();
  private final List<int[]> states = new ArrayList<>();

  StateTableTest() {
    this.largest = new int[20];
  }

  /** Few parts take one long, many take several; their numbers grow as those of a search do. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  void stateKeepsItsNumber(int parts) {
    StateTable table = new StateTable(parts, part -> largest[part]);
    assertEquals(numberOf(new int[parts]), table.number(new int[parts]));
    while (states.size() < STATES) {
      int from = random.nextInt(states.size());
      int[] open = new int[parts];
      table.open(from, open);
      assertArrayEquals(states.get(from), open);
      for (int i = 0; i < NEIGHBOURS; i++) {
        int[] state = open.clone();
        int one = random.nextInt(parts);
        int other = random.nextInt(parts);
        state[one] = next(one);
        state[other] = next(other);
        int number = numberOf(state);
        assertEquals(number, table.neighbour(one, state[one], other, state[other]));
      }
    }
    for (int number = 0; number < states.size(); number++) {
      int[] state = new int[parts];
      table.parts(number, state);
      assertArrayEquals(states.get(number), state);
      assertEquals(number, table.number(state));
    }
  }

  private int next(int part) {
    int number = random.nextInt(2 + 2 * states.size());
    largest[part] = Math.max(largest[part], number);
    return number;
  }

  private int numberOf(int[] state) {
    int number =
        expected.computeIfAbsent(Arrays.stream(state).boxed().toList(), key -> states.size());
    if (number == states.size()) {
      states.add(state.clone());
    }
    return number;
  }
}
