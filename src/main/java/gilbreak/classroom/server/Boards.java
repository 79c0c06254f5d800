package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import gilbreak.classroom.store.Entries;
import gilbreak.classroom.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The boards of all contests. That for the public is made once after each change. */
final class Boards {
  private final Store store;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Boards(Store store) {
    this.store = store;
  }

  private record Kept(long changes, boolean frozen, Snapshot snapshot) {}

  /** What everybody may see. */
  Optional<Snapshot> ofPublic(String id) {
    return store.contests().find(id).map(this::ofPublic);
  }

  private Snapshot ofPublic(Contest contest) {
    // Asked for first: what changes meanwhile makes another one.
    long changes = store.contests().changes(contest.id());
    boolean frozen = contest.isFrozen(store.database().now());
    Kept before = kept.get(contest.id());
    if (before != null && before.changes() == changes && before.frozen() == frozen) {
      return before.snapshot();
    }
    Snapshot fresh = new Snapshot(board(contest, contest.horizon(), frozen));
    kept.put(contest.id(), new Kept(changes, frozen, fresh));
    return fresh;
  }

  /** All there is, for the teacher. */
  Optional<Board> ofTeacher(String id) {
    return store
        .contests()
        .find(id)
        .map(contest -> board(contest, Entries.ALL, contest.isFrozen(store.database().now())));
  }

  private Board board(Contest contest, long horizon, boolean frozen) {
    List<gilbreak.classroom.Entry> entries = store.entries().of(contest.id(), horizon);
    return Board.of(
        contest,
        frozen,
        store.players().in(contest.id()).size(),
        store.rulings().current(contest.id()),
        entries);
  }
}
