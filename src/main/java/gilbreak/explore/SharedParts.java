package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.StateParts;
import gilbreak.program.Property.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The values that the shared part of the states has, and what is known of each. */
final class SharedParts implements Symmetry.Order {
  private final Machine machine;
  private final StateParts parts;
  private final Values values;
  private final long[] words;
  private final boolean hasInvariants;
  private final Longs mentioned = new Longs();
  private final Map<Integer, Failure> broken = new HashMap<>();
  private final Map<Integer, Optional<Failure>> atTheEnd = new HashMap<>();
  private final LongMap renumberings = new LongMap();
  private final LongMap renumbered = new LongMap();
  private int renumberingsSeen;

  SharedParts(Machine machine) {
    this.machine = machine;
    this.parts = machine.parts();
    this.values = new Values(parts.shared());
    this.words = new long[parts.size()];
    this.hasInvariants =
        machine.program().properties().stream()
            .anyMatch(property -> property.when() == When.ALWAYS);
  }

  /** The number of the shared part of a state; of a new one the invariants are checked. */
  int number(long[] state) {
    int number = values.number(state, 0);
    if (number == mentioned.size()) {
      mentioned.add(mentionedIn(state));
      if (hasInvariants) {
        machine
            .properties()
            .check(When.ALWAYS, cells(state))
            .ifPresent(failure -> broken.put(number, failure));
      }
    }
    return number;
  }

  private long mentionedIn(long[] state) {
    long mentions = 0;
    for (int thread = 0; thread < Math.min(machine.threads(), Long.SIZE); thread++) {
      mentions |= parts.about(state, thread) == 0 ? 0 : 1L << thread;
    }
    return mentions;
  }

  private List<Long> cells(long[] state) {
    return LongStream.of(state).limit(parts.cells()).boxed().toList();
  }

  /** The shared variables' cells. */
  List<Long> cells(int number) {
    copy(number, words);
    return cells(words);
  }

  /** Whether every invariant holds in all that were met so far. */
  boolean isNeverBroken() {
    return broken.isEmpty();
  }

  /** The invariant that does not hold, if one does not. */
  @Nullable Failure broken(int number) {
    return broken.get(number);
  }

  /** The goal that does not hold, if one does not, where this is the end. */
  Optional<Failure> atTheEnd(int number) {
    return atTheEnd.computeIfAbsent(
        number, part -> machine.properties().check(When.FINALLY, cells(part)));
  }

  void copy(int number, long[] state) {
    values.copy(number, state, 0);
  }

  /** Whether a thread is said more of than another, or else at least something different. */
  @Override
  public boolean isBefore(int number, int thread, int other) {
    long mentions = mentioned.get(number);
    if ((mentions >>> thread & 1) == 0 && (mentions >>> other & 1) == 0) {
      return false;
    }
    copy(number, words);
    return parts.about(words, thread) > parts.about(words, other);
  }

  /** The number of the same shared part when the threads have other numbers. */
  int renumbered(int number, int[] to) {
    if (!isAffected(number, to)) {
      return number;
    }
    long key = (long) renumbering(to) << Integer.SIZE | number;
    long known = renumbered.get(key);
    if (known == LongMap.ABSENT) {
      copy(number, words);
      parts.renumber(words, to);
      known = number(words);
      renumbered.put(key, known);
    }
    return (int) known;
  }

  private boolean isAffected(int number, int[] to) {
    long mentions = mentioned.get(number);
    for (int thread = 0; thread < to.length; thread++) {
      if (to[thread] != thread && (mentions >>> thread & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private int renumbering(int[] to) {
    long code = 0;
    for (int thread : to) {
      code = code << 4 | thread;
    }
    long known = renumberings.get(code);
    if (known == LongMap.ABSENT) {
      known = renumberingsSeen++;
      renumberings.put(code, known);
    }
    return (int) known;
  }

  long bytes() {
    return values.bytes() + mentioned.bytes() + renumbered.bytes();
  }
}
