package gilbreak.view;

import java.util.Map;
import java.util.Set;

/**
 * What is marked in a lane, by the numbers of its lines.
 *
 * @param cursor the line that stays in sight
 * @param active whether the cursor is in this lane
 * @param marked the lines with a sign in front, besides the cursor's
 * @param names the variables that are lit in these lines
 * @param lit whether the line under the cursor is lit as a whole
 * @param shift how many columns of the program are out of sight on the left
 */
record Spots(
    int cursor,
    boolean active,
    Map<Integer, String> marked,
    Set<String> names,
    boolean lit,
    int shift) {
  Spots {
    marked = Map.copyOf(marked);
    names = Set.copyOf(names);
  }
}
