package gilbreak.classroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on SQLite, and what is its alone. */
class SqliteStoreTest extends StoreContract {
  @TempDir private Path folder;

  @Override
  Database fresh() throws IOException {
    return again();
  }

  @Override
  Database again() throws IOException {
    return Database.sqlite(folder.resolve("contests.db"));
  }

  @Test
  void copyIsMadeWhileTheDatabaseIsUsedAndHasAllThatWasAcknowledged() throws IOException {
    Path copy = folder.resolve("copy.db");
    try (Store store = new Store(again())) {
      store.contests().open("second", "Another");
      Backup.write(store, copy);
      assertThrows(IOException.class, () -> Backup.write(store, copy));
      store.contests().open("third", "Too late");
    }
    try (Store store = new Store(Database.sqlite(copy))) {
      assertEquals(
          List.of("class", "second"),
          store.contests().all().stream().map(contest -> contest.id()).toList());
    }
  }

  @Test
  void fileThatIsNoDatabaseIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("text.db"), "no database ".repeat(1000));
    assertThrows(StoreException.class, () -> Database.sqlite(file));
  }

  @Test
  void tablesOfANewerGameAreRefused() throws IOException {
    try (Database database = again()) {
      database.write("pretend", c -> Sql.update(c, "INSERT INTO schema_version VALUES (1000)"));
    }
    assertThrows(StoreException.class, this::again);
  }
}
