package gilbreak.classroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A board as a server shows it to everybody: all that a player's side knows of a contest.
 *
 * @param frozen whether there may be newer results than these
 * @param players how many take part
 * @param totals the first places over all levels
 */
public record Scoreboard(
    String title, boolean frozen, int players, List<Place> totals, List<OfLevel> levels) {
  public Scoreboard {
    totals = List.copyOf(totals);
    levels = List.copyOf(levels);
  }

  /** A place over all levels. */
  public record Place(int rank, long player, String name, int stars, int levels) {}

  /**
   * What there is to show of a level.
   *
   * @param digest of the version of the level that is judged
   * @param tried how many players have handed something in
   * @param proved how many of them something that is proved
   * @param places the first ones
   * @param figures each player's best, as histograms
   */
  public record OfLevel(
      String id,
      String title,
      String digest,
      int tried,
      int proved,
      List<LevelPlace> places,
      Map<Metric, Figure> figures) {
    public OfLevel {
      places = List.copyOf(places);
      figures = Map.copyOf(figures);
    }
  }

  /** A place on one level; without a speedup where none was measured. */
  public record LevelPlace(
      int rank, long player, String name, int placements, OptionalDouble speedup) {}

  /** How many players are where with a figure, and the best of all. */
  public record Figure(OptionalDouble best, Histogram histogram) {}

  /** What there is to show of the level with an id, if the contest has it. */
  public Optional<OfLevel> level(String id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }
}
