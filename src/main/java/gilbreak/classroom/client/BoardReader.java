package gilbreak.classroom.client;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Histogram;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Scoreboard;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a server's JSON what the game can show. A server is believed nothing: texts are masked
 * and cut, numbers are what they can be, and there is an end to every list.
 */
public final class BoardReader {
  private static final int MOST_LEVELS = 500;
  private static final int MOST_PLACES = 1000;
  private static final int MOST_BARS = 50;

  private BoardReader() {}

  /** Everybody's board. */
  public static Scoreboard board(Map<String, @Nullable Object> json) {
    return new Scoreboard(
        Untrusted.text(json.get("title")),
        Boolean.TRUE.equals(json.get("frozen")),
        number(json, "players"),
        list(json.get("total"), MOST_PLACES, BoardReader::place),
        list(json.get("levels"), MOST_LEVELS, BoardReader::level));
  }

  private static Scoreboard.Place place(Map<?, ?> json) {
    return new Scoreboard.Place(
        number(json, "rank"),
        id(json, "player"),
        Untrusted.text(json.get("name")),
        number(json, "stars"),
        number(json, "levels"));
  }

  private static Scoreboard.OfLevel level(Map<?, ?> json) {
    return new Scoreboard.OfLevel(
        Untrusted.text(json.get("level")),
        Untrusted.text(json.get("title")),
        Untrusted.text(json.get("digest")),
        number(json, "tried"),
        number(json, "proved"),
        list(json.get("ranks"), MOST_PLACES, BoardReader::levelPlace),
        figures(map(json.get("metrics"))));
  }

  private static Scoreboard.LevelPlace levelPlace(Map<?, ?> json) {
    return new Scoreboard.LevelPlace(
        number(json, "rank"),
        id(json, "player"),
        Untrusted.text(json.get("name")),
        number(json, "placements"),
        fraction(json.get("speedup")));
  }

  private static Map<Metric, Scoreboard.Figure> figures(Map<?, ?> json) {
    Map<Metric, Scoreboard.Figure> figures = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      if (json.get(metric.key()) instanceof Map<?, ?> figure) {
        figures.put(metric, new Scoreboard.Figure(fraction(figure.get("best")), histogram(figure)));
      }
    }
    return figures;
  }

  private static Histogram histogram(Map<?, ?> json) {
    double width = fraction(json.get("width")).orElse(1);
    List<?> counts = json.get("counts") instanceof List<?> all ? all : List.of();
    return new Histogram(
        width > 0 ? width : 1,
        id(json, "first"),
        counts.stream().limit(MOST_BARS).map(BoardReader::count).toList());
  }

  private static int count(@Nullable Object json) {
    return json instanceof Long count ? (int) Math.max(0, Math.min(Integer.MAX_VALUE, count)) : 0;
  }

  /** What a player is told of themselves. */
  public static Feedback feedback(Map<String, @Nullable Object> json) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    map(json.get("ranks"))
        .forEach((level, rank) -> whole(rank).ifPresent(n -> ranks.put(Untrusted.text(level), n)));
    Map<String, Map<Metric, Double>> bests = new LinkedHashMap<>();
    map(json.get("bests"))
        .forEach((level, best) -> bests.put(Untrusted.text(level), bests(map(best))));
    return new Feedback(
        whole(json.get("rank")),
        ranks,
        bests,
        list(json.get("entries"), MOST_PLACES, BoardReader::handed));
  }

  private static Map<Metric, Double> bests(Map<?, ?> json) {
    Map<Metric, Double> bests = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      fraction(json.get(metric.key())).ifPresent(best -> bests.put(metric, best));
    }
    return bests;
  }

  private static Feedback.Handed handed(Map<?, ?> json) {
    return new Feedback.Handed(
        id(json, "submission"),
        Untrusted.text(json.get("level")),
        Untrusted.text(json.get("decision")),
        Untrusted.text(json.get("failure")),
        whole(json.get("stars")),
        speed(json));
  }

  private static Optional<Feedback.Speed> speed(Map<?, ?> json) {
    OptionalDouble speedup = fraction(json.get("speedup"));
    OptionalDouble low = fraction(json.get("low"));
    OptionalDouble high = fraction(json.get("high"));
    return speedup.isPresent() && low.isPresent() && high.isPresent()
        ? Optional.of(
            new Feedback.Speed(speedup.getAsDouble(), low.getAsDouble(), high.getAsDouble()))
        : Optional.empty();
  }

  private static <T> List<T> list(@Nullable Object json, int most, Function<Map<?, ?>, T> read) {
    return json instanceof List<?> items
        ? items.stream().limit(most).map(item -> read.apply(map(item))).toList()
        : List.of();
  }

  private static Map<?, ?> map(@Nullable Object json) {
    return json instanceof Map<?, ?> map ? map : Map.of();
  }

  private static int number(Map<?, ?> json, String key) {
    return count(json.get(key));
  }

  private static long id(Map<?, ?> json, String key) {
    return json.get(key) instanceof Long number ? number : 0;
  }

  private static OptionalInt whole(@Nullable Object json) {
    return json instanceof Long ? OptionalInt.of(count(json)) : OptionalInt.empty();
  }

  private static OptionalDouble fraction(@Nullable Object json) {
    return json instanceof Number number && Double.isFinite(number.doubleValue())
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }
}
