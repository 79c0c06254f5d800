package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.Nickname;
import gilbreak.classroom.store.Database;
import gilbreak.classroom.store.Store;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The referee's screen over a real database, looked at by hand. */
class RefereeScreenTest {
  @TempDir private Path folder;
  private final StringWriter seen = new StringWriter();
  private Store store;
  private RefereeScreen screen;

  @BeforeEach
  void open() throws Exception {
    store = new Store(Database.sqlite(folder.resolve("contests.db")));
    store.contests().open("class", "Class 5b");
    screen =
        new RefereeScreen(
            store, "class", () -> 3, () -> 24, new PrintWriter(seen), line -> screen.add(line));
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** What is drawn at a look; empty when nothing is. */
  private String look() {
    seen.getBuffer().setLength(0);
    screen.look();
    return seen.toString();
  }

  @Test
  void whatHasNotChangedIsNotDrawnAgain() {
    assertTrue(look().contains("Players:   0; 3 connected"), seen.toString());
    // Not more than the minute can have changed.
    assertTrue(look().isEmpty() || look().isEmpty(), seen.toString());
  }

  @Test
  void whoeverJoinsIsNews() {
    look();
    store.players().join("class", Nickname.of("Ada").orElseThrow());
    assertTrue(look().contains("Players:   1; 3 connected"), seen.toString());
    assertTrue(seen.toString().contains("News:      Ada has joined."), seen.toString());
  }

  @Test
  void newsAreTheLastFive() {
    List.of("one", "two", "three", "four", "five", "six").forEach(screen::add);
    String drawn = look();
    assertFalse(drawn.contains("one"), drawn);
    assertTrue(drawn.contains("News:      two"), drawn);
    assertTrue(drawn.contains("           six"), drawn);
  }

  @Test
  void nextPictureIsDrawnOverTheOneBefore() {
    InPlace place = new InPlace();
    String first = place.draw(List.of("one", "two"));
    assertFalse(first.contains("A"), first);
    assertEquals(
        "\u001b[?7l\r\u001b[2Athree\u001b[K\n\u001b[J\u001b[?7h", place.draw(List.of("three")));
    assertTrue(place.draw(List.of()).contains("\u001b[1A"));
  }

  @Test
  void rowsAreWhatTheTerminalSaysOrTheUsual() {
    assertEquals(50, TerminalRows.read("50 132\n"));
    assertEquals(24, TerminalRows.read("0 0\n"));
    assertEquals(24, TerminalRows.read(""));
  }
}
