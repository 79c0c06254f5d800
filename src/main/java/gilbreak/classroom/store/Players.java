package gilbreak.classroom.store;

import gilbreak.classroom.Contest;
import gilbreak.classroom.Nickname;
import gilbreak.classroom.Player;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Who takes part. */
public final class Players {
  private final Database database;

  Players(Database database) {
    this.database = database;
  }

  /** What became of a wish to join. */
  public sealed interface Joining {}

  /**
   * They take part.
   *
   * @param token tells the player from all others; told this once
   */
  public record Joined(Player player, String token) implements Joining {}

  /** Somebody else has the name. */
  public record NameTaken() implements Joining {}

  /** The lobby is locked, or the contest is over. */
  public record Closed() implements Joining {}

  /** A player, and the contest in which they take part. */
  public record Account(String contest, Player player) {}

  /** Lets a player join. */
  public Joining join(String contest, Nickname name) {
    return database.write("let a player join", connection -> join(connection, contest, name));
  }

  private Joining join(Connection connection, String contest, Nickname name) throws SQLException {
    Optional<Contest> open =
        Sql.first(
            connection,
            database.sql("SELECT * FROM contest WHERE id = ?{share}"),
            Contests::row,
            contest);
    long now = Sql.number(connection, database.sql("SELECT {now}"));
    if (open.filter(found -> !found.locked() && found.isOpen(now)).isEmpty()) {
      return new Closed();
    }
    String secret = Secret.fresh();
    Optional<Long> id = insert(connection, contest, name, secret, now);
    if (id.isEmpty()) {
      return new NameTaken();
    }
    Contests.changed(connection, contest);
    return new Joined(new Player(id.get(), name.text()), id.get() + "." + secret);
  }

  private static Optional<Long> insert(
      Connection connection, String contest, Nickname name, String secret, long now)
      throws SQLException {
    return Sql.first(
        connection,
        "INSERT INTO player (contest, name, folded, token, joined) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (contest, folded) DO NOTHING RETURNING id",
        row -> row.getLong(1),
        contest,
        name.text(),
        name.folded(),
        Secret.hash(secret),
        now);
  }

  /** Whose token this is. That of a removed player is nobody's. */
  public Optional<Account> account(String token) {
    int dot = token.indexOf('.');
    if (dot < 1
        || dot > 18
        || !token.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    long id = Long.parseLong(token.substring(0, dot));
    return database.read(
        "look for a player", connection -> account(connection, id, token.substring(dot + 1)));
  }

  private static Optional<Account> account(Connection connection, long id, String secret)
      throws SQLException {
    return Sql.<Optional<Account>>first(
            connection,
            "SELECT id, name, contest, token FROM player WHERE id = ? AND removed = 0",
            row ->
                Secret.fits(secret, row.getString("token"))
                    ? Optional.of(
                        new Account(
                            row.getString("contest"),
                            new Player(row.getLong("id"), row.getString("name"))))
                    : Optional.empty(),
            id)
        .flatMap(account -> account);
  }

  /** All who take part. */
  public List<Player> in(String contest) {
    return database.read(
        "list the players",
        connection ->
            Sql.list(
                connection,
                "SELECT id, name FROM player WHERE contest = ? AND removed = 0 ORDER BY id",
                row -> new Player(row.getLong("id"), row.getString("name")),
                contest));
  }

  /** Takes a player off the board; their token counts no more. Answers whether there was one. */
  public boolean remove(String contest, long player) {
    return change(contest, "UPDATE player SET removed = 1 WHERE contest = ? AND id = ?", player);
  }

  private boolean change(String contest, String sql, long player) {
    return database.write(
        "change a player",
        connection -> {
          Contests.changed(connection, contest);
          return Sql.update(connection, sql, contest, player) == 1;
        });
  }

  /** Gives a player another name. Answers whether that was free, and there was one. */
  public boolean rename(String contest, long player, Nickname name) {
    return database.write(
        "rename a player",
        connection -> {
          // Taking turns on the contest, so that no other player gets the name in between.
          Contests.changed(connection, contest);
          return Sql.update(
                  connection,
                  "UPDATE player SET name = ?, folded = ? WHERE contest = ? AND id = ?"
                      + " AND NOT EXISTS (SELECT 1 FROM player other WHERE other.contest = ?"
                      + " AND other.folded = ? AND other.id <> ?)",
                  name.text(),
                  name.folded(),
                  contest,
                  player,
                  contest,
                  name.folded(),
                  player)
              == 1;
        });
  }
}
