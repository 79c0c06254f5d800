package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import gilbreak.classroom.Entry;
import gilbreak.classroom.Player;
import gilbreak.classroom.Result;
import gilbreak.classroom.Total;
import gilbreak.classroom.store.Store;
import gilbreak.yaml.JsonWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The read-only core of the ICPC Contest API, version 2023-06: contests, problems, teams, and a
 * scoreboard of the type {@code score}, whose scores are stars. It is made of the public board.
 */
final class IcpcApi {
  private static final String ROOT = "/icpc/api";
  private static final String VERSION = "2023-06";
  private static final Duration WITHOUT_END = Duration.ofDays(365);
  private static final int MOST_STARS = 3;

  private final Store store;
  private final Boards boards;

  IcpcApi(Store store, Boards boards) {
    this.store = store;
    this.boards = boards;
  }

  void addTo(Routes routes) {
    routes.get(ROOT, call -> Answer.json(about()));
    routes.get(
        ROOT + "/contests",
        call -> list(store.contests().all().stream().map(IcpcApi::contest).toList()));
    add(routes, "", board -> Answer.json(contest(board.contest())));
    add(routes, "/access", board -> Answer.json(access()));
    add(routes, "/state", board -> Answer.json(state(board)));
    add(routes, "/judgement-types", board -> list(types()));
    add(routes, "/problems", board -> list(problems(board)));
    add(routes, "/teams", board -> list(teams(board)));
    add(routes, "/scoreboard", board -> Answer.json(scoreboard(board)));
  }

  /** What is made of a board. */
  private interface Form {
    Answer of(Board board);
  }

  private void add(Routes routes, String path, Form form) {
    routes.get(
        ROOT + "/contests/*" + path,
        call -> BoardApi.snapshot(boards, call).as("icpc" + path, form::of));
  }

  private static Answer list(List<Map<String, @Nullable Object>> items) {
    String text =
        items.stream().map(JsonWriter::line).collect(Collectors.joining(",\n", "[", "]\n"));
    return Answer.text("application/json", text);
  }

  private static Map<String, @Nullable Object> about() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("version", VERSION);
    map.put("version_url", "https://ccs-specs.icpc.io/" + VERSION + "/contest_api");
    map.put("provider", Map.of("name", "gilbreak"));
    return map;
  }

  private static Map<String, @Nullable Object> access() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("capabilities", List.of());
    map.put(
        "endpoints",
        List.of(
            endpoint(
                "contest",
                "id",
                "name",
                "start_time",
                "duration",
                "scoreboard_type",
                "scoreboard_freeze_duration"),
            endpoint("judgement-types", "id", "name", "solved"),
            endpoint("problems", "id", "label", "name", "ordinal", "test_data_count", "max_score"),
            endpoint("teams", "id", "name", "label"),
            endpoint(
                "state", "started", "frozen", "ended", "thawed", "finalized", "end_of_updates"),
            endpoint("scoreboard", "time", "contest_time", "state", "rows")));
    return map;
  }

  private static Map<String, Object> endpoint(String type, String... properties) {
    return Map.of("type", type, "properties", List.of(properties));
  }

  private static Map<String, @Nullable Object> contest(Contest contest) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    OptionalLong freeze = contest.times().freezeAt();
    map.put("id", contest.id());
    map.put("name", contest.title());
    map.put("start_time", time(contest.created()));
    map.put("duration", span(end(contest) - contest.created()));
    map.put(
        "scoreboard_freeze_duration",
        freeze.isPresent() ? span(Math.max(0, end(contest) - freeze.getAsLong())) : null);
    map.put("scoreboard_type", "score");
    return map;
  }

  private static long end(Contest contest) {
    long latest = contest.created() + WITHOUT_END.toMillis();
    return Math.max(contest.created(), contest.times().openUntil().orElse(latest));
  }

  /** Of the future it says nothing; nor does it say when a board was thawed, which nobody notes. */
  private static Map<String, @Nullable Object> state(Board board) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    OptionalLong freeze = board.contest().times().freezeAt();
    map.put("started", time(board.contest().created()));
    map.put("frozen", board.frozen() && freeze.isPresent() ? time(freeze.getAsLong()) : null);
    map.put("ended", null);
    map.put("thawed", null);
    map.put("finalized", null);
    map.put("end_of_updates", null);
    return map;
  }

  private static List<Map<String, @Nullable Object>> types() {
    return List.of(type("AC", "proved", true), type("WA", "not proved", false));
  }

  private static Map<String, @Nullable Object> type(String id, String name, boolean solved) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("name", name);
    map.put("penalty", false);
    map.put("solved", solved);
    return map;
  }

  private static List<Map<String, @Nullable Object>> problems(Board board) {
    List<Map<String, @Nullable Object>> problems = new ArrayList<>();
    for (Board.OfLevel level : board.levels()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("id", level.ruling().level());
      map.put("label", String.valueOf(problems.size() + 1));
      map.put("name", level.ruling().title());
      map.put("ordinal", problems.size());
      map.put("test_data_count", 1);
      map.put("max_score", MOST_STARS);
      problems.add(map);
    }
    return problems;
  }

  private static List<Map<String, @Nullable Object>> teams(Board board) {
    return shown(board).stream().map(total -> team(total.player())).toList();
  }

  private static Map<String, @Nullable Object> team(Player player) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", String.valueOf(player.id()));
    map.put("name", player.name());
    map.put("label", String.valueOf(player.id()));
    return map;
  }

  /** As many as the public board shows. */
  private static List<Total> shown(Board board) {
    return board.totals().stream().limit(board.contest().top()).toList();
  }

  private static Map<String, @Nullable Object> scoreboard(Board board) {
    long start = board.contest().created();
    long last = shown(board).stream().mapToLong(Total::last).max().orElse(start);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("time", time(last));
    map.put("contest_time", span(last - start));
    map.put("state", state(board));
    map.put("rows", shown(board).stream().map(total -> row(board, total)).toList());
    return map;
  }

  private static Map<String, @Nullable Object> row(Board board, Total total) {
    long start = board.contest().created();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("rank", total.rank());
    map.put("team_id", String.valueOf(total.player().id()));
    map.put("score", Map.of("score", total.stars(), "time", minutes(total.last() - start)));
    map.put(
        "problems",
        board.levels().stream().flatMap(level -> problem(level, total.player(), start)).toList());
    return map;
  }

  /** A player's place on a level, if they have one. */
  private static java.util.stream.Stream<Map<String, Object>> problem(
      Board.OfLevel level, Player player, long start) {
    return level.standings().stream()
        .map(standing -> standing.entry())
        .filter(entry -> entry.player().equals(player))
        .map(
            entry ->
                Map.of(
                    "problem_id", level.ruling().level(),
                    "num_judged", 1,
                    "num_pending", 0,
                    "score", stars(entry),
                    "time", minutes(entry.received() - start)));
  }

  private static int stars(Entry entry) {
    OptionalInt stars = entry.result().map(Result::stars).orElse(OptionalInt.empty());
    return Math.max(1, stars.orElse(1));
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static long minutes(long millis) {
    return Math.max(0, Duration.ofMillis(millis).toMinutes());
  }

  private static String span(long millis) {
    Duration span = Duration.ofMillis(Math.max(0, millis));
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%03d",
        span.toHours(),
        span.toMinutesPart(),
        span.toSecondsPart(),
        span.toMillisPart());
  }
}
