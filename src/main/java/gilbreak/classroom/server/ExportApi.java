package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Entry;
import gilbreak.classroom.Result;
import gilbreak.classroom.Ruling;
import gilbreak.classroom.Standing;
import gilbreak.classroom.store.Entries;
import gilbreak.classroom.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** All of a contest, to be kept. */
final class ExportApi {
  private static final List<String> HEAD =
      List.of(
          "level",
          "rank",
          "player",
          "name",
          "decision",
          "stars",
          "placements",
          "speedup",
          "low",
          "high",
          "noisy",
          "received",
          "digest",
          "engine",
          "machine");

  private final Store store;
  private final TeacherApi teacher;
  private final Boards boards;

  ExportApi(Store store, TeacherApi teacher, Boards boards) {
    this.store = store;
    this.teacher = teacher;
    this.boards = boards;
  }

  void addTo(Routes routes) {
    routes.get("/api/c/*/teacher/board", teacher.known(this::board));
    routes.get("/api/c/*/teacher/export.csv", teacher.known(this::csv));
    routes.get("/api/c/*/teacher/export.json", teacher.known(this::json));
    routes.get("/api/c/*/teacher/page.html", teacher.known(this::page));
  }

  private Board of(Call call) throws Refusal {
    return boards
        .ofTeacher(call.contest())
        .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no such contest."));
  }

  private Answer board(Call call) throws Refusal {
    return Answer.json(BoardJson.of(of(call), Integer.MAX_VALUE));
  }

  private Answer page(Call call) throws Refusal {
    return Answer.text(Answer.HTML, Page.toKeep(of(call))).as(call.contest() + ".html");
  }

  private Answer csv(Call call) throws Refusal {
    Csv csv = new Csv();
    csv.row(HEAD);
    for (Map<String, @Nullable Object> row : rows(call)) {
      csv.row(HEAD.stream().map(key -> filled(row.get(key))).toList());
    }
    return Answer.text("text/csv; charset=utf-8", csv.toString()).as(call.contest() + ".csv");
  }

  private static Object filled(@Nullable Object value) {
    return value == null ? "" : value;
  }

  private Answer json(Call call) throws Refusal {
    Map<String, @Nullable Object> map = BoardJson.of(of(call), Integer.MAX_VALUE);
    map.put("entries", rows(call));
    return Answer.json(map).as(call.contest() + ".json");
  }

  private List<Map<String, @Nullable Object>> rows(Call call) throws Refusal {
    Board board = of(call);
    Map<Long, Integer> ranks = new HashMap<>();
    Map<String, Ruling> rulings = new HashMap<>();
    for (Board.OfLevel level : board.levels()) {
      rulings.put(level.ruling().level(), level.ruling());
      for (Standing standing : level.standings()) {
        ranks.put(standing.entry().id(), standing.rank());
      }
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Entry entry : store.entries().of(call.contest(), Entries.ALL)) {
      Ruling ruling = rulings.get(entry.level());
      if (ruling != null) {
        rows.add(row(entry, ruling, ranks.get(entry.id())));
      }
    }
    return rows;
  }

  /**
   * @param rank of a player's best entry; the others have none
   */
  private static Map<String, @Nullable Object> row(
      Entry entry, Ruling ruling, @Nullable Integer rank) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("level", entry.level());
    row.put("rank", rank);
    row.put("player", entry.player().id());
    row.put("name", entry.player().name());
    row.put("decision", entry.result().map(result -> result.decision().word()).orElse("waiting"));
    row.put("stars", stars(entry));
    row.put("placements", entry.placements());
    row.put("speedup", entry.speed(ruling.yardstick()).map(Result.Speed::speedup).orElse(null));
    row.put("low", entry.speed(ruling.yardstick()).map(Result.Speed::low).orElse(null));
    row.put("high", entry.speed(ruling.yardstick()).map(Result.Speed::high).orElse(null));
    row.put("noisy", entry.speed(ruling.yardstick()).map(Result.Speed::noisy).orElse(null));
    row.put("received", Instant.ofEpochMilli(entry.received()).toString());
    row.put("digest", ruling.digest());
    row.put("engine", ruling.yardstick().engine());
    row.put("machine", ruling.yardstick().machine());
    return row;
  }

  private static @Nullable Integer stars(Entry entry) {
    OptionalInt stars = entry.result().map(Result::stars).orElse(OptionalInt.empty());
    return stars.isPresent() ? (Integer) stars.getAsInt() : null;
  }
}
