package gilbreak.classroom.store;

import gilbreak.classroom.Decision;
import gilbreak.classroom.Entry;
import gilbreak.classroom.Player;
import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The one way to the results of a contest. Whoever asks says up to when they may see them: what
 * must stay hidden while a board is frozen is in no other answer of the store.
 */
public final class Entries {
  /** For those who may see everything. */
  public static final long ALL = Long.MAX_VALUE;

  private static final String SELECT =
      "SELECT submission.id, submission.level, placements, received, player, player.name,"
          + " judgement.* FROM submission"
          + " JOIN player ON player.id = submission.player AND player.removed = 0"
          + " JOIN ruling ON ruling.contest = submission.contest"
          + " AND ruling.level = submission.level AND ruling.state = ?"
          + " LEFT JOIN task ON task.ruling = ruling.id AND task.hash = submission.hash"
          + " LEFT JOIN judgement ON judgement.task = task.id";

  private final Database database;

  Entries(Database database) {
    this.database = database;
  }

  /**
   * The entries of all players.
   *
   * @param horizon only what was received before this time
   */
  public List<Entry> of(String contest, long horizon) {
    return entries("current", contest, horizon);
  }

  /** The entries as a rejudging that is not applied sees them; those that it leaves alone not. */
  public List<Entry> preview(String contest) {
    return entries("candidate", contest, ALL);
  }

  private List<Entry> entries(String state, String contest, long horizon) {
    return database.read(
        "list the entries",
        connection ->
            Sql.list(
                connection,
                SELECT + " WHERE submission.contest = ? AND received < ? ORDER BY submission.id",
                Entries::row,
                state,
                contest,
                horizon));
  }

  /** A player's own, which are no secret to them. */
  public List<Entry> ofPlayer(String contest, long player) {
    return database.read(
        "list a player's entries",
        connection ->
            Sql.list(
                connection,
                SELECT
                    + " WHERE submission.contest = ? AND submission.player = ?"
                    + " ORDER BY submission.id",
                Entries::row,
                "current",
                contest,
                player));
  }

  private static Entry row(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        new Player(row.getLong("player"), row.getString("name")),
        row.getString("level"),
        row.getInt("placements"),
        row.getLong("received"),
        result(row));
  }

  private static Optional<Result> result(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    if (decision == null) {
      return Optional.empty();
    }
    OptionalLong stars = Sql.longOf(row, "stars");
    return Optional.of(
        new Result(
            Decision.valueOf(decision),
            row.getString("failure"),
            stars.isPresent() ? OptionalInt.of((int) stars.getAsLong()) : OptionalInt.empty(),
            speed(row),
            waits(row),
            new Yardstick(row.getString("engine"), row.getString("machine"))));
  }

  private static Optional<Result.Speed> speed(ResultSet row) throws SQLException {
    OptionalDouble speedup = Sql.doubleOf(row, "speedup");
    return speedup.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Result.Speed(
                speedup.getAsDouble(),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getDouble("par"),
                row.getInt("noisy") == 1));
  }

  private static Optional<Result.Waits> waits(ResultSet row) throws SQLException {
    OptionalDouble locked = Sql.doubleOf(row, "locked");
    return locked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Result.Waits(
                locked.getAsDouble(), row.getDouble("longest_wait"), row.getDouble("wait_99")));
  }
}
