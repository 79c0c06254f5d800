package gilbreak.classroom.store;

import gilbreak.classroom.Contest;
import gilbreak.classroom.Contest.Times;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contests of a database. */
public final class Contests {
  private final Database database;

  Contests(Database database) {
    this.database = database;
  }

  /**
   * A new contest, and the teacher's token, which is told this once.
   *
   * @param token empty of a contest that was there before
   */
  public record Opened(Contest contest, String token) {}

  /** The contest with this id, a new one if need be. */
  public Opened open(String id, String title) {
    return find(id).map(contest -> new Opened(contest, "")).orElseGet(() -> create(id, title));
  }

  private Opened create(String id, String title) {
    String token = Secret.fresh();
    String code = Secret.code();
    database.write(
        "make a contest",
        connection ->
            Sql.update(
                connection,
                database.sql(
                    "INSERT INTO contest (id, title, code, teacher, top, created)"
                        + " VALUES (?, ?, ?, ?, ?, {now})"),
                id,
                title,
                code,
                Secret.hash(token),
                Contest.USUAL_TOP));
    return new Opened(find(id).orElseThrow(), token);
  }

  public List<Contest> all() {
    return database.read(
        "list the contests",
        connection -> Sql.list(connection, "SELECT * FROM contest ORDER BY id", Contests::row));
  }

  public Optional<Contest> find(String id) {
    return by("id", id);
  }

  /** The contest that a code is for, in capitals or not. */
  public Optional<Contest> withCode(String code) {
    return by("code", code.strip().toUpperCase(java.util.Locale.ROOT));
  }

  private Optional<Contest> by(String column, String value) {
    return database.read(
        "find a contest",
        connection ->
            Sql.first(
                connection,
                "SELECT * FROM contest WHERE " + column + " = ?",
                Contests::row,
                value));
  }

  static Contest row(ResultSet row) throws SQLException {
    return new Contest(
        row.getString("id"),
        row.getString("title"),
        row.getString("code"),
        new Times(
            Sql.longOf(row, "open_until"), Sql.longOf(row, "freeze_at"), row.getInt("thawed") == 1),
        row.getInt("locked") == 1,
        row.getInt("top"),
        row.getLong("created"));
  }

  /** Whether this is the token of the contest's teacher. */
  public boolean isTeacher(String contest, String token) {
    return database
        .read(
            "look for the teacher's token",
            connection ->
                Sql.first(
                    connection,
                    "SELECT teacher FROM contest WHERE id = ?",
                    row -> row.getString(1),
                    contest))
        .filter(hash -> Secret.fits(token, hash))
        .isPresent();
  }

  /** A new token for the teacher; the old one counts no more. */
  public String renewTeacher(String contest) {
    String token = Secret.fresh();
    change(contest, "teacher = ?", Secret.hash(token));
    return token;
  }

  /** Nobody may join any more, or everyone again. */
  public void lock(String contest, boolean locked) {
    change(contest, "locked = ?", locked ? 1 : 0);
  }

  /** How many places the public sees. */
  public void top(String contest, int top) {
    change(contest, "top = ?", top);
  }

  public void times(String contest, Times times) {
    change(
        contest,
        "open_until = ?, freeze_at = ?, thawed = ?",
        Sql.nullable(times.openUntil()),
        Sql.nullable(times.freezeAt()),
        times.thawed() ? 1 : 0);
  }

  private void change(String contest, String what, @Nullable Object... values) {
    @Nullable Object[] all = java.util.Arrays.copyOf(values, values.length + 1);
    all[values.length] = contest;
    database.write(
        "change a contest",
        connection ->
            Sql.update(
                connection,
                "UPDATE contest SET " + what + ", changes = changes + 1 WHERE id = ?",
                all));
  }

  /** Changes whenever there may be something new to show of a contest. */
  public long changes(String contest) {
    return database.read(
        "look for changes",
        connection -> Sql.number(connection, "SELECT changes FROM contest WHERE id = ?", contest));
  }

  static void changed(Connection connection, String contest) throws SQLException {
    Sql.update(connection, "UPDATE contest SET changes = changes + 1 WHERE id = ?", contest);
  }
}
