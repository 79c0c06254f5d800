package gilbreak.classroom.store;

import gilbreak.classroom.Decision;
import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import gilbreak.source.SourceText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a referee. A referee has a task for the time of its lease only, and renews it; a
 * lease that has run out lets the next one have it. The attempt's number fences off whoever comes
 * back too late: only the last referee's result counts.
 */
public final class Queue {
  /** A task whose judges died so many times is given up. */
  public static final int MOST_DEATHS = 3;

  /** A task that so many referees have left is given up. */
  public static final int MOST_ATTEMPTS = 50;

  private static final String MINE =
      " WHERE id = ? AND worker = ? AND attempt = ? AND state = 'leased'";

  private final Database database;

  Queue(Database database) {
    this.database = database;
  }

  /**
   * A task that a referee has for a while.
   *
   * @param attempt how many referees have had it, this one counted
   */
  public record Lease(
      long task, String worker, int attempt, SourceText level, String solution, Yardstick by) {}

  /**
   * How much there is to do.
   *
   * @param running how many have a referee
   * @param oldestMillis how long the one waits that waits longest
   */
  public record Load(int waiting, int running, long oldestMillis) {}

  /**
   * The next task that is to be judged by this yardstick.
   *
   * @param worker a name that no other referee has
   */
  public Optional<Lease> claim(String worker, Yardstick by, Duration lease) {
    return database.write("claim a task", connection -> claim(connection, worker, by, lease));
  }

  private Optional<Lease> claim(Connection connection, String worker, Yardstick by, Duration lease)
      throws SQLException {
    giveUp(connection);
    Optional<Long> task =
        Sql.first(
            connection,
            database.sql(
                "SELECT task.id FROM task WHERE (state = 'queued'"
                    + " OR (state = 'leased' AND lease_until <= {now}))"
                    + " AND ruling IN (SELECT id FROM ruling WHERE engine = ? AND machine = ?"
                    + " AND state IN ('current', 'candidate'))"
                    + " ORDER BY priority, id LIMIT 1{skip}"),
            row -> row.getLong(1),
            by.engine(),
            by.machine());
    return task.isEmpty() ? Optional.empty() : lease(connection, task.get(), worker, lease);
  }

  private Optional<Lease> lease(Connection connection, long task, String worker, Duration time)
      throws SQLException {
    Sql.update(
        connection,
        database.sql(
            "UPDATE task SET state = 'leased', worker = ?, attempt = attempt + 1,"
                + " lease_until = {now} + ? WHERE id = ?"),
        worker,
        time.toMillis(),
        task);
    return Sql.first(
        connection,
        "SELECT task.id, worker, attempt, solution, ruling.name, ruling.text, engine, machine"
            + " FROM task JOIN ruling ON ruling.id = task.ruling WHERE task.id = ?",
        Queue::row,
        task);
  }

  private static Lease row(ResultSet row) throws SQLException {
    return new Lease(
        row.getLong("id"),
        row.getString("worker"),
        row.getInt("attempt"),
        new SourceText(row.getString("name"), row.getString("text")),
        row.getString("solution"),
        new Yardstick(row.getString("engine"), row.getString("machine")));
  }

  private void giveUp(Connection connection) throws SQLException {
    for (Long task :
        Sql.list(
            connection,
            database.sql(
                "SELECT id FROM task WHERE (deaths >= ? OR attempt >= ?) AND (state = 'queued'"
                    + " OR (state = 'leased' AND lease_until <= {now})){skip}"),
            row -> row.getLong(1),
            MOST_DEATHS,
            MOST_ATTEMPTS)) {
      Sql.update(connection, "UPDATE task SET state = 'done' WHERE id = ?", task);
      insert(connection, task, MOST_DEATHS, givenUp(), "");
      changed(connection, task);
    }
  }

  private static Result givenUp() {
    return Result.of(
        Decision.GIVEN_UP, "The judge came to no end, several times.", new Yardstick("", ""));
  }

  /** Keeps a task for longer. Answers whether it still was this referee's. */
  public boolean renew(Lease lease, Duration time) {
    return database.write(
        "renew a lease",
        connection ->
            Sql.update(
                    connection,
                    database.sql("UPDATE task SET lease_until = {now} + ?" + MINE),
                    time.toMillis(),
                    lease.task(),
                    lease.worker(),
                    lease.attempt())
                == 1);
  }

  /**
   * Notes a result.
   *
   * @param report all that the judge said, as JSON
   * @return whether it counts; it does not when another referee has the task by now
   */
  public boolean finish(Lease lease, Result result, String report) {
    return database.write(
        "note a result",
        connection -> {
          boolean mine = end(connection, "UPDATE task SET state = 'done'" + MINE, lease);
          if (mine) {
            insert(connection, lease.task(), lease.attempt(), result, report);
            changed(connection, lease.task());
          }
          return mine;
        });
  }

  private static void changed(Connection connection, long task) throws SQLException {
    Sql.update(
        connection,
        "UPDATE contest SET changes = changes + 1 WHERE id ="
            + " (SELECT contest FROM ruling JOIN task ON task.ruling = ruling.id"
            + " WHERE task.id = ?)",
        task);
  }

  /** Gives a task back at once. */
  public void release(Lease lease) {
    database.write(
        "give a task back",
        connection -> end(connection, "UPDATE task SET state = 'queued'" + MINE, lease));
  }

  /** Gives a task back whose judge died; that may happen a few times only. */
  public void bury(Lease lease) {
    database.write(
        "give a task back",
        connection ->
            end(connection, "UPDATE task SET state = 'queued', deaths = deaths + 1" + MINE, lease));
  }

  private static boolean end(Connection connection, String sql, Lease lease) throws SQLException {
    return Sql.update(connection, sql, lease.task(), lease.worker(), lease.attempt()) == 1;
  }

  /** For whoever knows that no referee is left: gives all tasks back. */
  public void recover() {
    database.write(
        "give tasks back",
        connection ->
            Sql.update(connection, "UPDATE task SET state = 'queued' WHERE state = 'leased'"));
  }

  /** How much there is to do for a contest. */
  public Load load(String contest) {
    return database.read(
        "count the tasks",
        connection ->
            Sql.first(
                    connection,
                    database.sql(
                        "SELECT sum(CASE WHEN task.state = 'queued' THEN 1 ELSE 0 END) AS waiting,"
                            + " sum(CASE WHEN task.state = 'leased' THEN 1 ELSE 0 END) AS running,"
                            + " {now} - min(queued) AS oldest"
                            + " FROM task JOIN ruling ON ruling.id = task.ruling"
                            + " WHERE contest = ? AND task.state <> 'done'"
                            + " AND ruling.state IN ('current', 'candidate')"),
                    row ->
                        new Load(
                            row.getInt("waiting"), row.getInt("running"), row.getLong("oldest")),
                    contest)
                .orElseThrow());
  }

  private void insert(Connection connection, long task, int attempt, Result result, String report)
      throws SQLException {
    Sql.update(
        connection,
        database.sql(
            "INSERT INTO judgement (task, attempt, decision, failure, stars, speedup, low, high,"
                + " par, noisy, locked, longest_wait, wait_99, engine, machine, report, judged)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, {now})"),
        task,
        attempt,
        result.decision().name(),
        result.failure(),
        nullable(result.stars()),
        result.speed().<@Nullable Double>map(Result.Speed::speedup).orElse(null),
        result.speed().<@Nullable Double>map(Result.Speed::low).orElse(null),
        result.speed().<@Nullable Double>map(Result.Speed::high).orElse(null),
        result.speed().<@Nullable Double>map(Result.Speed::par).orElse(null),
        result.speed().filter(Result.Speed::noisy).isPresent() ? 1 : 0,
        result.waits().<@Nullable Double>map(Result.Waits::locked).orElse(null),
        result.waits().<@Nullable Double>map(Result.Waits::longest).orElse(null),
        result.waits().<@Nullable Double>map(Result.Waits::wait99).orElse(null),
        result.yardstick().engine(),
        result.yardstick().machine(),
        report);
  }

  private static @Nullable Integer nullable(OptionalInt value) {
    return value.isPresent() ? (Integer) value.getAsInt() : null;
  }
}
