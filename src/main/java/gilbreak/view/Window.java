package gilbreak.view;

import java.util.List;

/**
 * The part of a row of things that is seen.
 *
 * @param first the first thing seen
 * @param end the first one behind those seen
 */
record Window(int first, int end) {

  /** As many of equal size as there is room for, the chosen one as near the middle as can be. */
  static Window around(int chosen, int count, int room) {
    int first = Math.max(0, Math.min(chosen - room / 2, count - room));
    return new Window(first, Math.min(count, first + Math.max(0, room)));
  }

  /** As many of different sizes as there is room for; at least the chosen one. */
  static Window around(int chosen, List<Integer> sizes, int room) {
    int first = chosen;
    int end = chosen + 1;
    int left = room - sizes.get(chosen);
    while (end < sizes.size() && sizes.get(end) <= left) {
      left -= sizes.get(end++);
    }
    while (first > 0 && sizes.get(first - 1) <= left) {
      left -= sizes.get(--first);
    }
    return new Window(first, end);
  }

  int count() {
    return end - first;
  }
}
