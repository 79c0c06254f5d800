package gilbreak.explore;

import gilbreak.machine.StateParts;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a state to the one that stands for all that differ from it in nothing but the order of
 * interchangeable threads.
 */
final class Sorting implements Symmetry.Order {
  private final Symmetry symmetry;
  private final Moves moves;
  private final List<Mentions> mentions = new ArrayList<>();
  private final int[] unsorted;

  Sorting(Symmetry symmetry, Moves moves, StateParts parts) {
    this.symmetry = symmetry;
    this.moves = moves;
    this.unsorted = new int[moves.count()];
    for (int part = 0; part < parts.shared() && !symmetry.isTrivial(); part++) {
      if (parts.mayMention(part)) {
        mentions.add(new Mentions(parts, part, moves.threads(), moves.values(part)));
      }
    }
  }

  /**
   * Sorts a state.
   *
   * @param state the numbers of its parts
   * @param to set to the threads' new numbers
   * @return whether any thread's number changes
   */
  boolean sort(int[] state, int[] to) {
    boolean changes = symmetry.sort(state, moves.own(0), this, to);
    if (changes) {
      System.arraycopy(state, 0, unsorted, 0, state.length);
      for (Mentions each : mentions) {
        state[each.part()] = each.renumbered(state[each.part()], to);
      }
      for (int thread = 0; thread < to.length; thread++) {
        state[moves.own(to[thread])] = unsorted[moves.own(thread)];
      }
    }
    return changes;
  }

  /** Whether more is said of a thread than of another in the first part that tells them apart. */
  @Override
  public boolean isBefore(int[] state, int thread, int other) {
    for (Mentions each : mentions) {
      int compared = each.compare(state[each.part()], thread, other);
      if (compared != 0) {
        return compared > 0;
      }
    }
    return false;
  }

  long bytes() {
    return mentions.stream().mapToLong(Mentions::bytes).sum();
  }
}
