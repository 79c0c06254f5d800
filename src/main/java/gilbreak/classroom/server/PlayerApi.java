package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import gilbreak.classroom.Nickname;
import gilbreak.classroom.Ruling;
import gilbreak.classroom.Standing;
import gilbreak.classroom.referee.Editions;
import gilbreak.classroom.store.Players;
import gilbreak.classroom.store.Players.Account;
import gilbreak.classroom.store.Store;
import gilbreak.classroom.store.Submissions.Receipt;
import gilbreak.classroom.store.Submissions.Submitted;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.level.yaml.SolutionFile;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What players do: join, look at the levels, hand in, look at what became of it. */
final class PlayerApi {
  private final Store store;
  private final Access access;
  private final Boards boards;
  private final Runnable submitted;

  /**
   * @param submitted told when something new has come in
   */
  PlayerApi(Store store, Access access, Boards boards, Runnable submitted) {
    this.store = store;
    this.access = access;
    this.boards = boards;
    this.submitted = submitted;
  }

  void addTo(Routes routes) {
    routes.post("/api/join", this::join);
    routes.get("/api/c/*/levels", this::levels);
    routes.get("/api/c/*/levels/*", this::level);
    routes.post("/api/c/*/submissions", this::submit);
    routes.get("/api/c/*/results", this::results);
  }

  private Answer join(Call call) throws Refusal {
    access.join(call);
    Call.Fields fields = call.fields();
    Contest contest =
        store
            .contests()
            .withCode(fields.text("code"))
            .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "No contest has this code."));
    Nickname name = name(fields.text("name"));
    Players.Joining joining = store.players().join(contest.id(), name);
    if (joining instanceof Players.Joined joined) {
      return joined(contest, joined);
    }
    throw joining instanceof Players.NameTaken
        ? new Refusal(Refusal.CONFLICT, "Somebody else has this name; take another one.")
        : new Refusal(Refusal.CONFLICT, "Nobody can join any more.");
  }

  static Nickname name(String typed) throws Refusal {
    String rule =
        "A name has 1 to %d characters that can be seen, a letter or digit among them."
            .formatted(Nickname.LONGEST);
    return Nickname.of(typed).orElseThrow(() -> new Refusal(Refusal.UNUSABLE, rule));
  }

  private static Answer joined(Contest contest, Players.Joined joined) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("contest", contest.id());
    map.put("title", contest.title());
    map.put("player", joined.player().id());
    map.put("name", joined.player().name());
    map.put("token", joined.token());
    return Answer.json(map);
  }

  private List<Ruling> rulings(Call call) throws Refusal {
    if (store.contests().find(call.contest()).isEmpty()) {
      throw new Refusal(Refusal.NOT_FOUND, "There is no such contest.");
    }
    return store.rulings().current(call.contest());
  }

  private Answer levels(Call call) throws Refusal {
    List<Map<String, String>> levels =
        rulings(call).stream()
            .map(
                ruling ->
                    Map.of(
                        "level", ruling.level(),
                        "title", ruling.title(),
                        "digest", ruling.digest()))
            .toList();
    return Answer.json(Map.of("levels", levels));
  }

  /** The file, for those who play without the game's own levels. */
  private Answer level(Call call) throws Refusal {
    return Answer.text("text/plain; charset=utf-8", ruling(call, call.path().get(1)).text().text());
  }

  private Ruling ruling(Call call, String level) throws Refusal {
    return rulings(call).stream()
        .filter(ruling -> ruling.level().equals(level))
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "The contest has no such level."));
  }

  private Answer submit(Call call) throws Refusal {
    Account account = access.player(call);
    access.submission(account);
    Call.Fields fields = call.fields();
    Ruling ruling = ruling(call, fields.text("level"));
    Receipt receipt =
        store
            .submissions()
            .submit(call.contest(), account.player().id(), read(fields.text("solution"), ruling))
            .orElseThrow(() -> new Refusal(Refusal.CONFLICT, "The contest is over."));
    submitted.run();
    return Answer.json(
        Map.of(
            "submission", receipt.id(), "received", receipt.received(), "again", receipt.again()));
  }

  /** What cannot be a solution never comes into the queue. */
  private static Submitted read(String text, Ruling ruling) throws Refusal {
    try {
      Level level = LevelReader.read(ruling.text());
      Solution solution = SolutionFile.read(new SourceText("the solution", text), level);
      return new Submitted(
          level.id(), Editions.canonical(solution, level), solution.placements().size());
    } catch (SourceException e) {
      throw new Refusal(Refusal.UNUSABLE, String.valueOf(e.getMessage()));
    }
  }

  private Answer results(Call call) throws Refusal {
    Account account = access.player(call);
    return Answer.json(results(account));
  }

  /** What a player is told of themselves. */
  Map<String, @Nullable Object> results(Account account) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("player", account.player().id());
    map.put("name", account.player().name());
    boards
        .ofPublic(account.contest())
        .map(Snapshot::board)
        .ifPresent(board -> fill(map, account, board));
    return map;
  }

  private void fill(Map<String, @Nullable Object> map, Account account, Board board) {
    long player = account.player().id();
    map.put(
        "rank",
        board.totals().stream()
            .filter(total -> total.player().id() == player)
            .findFirst()
            .<@Nullable Object>map(total -> total.rank())
            .orElse(null));
    map.put("ranks", ranks(board, player));
    map.put("bests", bests(board, player));
    map.put("entries", BoardJson.own(store.entries().ofPlayer(account.contest(), player), board));
  }

  private static Map<String, Integer> ranks(Board board, long player) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Board.OfLevel level : board.levels()) {
      level.standings().stream()
          .filter(standing -> standing.entry().player().id() == player)
          .mapToInt(Standing::rank)
          .forEach(rank -> ranks.put(level.ruling().level(), rank));
    }
    return ranks;
  }

  /** By level and figure, the player's own best: where they are in the histograms. */
  private static Map<String, Map<String, Double>> bests(Board board, long player) {
    Map<String, Map<String, Double>> bests = new LinkedHashMap<>();
    for (Board.OfLevel level : board.levels()) {
      Map<String, Double> own = new LinkedHashMap<>();
      level
          .bests()
          .forEach(
              (metric, all) -> {
                Double value = all.values().get(player);
                if (value != null) {
                  own.put(metric.key(), value);
                }
              });
      bests.put(level.ruling().level(), own);
    }
    return bests;
  }
}
