package gilbreak.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A player's place over all levels: the more stars the better, then the earlier the last of them.
 *
 * @param stars the best of each level, added up
 * @param levels how many are proved
 * @param last when the newest entry that counts was received
 */
public record Total(int rank, Player player, int stars, int levels, long last) {
  private static final Comparator<Total> ORDER =
      Comparator.comparingInt(Total::stars)
          .thenComparingInt(Total::levels)
          .reversed()
          .thenComparingLong(Total::last)
          .thenComparingLong(total -> total.player().id());

  /** The places of all players with a proved entry on any level; equal ones share theirs. */
  public static List<Total> of(Collection<Entry> entries) {
    Map<Player, Map<String, Entry>> bests = new LinkedHashMap<>();
    entries.stream()
        .filter(Entry::isProved)
        .forEach(
            entry ->
                bests
                    .computeIfAbsent(entry.player(), player -> new LinkedHashMap<>())
                    .merge(entry.level(), entry, Total::better));
    List<Total> totals = new ArrayList<>();
    bests.forEach((player, best) -> totals.add(sum(player, best.values())));
    totals.sort(ORDER);
    return ranked(totals);
  }

  private static Entry better(Entry one, Entry other) {
    int more = Integer.compare(worth(one), worth(other));
    if (more != 0) {
      return more > 0 ? one : other;
    }
    return one.received() <= other.received() ? one : other;
  }

  private static Total sum(Player player, Collection<Entry> best) {
    int stars = best.stream().mapToInt(Total::worth).sum();
    long last = best.stream().mapToLong(Entry::received).max().orElse(0);
    return new Total(0, player, stars, best.size(), last);
  }

  private static List<Total> ranked(List<Total> totals) {
    List<Total> ranked = new ArrayList<>();
    for (Total total : totals) {
      int place = ranked.size();
      boolean tied = place > 0 && total.ties(ranked.get(place - 1));
      int rank = tied ? ranked.get(place - 1).rank() : place + 1;
      ranked.add(new Total(rank, total.player, total.stars, total.levels, total.last));
    }
    return ranked;
  }

  private boolean ties(Total other) {
    return stars == other.stars && levels == other.levels && last == other.last;
  }

  /** One for a proof alone. */
  private static int worth(Entry entry) {
    OptionalInt stars = entry.result().map(Result::stars).orElse(OptionalInt.empty());
    return Math.max(1, stars.orElse(1));
  }
}
