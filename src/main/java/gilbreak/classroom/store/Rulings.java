package gilbreak.classroom.store;

import gilbreak.classroom.Ruling;
import gilbreak.classroom.Yardstick;
import gilbreak.source.SourceText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * By what the levels of a contest are judged. A level has one current ruling. A rejudging is a set
 * of candidates beside them, under which everything is judged again while the board stays as it is;
 * in the end it is applied as a whole, or dropped.
 */
public final class Rulings {
  private final Database database;

  Rulings(Database database) {
    this.database = database;
  }

  /** A level as it is to be judged from now on. */
  public record Draft(
      String level, String title, String digest, String edition, SourceText text, Yardstick by) {

    /** Whether a ruling says the same. */
    public boolean says(Ruling ruling) {
      return edition.equals(ruling.edition()) && by.equals(ruling.yardstick());
    }
  }

  /** Those that count, in the order of the contest's levels. */
  public List<Ruling> current(String contest) {
    return in(contest, "current");
  }

  /** Those of a rejudging that is neither applied nor dropped. */
  public List<Ruling> candidates(String contest) {
    return in(contest, "candidate");
  }

  private List<Ruling> in(String contest, String state) {
    return database.read("list the levels", connection -> list(connection, contest, state));
  }

  private static List<Ruling> list(Connection connection, String contest, String state)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT * FROM ruling WHERE contest = ? AND state = ? ORDER BY place",
        Rulings::row,
        contest,
        state);
  }

  private static Ruling row(ResultSet row) throws SQLException {
    return new Ruling(
        row.getLong("id"),
        row.getString("level"),
        row.getInt("place"),
        row.getString("title"),
        row.getString("digest"),
        row.getString("edition"),
        new SourceText(row.getString("name"), row.getString("text")),
        new Yardstick(row.getString("engine"), row.getString("machine")));
  }

  /** Adds the levels that a contest does not have yet, behind those that it has. */
  public void add(String contest, List<Draft> drafts) {
    database.write(
        "add levels",
        connection -> {
          Contests.changed(connection, contest);
          int place = list(connection, contest, "current").size();
          for (Draft draft : drafts) {
            place += isNew(connection, contest, draft.level()) ? 1 : 0;
            insert(connection, contest, draft, place, "current");
          }
          return drafts.size();
        });
  }

  private static boolean isNew(Connection connection, String contest, String level)
      throws SQLException {
    return list(connection, contest, "current").stream()
        .noneMatch(ruling -> ruling.level().equals(level));
  }

  /** Does nothing when the level has a ruling in this state. */
  private void insert(Connection connection, String contest, Draft draft, int place, String state)
      throws SQLException {
    Sql.update(
        connection,
        database.sql(
            "INSERT INTO ruling (contest, level, place, title, digest, edition, name, text,"
                + " engine, machine, state, created)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, {now}) ON CONFLICT DO NOTHING"),
        contest,
        draft.level(),
        place,
        draft.title(),
        draft.digest(),
        draft.edition(),
        draft.text().name(),
        draft.text().text(),
        draft.by().engine(),
        draft.by().machine(),
        state);
  }

  /** Begins a rejudging of levels that the contest has, in the place of one that was begun. */
  public void rejudge(String contest, List<Draft> drafts) {
    database.write(
        "begin a rejudging",
        connection -> {
          Contests.changed(connection, contest);
          leave(connection, contest, "candidate", "dropped");
          for (Ruling ruling : list(connection, contest, "current")) {
            for (Draft draft : drafts) {
              if (draft.level().equals(ruling.level())) {
                insert(connection, contest, draft, ruling.place(), "candidate");
              }
            }
          }
          return queueAll(connection, contest);
        });
  }

  /** Makes the candidates count. Answers whether there were any. */
  public boolean apply(String contest) {
    return database.write(
        "apply a rejudging",
        connection -> {
          Contests.changed(connection, contest);
          Sql.update(
              connection,
              "UPDATE ruling SET state = 'past' WHERE contest = ? AND state = 'current'"
                  + " AND level IN (SELECT level FROM ruling candidate"
                  + " WHERE candidate.contest = ? AND candidate.state = 'candidate')",
              contest,
              contest);
          return leave(connection, contest, "candidate", "current") > 0;
        });
  }

  /** Forgets the candidates. Answers whether there were any. */
  public boolean drop(String contest) {
    return database.write(
        "drop a rejudging",
        connection -> {
          Contests.changed(connection, contest);
          return leave(connection, contest, "candidate", "dropped") > 0;
        });
  }

  private static int leave(Connection connection, String contest, String from, String to)
      throws SQLException {
    return Sql.update(
        connection,
        "UPDATE ruling SET state = ? WHERE contest = ? AND state = ?",
        to,
        contest,
        from);
  }

  private int queueAll(Connection connection, String contest) throws SQLException {
    return Sql.update(
        connection,
        database.sql(
            "INSERT INTO task (ruling, hash, solution, queued)"
                + " SELECT ruling.id, hash, min(solution), {now} FROM ruling"
                + " JOIN submission ON submission.contest = ruling.contest"
                + " AND submission.level = ruling.level"
                + " WHERE ruling.contest = ? AND ruling.state = 'candidate'"
                + " GROUP BY ruling.id, hash ON CONFLICT (ruling, hash) DO NOTHING"),
        contest);
  }
}
