package gilbreak.classroom.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * So many connections at the most, each used by one thread at a time; whoever waits longest is
 * next. One that has failed is closed, and another one opened when it is needed.
 */
final class Pool implements AutoCloseable {
  private final Source source;
  private final String begin;
  private final int size;
  private final Semaphore free;
  private final List<Connection> idle = new ArrayList<>();

  /**
   * @param source of connections that commit each statement, until they are told otherwise
   * @param begin the statement that begins a transaction
   */
  Pool(Source source, String begin, int size) {
    this.source = source;
    this.begin = begin;
    this.size = size;
    this.free = new Semaphore(size, true);
  }

  /** Where connections come from. */
  interface Source {
    Connection open() throws SQLException;
  }

  /** Something to be done as a whole, or not at all. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  <T> T transaction(Work<T> work) throws SQLException {
    free.acquireUninterruptibly();
    try {
      return on(connection(), work);
    } finally {
      free.release();
    }
  }

  private <T> T on(Connection connection, Work<T> work) throws SQLException {
    boolean kept = false;
    try {
      execute(connection, begin);
      T value = work.with(connection);
      execute(connection, "COMMIT");
      kept = true;
      return value;
    } finally {
      if (kept) {
        keep(connection);
      } else {
        drop(connection);
      }
    }
  }

  /** Outside of any transaction, and on a connection of its own. */
  <T> T apart(Work<T> work) throws SQLException {
    try (Connection connection = source.open()) {
      return work.with(connection);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connection() throws SQLException {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.remove(idle.size() - 1);
      }
    }
    return source.open();
  }

  private void keep(Connection connection) {
    synchronized (idle) {
      idle.add(connection);
    }
  }

  /** Its end is also the end of what it has begun. */
  private static void drop(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is gone, and its transaction with it.
    }
  }

  /** Waits for those in use. */
  @Override
  public void close() {
    free.acquireUninterruptibly(size);
    synchronized (idle) {
      idle.forEach(Pool::drop);
      idle.clear();
    }
    free.release(size);
  }
}
