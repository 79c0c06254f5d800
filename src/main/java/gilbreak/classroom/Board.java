package gilbreak.classroom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that there is to show of a contest.
 *
 * @param frozen whether there may be newer entries than these
 * @param players how many take part
 */
public record Board(
    Contest contest, boolean frozen, int players, List<OfLevel> levels, List<Total> totals) {
  public Board {
    levels = List.copyOf(levels);
    totals = List.copyOf(totals);
  }

  /**
   * What there is to show of a level.
   *
   * @param tried how many players have an entry of any kind
   * @param bests each player's best of each figure
   */
  public record OfLevel(
      Ruling ruling, int tried, List<Standing> standings, Map<Metric, Bests> bests) {}

  /** The best value of each player, by their ids, in its histogram. */
  public record Bests(Map<Long, Double> values, Histogram histogram) {}

  /** The board of these entries. */
  public static Board of(
      Contest contest, boolean frozen, int players, List<Ruling> rulings, List<Entry> entries) {
    List<OfLevel> levels = new ArrayList<>();
    for (Ruling ruling : rulings) {
      levels.add(
          level(
              ruling,
              entries.stream().filter(entry -> entry.level().equals(ruling.level())).toList()));
    }
    return new Board(contest, frozen, players, levels, Total.of(entries));
  }

  private static OfLevel level(Ruling ruling, List<Entry> entries) {
    Map<Metric, Bests> bests = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      Map<Long, Double> values = metric.bests(entries, ruling.yardstick());
      bests.put(metric, new Bests(values, metric.histogram(values.values())));
    }
    int tried = (int) entries.stream().map(Entry::player).distinct().count();
    return new OfLevel(ruling, tried, Ranking.of(entries, ruling.yardstick()), bests);
  }
}
