package gilbreak.classroom.server;

import gilbreak.classroom.Contest;
import gilbreak.classroom.Contest.Times;
import gilbreak.classroom.store.Backup;
import gilbreak.classroom.store.Queue;
import gilbreak.classroom.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What the teacher does while a contest runs. */
final class TeacherApi {
  private static final int MOST_TOP = 1_000;

  private final Store store;
  private final Access access;
  private final Path backups;

  /**
   * @param backups where copies of the database go
   */
  TeacherApi(Store store, Access access, Path backups) {
    this.store = store;
    this.access = access;
    this.backups = backups;
  }

  void addTo(Routes routes) {
    post(routes, "lobby", call -> lobby(call, call.fields()));
    post(routes, "remove", this::remove);
    post(routes, "rename", this::rename);
    post(routes, "freeze", this::freeze);
    post(routes, "unfreeze", this::unfreeze);
    post(routes, "open-until", this::openUntil);
    post(routes, "top", this::top);
    post(routes, "backup", this::backup);
    routes.get("/api/c/*/teacher/players", known(this::players));
    routes.get("/api/c/*/teacher/queue", known(this::queue));
  }

  private void post(Routes routes, String what, Routes.Endpoint endpoint) {
    routes.post("/api/c/*/teacher/" + what, known(endpoint));
  }

  /** For those alone who have the teacher's token. */
  Routes.Endpoint known(Routes.Endpoint endpoint) {
    return call -> {
      access.teacher(call);
      return endpoint.answer(call);
    };
  }

  static Answer done() {
    return Answer.json(Map.of("done", true));
  }

  private Answer lobby(Call call, Call.Fields fields) throws Refusal {
    store.contests().lock(call.contest(), Boolean.TRUE.equals(fields.map().get("locked")));
    return done();
  }

  private Answer remove(Call call) throws Refusal {
    if (!store.players().remove(call.contest(), call.fields().number("player"))) {
      throw new Refusal(Refusal.NOT_FOUND, "There is no such player.");
    }
    return done();
  }

  private Answer rename(Call call) throws Refusal {
    Call.Fields fields = call.fields();
    long player = fields.number("player");
    if (!store.players().rename(call.contest(), player, PlayerApi.name(fields.text("name")))) {
      throw new Refusal(Refusal.CONFLICT, "There is no such player, or the name is taken.");
    }
    return done();
  }

  /** At once, unless a time is given. */
  private Answer freeze(Call call) throws Refusal {
    long at = call.fields().numberIfAny("at").orElse(store.database().now());
    return times(call, times -> new Times(times.openUntil(), OptionalLong.of(at), false));
  }

  private Answer unfreeze(Call call) throws Refusal {
    return times(call, times -> new Times(times.openUntil(), times.freezeAt(), true));
  }

  /** For ever, unless a time is given. */
  private Answer openUntil(Call call) throws Refusal {
    Optional<Long> at = call.fields().numberIfAny("at");
    OptionalLong until = at.map(OptionalLong::of).orElse(OptionalLong.empty());
    return times(call, times -> new Times(until, times.freezeAt(), times.thawed()));
  }

  private Answer times(Call call, UnaryOperator<Times> change) throws Refusal {
    store.contests().times(call.contest(), change.apply(contest(call).times()));
    return done();
  }

  private Contest contest(Call call) throws Refusal {
    return store
        .contests()
        .find(call.contest())
        .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no such contest."));
  }

  private Answer top(Call call) throws Refusal {
    long top = call.fields().number("top");
    if (top < 0 || top > MOST_TOP) {
      throw new Refusal(Refusal.UNUSABLE, "The board shows 0 to " + MOST_TOP + " places.");
    }
    store.contests().top(call.contest(), (int) top);
    return done();
  }

  private Answer backup(Call call) throws Refusal {
    try {
      Files.createDirectories(backups);
      Path file = backups.resolve("contests-" + store.database().now() + ".db");
      Backup.write(store, file);
      return Answer.json(Map.of("file", file.toString()));
    } catch (IOException e) {
      throw new Refusal(Refusal.UNAVAILABLE, "No copy was made: " + e.getMessage() + ".");
    }
  }

  private Answer players(Call call) {
    return Answer.json(
        Map.of(
            "players",
            store.players().in(call.contest()).stream()
                .map(player -> Map.of("player", player.id(), "name", player.name()))
                .toList()));
  }

  private Answer queue(Call call) {
    Queue.Load load = store.queue().load(call.contest());
    return Answer.json(
        Map.of(
            "waiting", load.waiting(),
            "running", load.running(),
            "oldest_ms", load.oldestMillis()));
  }
}
