package gilbreak.classroom.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Brings a database's tables up to date, one numbered file of statements after the other. */
final class Migrations {
  /** In the order in which they are applied; never changed once released. */
  private static final List<String> FILES = List.of("1-contests.sql");

  private final Dialect dialect;

  Migrations(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Answers the version that the tables then have. */
  int apply(Connection connection) throws SQLException {
    Sql.update(connection, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
    if (dialect == Dialect.POSTGRESQL) {
      Sql.update(connection, "LOCK TABLE schema_version IN EXCLUSIVE MODE");
    }
    int version =
        (int) Sql.number(connection, "SELECT coalesce(max(version), 0) FROM schema_version");
    if (version > FILES.size()) {
      throw new SQLException("its tables are of a newer version of the game");
    }
    for (String file : FILES.subList(version, FILES.size())) {
      run(connection, file);
      Sql.update(connection, "INSERT INTO schema_version VALUES (?)", FILES.indexOf(file) + 1);
    }
    return FILES.size();
  }

  private void run(Connection connection, String file) throws SQLException {
    List<String> statements =
        Arrays.stream(text(file).split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    for (String statement : statements) {
      Sql.update(connection, dialect.of(statement));
    }
  }

  private static String text(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("internal error: the jar has no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
