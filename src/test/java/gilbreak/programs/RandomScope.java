package gilbreak.programs;

import java.util.ArrayList;
import java.util.List;

/** The names that a random text may read at a place, by what they hold. */
final class RandomScope {
  final List<String> ints;
  final List<String> bools;
  final List<String> maybes;
  final List<String> lists;
  final List<String> helpers;

  RandomScope() {
    this(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private RandomScope(
      List<String> ints,
      List<String> bools,
      List<String> maybes,
      List<String> lists,
      List<String> helpers) {
    this.ints = new ArrayList<>(ints);
    this.bools = new ArrayList<>(bools);
    this.maybes = new ArrayList<>(maybes);
    this.lists = new ArrayList<>(lists);
    this.helpers = new ArrayList<>(helpers);
  }

  /** The same names; what is added to the copy stays there. */
  RandomScope copy() {
    return new RandomScope(ints, bools, maybes, lists, helpers);
  }
}
