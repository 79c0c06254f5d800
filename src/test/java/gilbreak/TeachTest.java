package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.Decision;
import gilbreak.classroom.Nickname;
import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import gilbreak.classroom.referee.Editions;
import gilbreak.classroom.server.ClassroomServer;
import gilbreak.classroom.server.ClassroomServer.Settings;
import gilbreak.classroom.store.Contests;
import gilbreak.classroom.store.Database;
import gilbreak.classroom.store.Players.Joined;
import gilbreak.classroom.store.Queue;
import gilbreak.classroom.store.Rulings;
import gilbreak.classroom.store.Store;
import gilbreak.classroom.store.Submissions.Submitted;
import gilbreak.level.Shipped;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a teacher can do by commands alone. */
class TeachTest {
  private static final Yardstick HERE = new Yardstick("1.0", "lab");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private Store store;
  private ClassroomServer server;
  private Contests.Opened opened;
  private long ada;

  @BeforeEach
  void serve() throws Exception {
    String text = Files.readString(Shipped.file("lost-update"));
    Rulings.Draft draft =
        Editions.draft(LevelReader.read(new SourceText("lost-update.yaml", text)), HERE);
    store = new Store(Database.sqlite(folder.resolve("contests.db")));
    opened = store.contests().open("class", "A class");
    store.rulings().add("class", List.of(draft));
    Settings settings = new Settings("127.0.0.1", 0, Optional.empty(), folder);
    server = new ClassroomServer(store, settings, () -> List.of(draft), () -> {});
    server.start();
    ada = join("Ada").player().id();
  }

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  private Joined join(String name) {
    return (Joined) store.players().join("class", Nickname.of(name).orElseThrow());
  }

  private void submit() {
    Submitted submitted = new Submitted("lost-update", "an answer", 1);
    store.submissions().submit("class", ada, submitted).orElseThrow();
  }

  private void judge(Decision decision) {
    Queue.Lease task = store.queue().claim("w", HERE, Duration.ofMinutes(1)).orElseThrow();
    assertTrue(store.queue().finish(task, Result.of(decision, "", HERE), ""));
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    return Main.run(args, new PrintWriter(out), new PrintWriter(out));
  }

  private String teach(String... words) {
    String[] args = new String[words.length + 3];
    args[0] = "teach";
    System.arraycopy(words, 0, args, 1, words.length);
    args[words.length + 1] = "--saves";
    args[words.length + 2] = folder.resolve("saves").toString();
    return run(args) + " " + out;
  }

  private void login() {
    String said = teach("login", "127.0.0.1:" + server.port(), opened.token());
    assertTrue(said.startsWith("0 You look after the contest class at "), said);
  }

  @Test
  void nothingIsDoneWithoutALogin() {
    assertTrue(teach("players").startsWith("2 No contest is looked after"), out::toString);
  }

  @Test
  void wrongTokenIsNotKept() {
    String said = teach("login", "127.0.0.1:" + server.port(), "guessed");
    assertTrue(said.startsWith("2 The token is not known here."), said);
    assertTrue(teach("players").startsWith("2 No contest"), out::toString);
  }

  @Test
  void playersAreListedRenamedAndRemoved() {
    login();
    assertTrue(teach("players").contains(ada + "  Ada"), out::toString);
    assertTrue(teach("rename", "Ada", "Polite").startsWith("0 "), out::toString);
    assertTrue(teach("players").contains("Polite"), out::toString);
    assertTrue(teach("remove", String.valueOf(ada)).startsWith("0 "), out::toString);
    assertTrue(teach("players").contains("0 players."), out::toString);
    assertTrue(teach("remove", "Ada").startsWith("2 There is no player Ada."), out::toString);
  }

  @Test
  void lobbyIsLockedAndUnlocked() {
    login();
    teach("lock");
    assertTrue(store.contests().find("class").orElseThrow().locked());
    teach("unlock");
    assertFalse(store.contests().find("class").orElseThrow().locked());
  }

  @Test
  void boardIsFrozenForThePublicAlone() {
    login();
    assertTrue(teach("freeze").startsWith("0 The public board stands still."), out::toString);
    submit();
    judge(Decision.PROVED);
    assertTrue(teach("board").contains("Ada"), out::toString);
    assertTrue(store.contests().find("class").orElseThrow().isFrozen(store.database().now()));
    teach("unfreeze");
    assertFalse(store.contests().find("class").orElseThrow().isFrozen(store.database().now()));
  }

  @Test
  void contestIsOpenUntilATimeOrAlways() {
    login();
    assertTrue(teach("open-until", "2h").startsWith("0 "), out::toString);
    assertTrue(
        store.contests().find("class").orElseThrow().times().openUntil().getAsLong()
            > store.database().now());
    assertTrue(teach("open-until", "always").startsWith("0 "), out::toString);
    assertTrue(store.contests().find("class").orElseThrow().times().openUntil().isEmpty());
    assertTrue(teach("open-until", "soon").startsWith("2 "), out::toString);
  }

  @Test
  void queueAndPlacesAreToldAndSet() {
    login();
    submit();
    assertTrue(teach("queue").startsWith("0 1 waiting, 0 being judged."), out::toString);
    teach("top", "3");
    assertEquals(3, store.contests().find("class").orElseThrow().top());
  }

  @Test
  void rejudgingIsLookedAtBeforeItCounts() {
    login();
    submit();
    judge(Decision.PROVED);
    assertTrue(teach("rejudge").startsWith("2 No level has changed"), out::toString);
    assertTrue(teach("rejudge", "lost-update").startsWith("0 "), out::toString);
    assertTrue(teach("apply").startsWith("2 Not everything"), out::toString);
    judge(Decision.BROKEN);
    String preview = teach("preview");
    assertTrue(preview.contains("1 judged again, 0 to go."), preview);
    assertTrue(preview.contains("lost-update, Ada: broken, was proved"), preview);
    assertTrue(preview.contains("lost-update, Ada: rank none, was 1"), preview);
    assertTrue(teach("apply").startsWith("0 "), out::toString);
    assertTrue(teach("drop").startsWith("2 There is no rejudging"), out::toString);
  }

  @Test
  void everythingIsExportedAndCopied() throws Exception {
    login();
    submit();
    judge(Decision.PROVED);
    for (String name : List.of("class.csv", "class.json", "class.html")) {
      Path file = folder.resolve(name);
      assertTrue(teach("export", file.toString()).startsWith("0 "), out::toString);
      assertTrue(Files.readString(file).contains("Ada"), name);
    }
    assertTrue(teach("export", "class.txt").startsWith("2 "), out::toString);
    assertTrue(teach("backup").startsWith("0 The copy is "), out::toString);
    try (var copies = Files.list(folder.resolve("backups"))) {
      assertEquals(1, copies.count());
    }
  }
}
