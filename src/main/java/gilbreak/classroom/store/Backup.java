package gilbreak.classroom.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A copy of a database, made while it is used. */
public final class Backup {
  private Backup() {}

  /**
   * Copies a database of SQLite's.
   *
   * @throws IOException when the file is there, or the database is a server's, which has its own
   *     means
   */
  public static void write(Store store, Path file) throws IOException {
    if (store.database().dialect() != Dialect.SQLITE) {
      throw new IOException("PostgreSQL is backed up by its own pg_dump");
    }
    if (Files.exists(file)) {
      throw new IOException(file + " is there already");
    }
    store.database().apart("be copied", connection -> copy(connection, file));
  }

  private static Path copy(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String name = file.toAbsolutePath().toString().replace("'", "''");
      statement.executeUpdate("VACUUM INTO '" + name + "'");
    }
    return file;
  }
}
