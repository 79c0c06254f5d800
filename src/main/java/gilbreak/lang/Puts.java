package gilbreak.lang;

import gilbreak.program.SyncObject;
import java.util.HashMap;
import java.util.Map;

/** How many items the texts of a program put into each object, counted as they are compiled. */
final class Puts {
  /** As many times as nobody knows before the start; any larger number means the same. */
  static final int UNKNOWN = 1024;

  private final Map<Integer, Integer> counts = new HashMap<>();

  /** Notes a place that puts one item each time it is passed. */
  void add(int object, int times) {
    counts.merge(object, times, (one, other) -> Math.min(one + other, UNKNOWN));
  }

  /** How often something is done in a loop that is itself entered so many times. */
  static int product(int times, int rounds) {
    return (int) Math.min((long) times * rounds, UNKNOWN);
  }

  /** How many items, or {@link SyncObject#UNKNOWN}. */
  int into(int object) {
    int count = counts.getOrDefault(object, 0);
    return count < UNKNOWN ? count : SyncObject.UNKNOWN;
  }
}
