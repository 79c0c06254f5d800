package gilbreak.classroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a server tells a player of their own results.
 *
 * @param rank over all levels, once there is one
 * @param ranks by the ids of levels
 * @param bests by the ids of levels, the player's own best of each figure
 * @param entries what they have handed in, the newest first
 */
public record Feedback(
    OptionalInt rank,
    Map<String, Integer> ranks,
    Map<String, Map<Metric, Double>> bests,
    List<Handed> entries) {
  /** Before anything was told. */
  public static final Feedback NONE =
      new Feedback(OptionalInt.empty(), Map.of(), Map.of(), List.of());

  public Feedback {
    ranks = Map.copyOf(ranks);
    bests = Map.copyOf(bests);
    entries = List.copyOf(entries);
  }

  /**
   * A solution that was handed in.
   *
   * @param decision of the referee, in a word
   * @param failure how it breaks, where it does; may be empty
   */
  public record Handed(
      long submission,
      String level,
      String decision,
      String failure,
      OptionalInt stars,
      Optional<Speed> speed) {
    private static final String WAITING = "waiting";

    /** One of which nothing more is known. */
    public static Handed waiting(long submission, String level) {
      return new Handed(submission, level, WAITING, "", OptionalInt.empty(), Optional.empty());
    }

    /** Whether the referee has not come to it yet. */
    public boolean isWaiting() {
      return decision.equals(WAITING);
    }

    public boolean isProved() {
      return decision.equals(Decision.PROVED.word());
    }
  }

  /** A measured speedup, and the interval that it is in. */
  public record Speed(double speedup, double low, double high) {}

  /** What became of a submission, if anything is known of it. */
  public Optional<Handed> entry(long submission) {
    return entries.stream().filter(entry -> entry.submission() == submission).findFirst();
  }

  /** What was handed in last of a level. */
  public Optional<Handed> newest(String level) {
    return entries.stream().filter(entry -> entry.level().equals(level)).findFirst();
  }

  /** The player's place on a level. */
  public OptionalInt rank(String level) {
    Integer rank = ranks.get(level);
    return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  /** The player's own best of a figure on a level. */
  public OptionalDouble best(String level, Metric metric) {
    Double best = bests.getOrDefault(level, Map.of()).get(metric);
    return best == null ? OptionalDouble.empty() : OptionalDouble.of(best);
  }
}
