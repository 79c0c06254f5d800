package gilbreak.classroom.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A database that holds contests. What is acknowledged is on the disk: SQLite is told to wait for
 * it at each commit, PostgreSQL does so by default.
 */
public final class Database implements AutoCloseable {
  /** With more writers at once SQLite turns some away, and not in their order. */
  private static final int SQLITE_WRITERS = 1;

  private static final int SQLITE_READERS = 4;
  private static final int POSTGRESQL_CONNECTIONS = 8;
  private static final int BUSY_MILLIS = 10_000;

  private final Dialect dialect;
  private final Pool writers;
  private final Pool readers;

  private Database(Dialect dialect, Pool writers, Pool readers) {
    this.dialect = dialect;
    this.writers = writers;
    this.readers = readers;
  }

  /** Opens a file of SQLite's, and makes it if it is not there. */
  public static Database sqlite(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    unpackInto(folder.resolve("native"));
    Pool.Source source = () -> connection(file);
    return new Database(
            Dialect.SQLITE,
            new Pool(source, "BEGIN IMMEDIATE", SQLITE_WRITERS),
            new Pool(source, "BEGIN", SQLITE_READERS))
        .migrated();
  }

  /** Opens a database of a PostgreSQL server: {@code jdbc:postgresql://host/name?user=…}. */
  public static Database postgresql(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    Pool pool = new Pool(source::getConnection, "BEGIN", POSTGRESQL_CONNECTIONS);
    return new Database(Dialect.POSTGRESQL, pool, pool).migrated();
  }

  /** The folder of temporary files may forbid libraries, and a killed process leaves them there. */
  private static void unpackInto(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      System.setProperty("org.sqlite.tmpdir", folder.toString());
    }
  }

  private static Connection connection(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source.getConnection();
  }

  private Database migrated() {
    write("bring the tables up to date", connection -> new Migrations(dialect).apply(connection));
    return this;
  }

  /**
   * Does something as a whole, or not at all; when it returns, the disk has it.
   *
   * @param what as a message has it behind {@code cannot}
   */
  <T> T write(String what, Pool.Work<T> work) {
    return in(writers, what, work);
  }

  /** Looks at one state of the database. */
  <T> T read(String what, Pool.Work<T> work) {
    return in(readers, what, work);
  }

  /** Does what a transaction must not. */
  <T> T apart(String what, Pool.Work<T> work) {
    try {
      return writers.apart(work);
    } catch (SQLException e) {
      throw new StoreException("The database cannot " + what, e);
    }
  }

  private static <T> T in(Pool pool, String what, Pool.Work<T> work) {
    try {
      return pool.transaction(work);
    } catch (SQLException e) {
      throw new StoreException("The database cannot " + what, e);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  /** A statement in the database's dialect. */
  String sql(String text) {
    return dialect.of(text);
  }

  /** By its own clock, in milliseconds since 1970. */
  public long now() {
    return read("tell the time", connection -> Sql.number(connection, dialect.of("SELECT {now}")));
  }

  @Override
  public void close() {
    writers.close();
    readers.close();
  }
}
