package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Entry;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Result;
import gilbreak.classroom.Standing;
import gilbreak.classroom.Total;
import gilbreak.classroom.Yardstick;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A board and its entries as JSON. */
final class BoardJson {
  private BoardJson() {}

  /**
   * A board with so many places at the most.
   *
   * @param top how many
   */
  static Map<String, @Nullable Object> of(Board board, int top) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("contest", board.contest().id());
    map.put("title", board.contest().title());
    map.put("frozen", board.frozen());
    map.put("players", board.players());
    map.put("total", board.totals().stream().limit(top).map(BoardJson::total).toList());
    map.put("levels", board.levels().stream().map(level -> level(level, top)).toList());
    return map;
  }

  private static Map<String, @Nullable Object> total(Total total) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("rank", total.rank());
    map.put("player", total.player().id());
    map.put("name", total.player().name());
    map.put("stars", total.stars());
    map.put("levels", total.levels());
    return map;
  }

  private static Map<String, @Nullable Object> level(Board.OfLevel level, int top) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("level", level.ruling().level());
    map.put("title", level.ruling().title());
    map.put("digest", level.ruling().digest());
    map.put("engine", level.ruling().yardstick().engine());
    map.put("machine", level.ruling().yardstick().machine());
    map.put("tried", level.tried());
    map.put("proved", level.standings().size());
    map.put(
        "ranks",
        level.standings().stream()
            .limit(top)
            .map(standing -> standing(standing, level.ruling().yardstick()))
            .toList());
    map.put("metrics", metrics(level));
    return map;
  }

  private static Map<String, @Nullable Object> standing(Standing standing, Yardstick by) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("rank", standing.rank());
    map.put("player", standing.entry().player().id());
    map.put("name", standing.entry().player().name());
    figures(map, standing.entry(), by);
    return map;
  }

  private static void figures(Map<String, @Nullable Object> map, Entry entry, Yardstick by) {
    map.put("placements", entry.placements());
    map.put("stars", entry.result().map(BoardJson::stars).orElse(null));
    map.put("speedup", entry.speed(by).map(speed -> rounded(speed.speedup())).orElse(null));
    map.put("low", entry.speed(by).map(speed -> rounded(speed.low())).orElse(null));
    map.put("high", entry.speed(by).map(speed -> rounded(speed.high())).orElse(null));
    map.put("noisy", entry.speed(by).map(Result.Speed::noisy).orElse(null));
  }

  private static @Nullable Integer stars(Result result) {
    return result.stars().isPresent() ? (Integer) result.stars().getAsInt() : null;
  }

  /** Each player's best of each figure, as a histogram: without names. */
  private static Map<String, @Nullable Object> metrics(Board.OfLevel level) {
    Map<String, @Nullable Object> metrics = new LinkedHashMap<>();
    level.bests().forEach((metric, bests) -> metrics.put(metric.key(), metric(metric, bests)));
    return metrics;
  }

  private static Map<String, @Nullable Object> metric(Metric metric, Board.Bests bests) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    OptionalDouble best = metric.best(bests.values().values());
    map.put("title", metric.title());
    map.put("unit", metric.unit());
    map.put("best", best.isPresent() ? rounded(best.getAsDouble()) : null);
    map.put("width", bests.histogram().width());
    map.put("first", bests.histogram().first());
    map.put("counts", bests.histogram().counts());
    return map;
  }

  /** A player's own entries, newest first, with what nobody else is shown. */
  static List<Map<String, @Nullable Object>> own(List<Entry> entries, Board board) {
    return entries.stream()
        .sorted(java.util.Comparator.comparingLong(Entry::id).reversed())
        .map(entry -> own(entry, board))
        .toList();
  }

  private static Map<String, @Nullable Object> own(Entry entry, Board board) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("submission", entry.id());
    map.put("level", entry.level());
    map.put("received", entry.received());
    map.put("decision", entry.result().map(result -> result.decision().word()).orElse("waiting"));
    map.put("failure", entry.result().map(Result::failure).orElse(""));
    board.levels().stream()
        .filter(level -> level.ruling().level().equals(entry.level()))
        .findFirst()
        .ifPresent(level -> figures(map, entry, level.ruling().yardstick()));
    return map;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
