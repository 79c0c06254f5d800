package gilbreak.classroom.store;

import gilbreak.classroom.Contest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What players have handed in. */
public final class Submissions {
  private final Database database;

  Submissions(Database database) {
    this.database = database;
  }

  /**
   * A solution that somebody hands in.
   *
   * @param text the same for solutions that are the same
   * @param placements how many there are
   */
  public record Submitted(String level, String text, int placements) {}

  /**
   * The acknowledgement: from here on it will be judged, whatever happens.
   *
   * @param again whether the player had handed in the same before
   */
  public record Receipt(long id, long received, boolean again) {}

  /**
   * Takes a solution; the same of the same player counts once.
   *
   * @return empty when the contest is over, or has no such level
   */
  public Optional<Receipt> submit(String contest, long player, Submitted submitted) {
    return database.write(
        "take a submission",
        connection -> {
          Optional<Contest> open = shared(connection, contest);
          long now = Sql.number(connection, database.sql("SELECT {now}"));
          boolean taken =
              open.filter(found -> found.isOpen(now)).isPresent()
                  && hasLevel(connection, contest, submitted.level());
          return taken
              ? Optional.of(take(connection, contest, player, submitted, now))
              : Optional.empty();
        });
  }

  /** Not while a rejudging begins or is applied, which has to see all there are. */
  private Optional<Contest> shared(Connection connection, String contest) throws SQLException {
    return Sql.first(
        connection,
        database.sql("SELECT * FROM contest WHERE id = ?{share}"),
        Contests::row,
        contest);
  }

  private static boolean hasLevel(Connection connection, String contest, String level)
      throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM ruling WHERE contest = ? AND level = ? AND state = 'current'",
            contest,
            level)
        > 0;
  }

  private Receipt take(
      Connection connection, String contest, long player, Submitted submitted, long now)
      throws SQLException {
    String hash = Secret.hash(submitted.text());
    Optional<Long> fresh =
        Sql.first(
            connection,
            "INSERT INTO submission"
                + " (contest, player, level, hash, solution, placements, received)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (player, level, hash) DO NOTHING RETURNING id",
            row -> row.getLong(1),
            contest,
            player,
            submitted.level(),
            hash,
            submitted.text(),
            submitted.placements(),
            now);
    if (fresh.isEmpty()) {
      return earlier(connection, player, submitted.level(), hash);
    }
    queue(connection, contest, player, submitted, hash);
    // The same solution of somebody else may be judged, and then no result will tell of this one.
    Contests.changed(connection, contest);
    return new Receipt(fresh.get(), now, false);
  }

  private static Receipt earlier(Connection connection, long player, String level, String hash)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT id, received FROM submission WHERE player = ? AND level = ? AND hash = ?",
            row -> new Receipt(row.getLong("id"), row.getLong("received"), true),
            player,
            level,
            hash)
        .orElseThrow();
  }

  /** Under each ruling that it needs a judgement of. Whoever has much in the queue waits longer. */
  private void queue(
      Connection connection, String contest, long player, Submitted submitted, String hash)
      throws SQLException {
    Sql.update(
        connection,
        database.sql(
            "INSERT INTO task (ruling, hash, solution, priority, queued)"
                + " SELECT ruling.id, ?, ?,"
                + " (SELECT count(*) FROM submission mine"
                + "   JOIN ruling its ON its.contest = mine.contest AND its.level = mine.level"
                + "     AND its.state = 'current'"
                + "   JOIN task waiting ON waiting.ruling = its.id AND waiting.hash = mine.hash"
                + "   WHERE mine.player = ? AND waiting.state <> 'done'), {now}"
                + " FROM ruling WHERE contest = ? AND level = ?"
                + " AND state IN ('current', 'candidate')"
                + " ON CONFLICT (ruling, hash) DO NOTHING"),
        hash,
        submitted.text(),
        player,
        contest,
        submitted.level());
  }
}
