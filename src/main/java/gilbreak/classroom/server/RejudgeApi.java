package gilbreak.classroom.server;

import gilbreak.classroom.Entry;
import gilbreak.classroom.Player;
import gilbreak.classroom.Ranking;
import gilbreak.classroom.Result;
import gilbreak.classroom.Ruling;
import gilbreak.classroom.Standing;
import gilbreak.classroom.store.Entries;
import gilbreak.classroom.store.Rulings;
import gilbreak.classroom.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judging again: begun with the levels as they are on the disk by now, looked at, and then applied
 * as a whole or dropped.
 */
final class RejudgeApi {
  private final Store store;
  private final TeacherApi teacher;
  private final Supplier<List<Rulings.Draft>> levels;
  private final Runnable begun;

  /**
   * @param levels as they are by now, with the yardstick of this machine
   * @param begun told when there is something to judge
   */
  RejudgeApi(
      Store store, TeacherApi teacher, Supplier<List<Rulings.Draft>> levels, Runnable begun) {
    this.store = store;
    this.teacher = teacher;
    this.levels = levels;
    this.begun = begun;
  }

  void addTo(Routes routes) {
    routes.post("/api/c/*/teacher/rejudge", teacher.known(this::begin));
    routes.get("/api/c/*/teacher/rejudge", teacher.known(this::preview));
    routes.post("/api/c/*/teacher/rejudge/apply", teacher.known(this::apply));
    routes.post("/api/c/*/teacher/rejudge/drop", teacher.known(this::drop));
  }

  /** Of the levels that are named, else of all that have changed. */
  private Answer begin(Call call) throws Refusal {
    List<Rulings.Draft> drafts = drafts(call);
    if (drafts.isEmpty()) {
      throw new Refusal(Refusal.CONFLICT, "No level has changed, and none was named.");
    }
    store.rulings().rejudge(call.contest(), drafts);
    begun.run();
    return Answer.json(Map.of("levels", drafts.stream().map(Rulings.Draft::level).toList()));
  }

  private List<Rulings.Draft> drafts(Call call) throws Refusal {
    List<Ruling> current = store.rulings().current(call.contest());
    if (call.fields().map().get("levels") instanceof List<?> named) {
      return levels.get().stream().filter(draft -> named.contains(draft.level())).toList();
    }
    return levels.get().stream()
        .filter(
            draft ->
                current.stream()
                    .anyMatch(
                        ruling -> ruling.level().equals(draft.level()) && !draft.says(ruling)))
        .toList();
  }

  private Answer preview(Call call) {
    List<Entry> after = store.entries().preview(call.contest());
    List<Entry> before = store.entries().of(call.contest(), Entries.ALL);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("waiting", after.stream().filter(entry -> entry.result().isEmpty()).count());
    map.put("judged", after.stream().filter(entry -> entry.result().isPresent()).count());
    map.put("decisions", decisions(before, after));
    map.put("ranks", ranks(call.contest(), before, after));
    return Answer.json(map);
  }

  /** Entries about which the two do not agree. */
  private static List<Map<String, Object>> decisions(List<Entry> before, List<Entry> after) {
    Map<Long, Entry> known = new HashMap<>();
    before.forEach(entry -> known.put(entry.id(), entry));
    List<Map<String, Object>> changes = new ArrayList<>();
    for (Entry entry : after) {
      String was = Optional.ofNullable(known.get(entry.id())).map(RejudgeApi::word).orElse("");
      if (entry.result().isPresent() && !was.equals(word(entry))) {
        changes.add(
            Map.of(
                "submission", entry.id(),
                "level", entry.level(),
                "player", entry.player().id(),
                "name", entry.player().name(),
                "before", was,
                "after", word(entry)));
      }
    }
    return changes;
  }

  private static String word(Entry entry) {
    return entry.result().map(Result::decision).map(of -> of.word()).orElse("waiting");
  }

  /** Players whose place on a level would be another one; 0 stands for none. */
  private List<Map<String, Object>> ranks(String contest, List<Entry> before, List<Entry> after) {
    List<Map<String, Object>> changes = new ArrayList<>();
    Map<String, Ruling> now = new HashMap<>();
    store.rulings().current(contest).forEach(ruling -> now.put(ruling.level(), ruling));
    for (Ruling candidate : store.rulings().candidates(contest)) {
      Ruling current = now.get(candidate.level());
      if (current != null) {
        Map<Player, Integer> old = places(before, current);
        places(after, candidate)
            .forEach(
                (player, rank) -> {
                  int was = old.getOrDefault(player, 0);
                  if (was != rank) {
                    changes.add(change(candidate.level(), player, was, rank));
                  }
                });
      }
    }
    return changes;
  }

  private static Map<Player, Integer> places(List<Entry> entries, Ruling ruling) {
    Map<Player, Integer> places = new LinkedHashMap<>();
    List<Entry> own =
        entries.stream().filter(entry -> entry.level().equals(ruling.level())).toList();
    own.forEach(entry -> places.put(entry.player(), 0));
    for (Standing standing : Ranking.of(own, ruling.yardstick())) {
      places.put(standing.entry().player(), standing.rank());
    }
    return places;
  }

  private static Map<String, Object> change(String level, Player player, int was, int rank) {
    return Map.of(
        "level", level,
        "player", player.id(),
        "name", player.name(),
        "before", was,
        "after", rank);
  }

  /** Not before all of it is judged. */
  private Answer apply(Call call) throws Refusal {
    boolean waiting =
        store.entries().preview(call.contest()).stream().anyMatch(e -> e.result().isEmpty());
    if (waiting) {
      throw new Refusal(Refusal.CONFLICT, "Not everything is judged again yet.");
    }
    return end(store.rulings().apply(call.contest()));
  }

  private Answer drop(Call call) throws Refusal {
    return end(store.rulings().drop(call.contest()));
  }

  private static Answer end(boolean any) throws Refusal {
    if (!any) {
      throw new Refusal(Refusal.CONFLICT, "There is no rejudging to end.");
    }
    return TeacherApi.done();
  }
}
