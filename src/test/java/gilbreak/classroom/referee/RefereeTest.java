package gilbreak.classroom.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.IsolatedMain;
import gilbreak.classroom.Decision;
import gilbreak.classroom.Nickname;
import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import gilbreak.classroom.store.Database;
import gilbreak.classroom.store.Entries;
import gilbreak.classroom.store.Players.Joined;
import gilbreak.classroom.store.Queue;
import gilbreak.classroom.store.Store;
import gilbreak.classroom.store.Submissions.Submitted;
import gilbreak.judge.Verdict;
import gilbreak.judge.isolated.IsolatedJudge;
import gilbreak.judge.isolated.IsolationLimits;
import gilbreak.judge.isolated.Order;
import gilbreak.judge.isolated.Outcome;
import gilbreak.judge.isolated.Report;
import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a referee makes of the queue. */
class RefereeTest {
  private static final Yardstick HERE = new Yardstick("1.0", "lab");
  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir private Path folder;
  private Store store;
  private Level level;
  private long player;
  private final List<String> troubles = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    String text = Files.readString(Shipped.file("lost-update"));
    level = LevelReader.read(new SourceText("lost-update.yaml", text));
    store = new Store(Database.sqlite(folder.resolve("contests.db")));
    store.contests().open("class", "A class");
    store.rulings().add("class", List.of(Editions.draft(level, HERE)));
    player =
        ((Joined) store.players().join("class", Nickname.of("Ada").orElseThrow())).player().id();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void submit(Solution solution) {
    Submitted submitted =
        new Submitted(
            level.id(), Editions.canonical(solution, level), solution.placements().size());
    store.submissions().submit("class", player, submitted).orElseThrow();
  }

  private Referee referee(Referee.Bench bench, Duration lease) {
    Referee.Journal journal =
        new Referee.Journal() {
          @Override
          public void judged(Queue.Lease task, Result result) {}

          @Override
          public void trouble(String sentence) {
            troubles.add(sentence);
          }
        };
    return new Referee(store.queue(), bench, HERE, "w", lease, journal);
  }

  private Optional<Result> result() {
    return store.entries().of("class", Entries.ALL).get(0).result();
  }

  private static Outcome proved(boolean noisy) {
    return new Outcome.Judged(
        new Report(
            Verdict.PROVED,
            "",
            OptionalInt.of(2),
            10,
            new Report.Rounds(3, 0),
            Optional.of(new Report.Speed(1.5, 1.4, 1.6, 2, noisy)),
            Optional.empty(),
            "text",
            "{}"));
  }

  @Test
  void rightAnswerIsProvedAndMeasuredInAProcessOfItsOwn() {
    submit(level.answers().par().orElseThrow());
    IsolatedJudge judge =
        new IsolatedJudge(IsolatedMain.class, new IsolationLimits(Duration.ofMinutes(5), 256));
    assertTrue(referee(judge::judge, LONG).judgeNext());
    Result result = result().orElseThrow();
    assertEquals(Decision.PROVED, result.decision());
    assertTrue(result.speed(HERE).isPresent());
    assertFalse(referee(judge::judge, LONG).judgeNext());
  }

  @Test
  void killedJudgingIsUndecided() {
    submit(Solution.EMPTY);
    referee((order, goOn) -> new Outcome.Killed(60), LONG).judgeNext();
    assertEquals(Decision.UNDECIDED, result().orElseThrow().decision());
  }

  @Test
  void deadJudgeIsTriedAgainAFewTimes() {
    submit(Solution.EMPTY);
    Referee referee = referee((order, goOn) -> new Outcome.Died("by signal 9"), LONG);
    int tries = 0;
    while (referee.judgeNext()) {
      tries++;
    }
    assertEquals(Queue.MOST_DEATHS, tries);
    assertEquals(Decision.GIVEN_UP, result().orElseThrow().decision());
    assertEquals(3, troubles.size());
  }

  @Test
  void sittingOnABusyMachineIsRepeated() {
    submit(Solution.EMPTY);
    List<Order> orders = new ArrayList<>();
    referee(
            (order, goOn) -> {
              orders.add(order);
              return proved(orders.size() == 1);
            },
            LONG)
        .judgeNext();
    assertEquals(2, orders.size());
    assertFalse(result().orElseThrow().speed(HERE).orElseThrow().noisy());
  }

  @Test
  void refereeThatLostItsLeaseEndsItsJudging() {
    submit(Solution.EMPTY);
    // The task is another one's before the first heartbeat.
    Referee.Bench robbed =
        (order, goOn) -> {
          store.queue().recover();
          store.queue().claim("thief", HERE, LONG).orElseThrow();
          awaitNo(goOn);
          return new Outcome.Cancelled();
        };
    assertTrue(referee(robbed, Duration.ofMillis(30)).judgeNext());
    assertEquals(Optional.empty(), result());
    assertEquals(1, store.queue().load("class").running());
  }

  private static void awaitNo(BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void closedRefereeGivesItsTaskBack() throws Exception {
    submit(Solution.EMPTY);
    CountDownLatch begun = new CountDownLatch(1);
    Referee referee =
        referee(
            (order, goOn) -> {
              begun.countDown();
              awaitNo(goOn);
              return new Outcome.Cancelled();
            },
            LONG);
    referee.start();
    begun.await();
    referee.close();
    assertEquals(1, store.queue().load("class").waiting());
  }

  @Test
  void sameSolutionHasTheSameTextInWhateverOrderItsThreadsAre() throws Exception {
    Solution par = level.answers().par().orElseThrow();
    String text = Editions.canonical(par, level);
    assertFalse(text.contains("digest"), text);
    assertEquals(
        par, gilbreak.level.yaml.SolutionFile.read(new SourceText("solution", text), level));
  }

  @Test
  void editionChangesWithTheBaselineAndNotWithTheHints() throws Exception {
    String edition = Editions.draft(level, HERE).edition();
    assertEquals(
        edition, Editions.draft(changed("Watch one update", "Look at one"), HERE).edition());
    assertNotEquals(
        edition,
        Editions.draft(changed("name: A, lines: 2-3}", "name: A, lines: 3}"), HERE).edition());
  }

  private Level changed(String from, String to) throws Exception {
    String text = level.source().text();
    assertTrue(text.contains(from));
    return LevelReader.read(new SourceText("changed", text.replace(from, to)));
  }
}
