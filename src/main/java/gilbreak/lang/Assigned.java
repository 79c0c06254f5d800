package gilbreak.lang;

import java.util.HashSet;
import java.util.Set;

/**
 * Which locals surely have a value at a place of the text. At a place that is never reached all of
 * them have.
 */
record Assigned(Set<String> names, boolean unreachable) {
  static final Assigned NONE = new Assigned(Set.of(), false);
  static final Assigned UNREACHABLE = new Assigned(Set.of(), true);

  boolean has(String name) {
    return unreachable || names.contains(name);
  }

  Assigned with(String name) {
    if (has(name)) {
      return this;
    }
    Set<String> more = new HashSet<>(names);
    more.add(name);
    return new Assigned(Set.copyOf(more), false);
  }

  /** Where two ways meet. */
  Assigned meet(Assigned other) {
    if (unreachable) {
      return other;
    }
    if (other.unreachable) {
      return this;
    }
    Set<String> both = new HashSet<>(names);
    both.retainAll(other.names);
    return new Assigned(Set.copyOf(both), false);
  }
}
