package gilbreak.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of entries on one level: proved ones alone, the faster first where their intervals do
 * not overlap, then the one with fewer placements, then the earlier one.
 *
 * <p>Overlapping is not transitive, so it is asked of leaders only: the fastest entry leads a
 * group, and so many of the next fastest belong to it as overlap with the leader without a gap; the
 * fastest of the rest leads the next group. A wide interval so never lifts an entry over one that
 * it is slower than and whose group is another. Entries without a speed come last, as a group.
 */
public final class Ranking {
  private static final Comparator<Entry> WITHIN_A_GROUP =
      Comparator.comparingInt(Entry::placements)
          .thenComparingLong(Entry::received)
          .thenComparingLong(Entry::id);

  private final Yardstick yardstick;

  private Ranking(Yardstick yardstick) {
    this.yardstick = yardstick;
  }

  /**
   * The places of all players with a proved entry.
   *
   * @param yardstick speeds measured with another one count for nothing
   */
  public static List<Standing> of(Collection<Entry> entries, Yardstick yardstick) {
    Ranking ranking = new Ranking(yardstick);
    List<Entry> ordered = ranking.order(ranking.bests(entries));
    List<Standing> standings = new ArrayList<>();
    for (Entry entry : ordered) {
      standings.add(new Standing(standings.size() + 1, entry));
    }
    return standings;
  }

  /** Each player's first one, by the same order. */
  private List<Entry> bests(Collection<Entry> entries) {
    Map<Player, List<Entry>> own = new LinkedHashMap<>();
    entries.stream()
        .filter(Entry::isProved)
        .forEach(entry -> own.computeIfAbsent(entry.player(), p -> new ArrayList<>()).add(entry));
    return own.values().stream().map(all -> order(all).get(0)).toList();
  }

  private List<Entry> order(List<Entry> entries) {
    List<Entry> bySpeed = new ArrayList<>(entries);
    bySpeed.sort(
        Comparator.comparingDouble(this::speedup).reversed().thenComparing(WITHIN_A_GROUP));
    List<Entry> ordered = new ArrayList<>();
    while (ordered.size() < bySpeed.size()) {
      List<Entry> rest = bySpeed.subList(ordered.size(), bySpeed.size());
      List<Entry> group = new ArrayList<>(rest.subList(0, groupSize(rest)));
      group.sort(WITHIN_A_GROUP);
      ordered.addAll(group);
    }
    return ordered;
  }

  private int groupSize(List<Entry> rest) {
    Entry leader = rest.get(0);
    int size = 1;
    while (size < rest.size() && overlap(leader, rest.get(size))) {
      size++;
    }
    return size;
  }

  private boolean overlap(Entry leader, Entry slower) {
    if (leader.speed(yardstick).isEmpty() || slower.speed(yardstick).isEmpty()) {
      return leader.speed(yardstick).isEmpty() && slower.speed(yardstick).isEmpty();
    }
    return slower.speed(yardstick).get().high() >= leader.speed(yardstick).get().low();
  }

  private double speedup(Entry entry) {
    return entry.speed(yardstick).map(Result.Speed::speedup).orElse(0.0);
  }
}
