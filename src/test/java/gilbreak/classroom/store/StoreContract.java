package gilbreak.classroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.Contest.Times;
import gilbreak.classroom.Decision;
import gilbreak.classroom.Entry;
import gilbreak.classroom.Nickname;
import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import gilbreak.classroom.store.Players.Joined;
import gilbreak.classroom.store.Queue.Lease;
import gilbreak.classroom.store.Submissions.Receipt;
import gilbreak.classroom.store.Submissions.Submitted;
import gilbreak.source.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to keep to. */
abstract class StoreContract {
  static final Yardstick HERE = new Yardstick("1.0", "lab");
  static final Yardstick NEWER = new Yardstick("1.1", "lab");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration OVER = Duration.ZERO;

  private Store store = null;
  private Contests.Opened opened = null;

  /** A database with nothing in it. */
  abstract Database fresh() throws Exception;

  /** The same database, opened once more. */
  abstract Database again() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = new Store(fresh());
    opened = store.contests().open("class", "A class");
    store.rulings().add("class", List.of(draft("one", HERE), draft("two", HERE)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  static Rulings.Draft draft(String level, Yardstick by) {
    return new Rulings.Draft(
        level,
        "Level " + level,
        "d1",
        "e1",
        new SourceText(level + ".yaml", "text of " + level),
        by);
  }

  private Joined join(String name) {
    return assertInstanceOf(
        Joined.class, store.players().join("class", Nickname.of(name).orElseThrow()));
  }

  private Receipt submit(Joined player, String level, String text) {
    return store
        .submissions()
        .submit("class", player.player().id(), new Submitted(level, text, 2))
        .orElseThrow();
  }

  private Optional<Lease> claim(String worker, Duration time) {
    return store.queue().claim(worker, HERE, time);
  }

  private static Result proved(double speedup) {
    return new Result(
        Decision.PROVED,
        "",
        OptionalInt.of(3),
        Optional.of(new Result.Speed(speedup, speedup - 0.1, speedup + 0.1, 2.0, false)),
        Optional.of(new Result.Waits(10, 20, 15)),
        HERE);
  }

  private List<Entry> entries() {
    return store.entries().of("class", Entries.ALL);
  }

  @Test
  void contestIsThereAfterItWasOpenedAgain() throws Exception {
    store.close();
    store = new Store(again());
    Contests.Opened same = store.contests().open("class", "Another title");
    assertEquals(opened.contest(), same.contest());
    assertEquals("", same.token());
  }

  @Test
  void codeFindsTheContestInAnyCase() {
    String code = opened.contest().code();
    assertEquals(Optional.of(opened.contest()), store.contests().withCode(code.toLowerCase()));
    assertEquals(Optional.empty(), store.contests().withCode("NO SUCH"));
  }

  @Test
  void teacherIsKnownByTheirTokenOnly() {
    assertTrue(store.contests().isTeacher("class", opened.token()));
    assertFalse(store.contests().isTeacher("class", ""));
    assertFalse(store.contests().isTeacher("other", opened.token()));
    String renewed = store.contests().renewTeacher("class");
    assertFalse(store.contests().isTeacher("class", opened.token()));
    assertTrue(store.contests().isTeacher("class", renewed));
  }

  @Test
  void nameIsTakenInAnyCase() {
    join("Ada");
    assertInstanceOf(
        Players.NameTaken.class, store.players().join("class", Nickname.of("ａＤＡ").orElseThrow()));
  }

  @Test
  void lockedLobbyLetsNobodyIn() {
    store.contests().lock("class", true);
    assertInstanceOf(
        Players.Closed.class, store.players().join("class", Nickname.of("Ada").orElseThrow()));
  }

  @Test
  void tokenIsItsPlayersAlone() {
    Joined ada = join("Ada");
    Joined bob = join("Bob");
    assertEquals(
        Optional.of(new Players.Account("class", ada.player())),
        store.players().account(ada.token()));
    String mixed = ada.player().id() + bob.token().substring(bob.token().indexOf('.'));
    assertEquals(Optional.empty(), store.players().account(mixed));
    assertEquals(Optional.empty(), store.players().account("99999999999999999999.x"));
  }

  @Test
  void removedPlayerIsGoneWithTheirEntries() {
    Joined ada = join("Ada");
    submit(ada, "one", "a");
    assertTrue(store.players().remove("class", ada.player().id()));
    assertEquals(Optional.empty(), store.players().account(ada.token()));
    assertEquals(List.of(), entries());
  }

  @Test
  void playerIsRenamedUnlessTheNameIsTaken() {
    Joined ada = join("Ada");
    join("Bob");
    assertFalse(
        store.players().rename("class", ada.player().id(), Nickname.of("BOB").orElseThrow()));
    assertTrue(
        store.players().rename("class", ada.player().id(), Nickname.of("ADA").orElseThrow()));
    assertEquals("ADA", store.players().in("class").get(0).name());
  }

  @Test
  void sameSolutionOfAPlayerCountsOnce() {
    Joined ada = join("Ada");
    Receipt first = submit(ada, "one", "a");
    Receipt second = submit(ada, "one", "a");
    assertEquals(new Receipt(first.id(), first.received(), true), second);
    assertEquals(1, entries().size());
  }

  @Test
  void sameSolutionOfTwoPlayersIsJudgedOnce() {
    submit(join("Ada"), "one", "a");
    submit(join("Bob"), "one", "a");
    Lease lease = claim("w", LONG).orElseThrow();
    assertEquals(Optional.empty(), claim("w", LONG));
    assertTrue(store.queue().finish(lease, proved(2), "{}"));
    assertEquals(
        List.of(Optional.of(proved(2)), Optional.of(proved(2))),
        entries().stream().map(Entry::result).toList());
  }

  @Test
  void nothingIsTakenAfterTheEndOrForAnUnknownLevel() {
    Joined ada = join("Ada");
    Submitted unknown = new Submitted("three", "a", 0);
    assertEquals(Optional.empty(), store.submissions().submit("class", ada.player().id(), unknown));
    store.contests().times("class", new Times(OptionalLong.of(1), OptionalLong.empty(), false));
    assertEquals(
        Optional.empty(),
        store.submissions().submit("class", ada.player().id(), new Submitted("one", "a", 0)));
  }

  @Test
  void leaseThatRanOutGoesToTheNextAndTheLateResultIsFencedOff() {
    submit(join("Ada"), "one", "a");
    Lease slow = claim("slow", OVER).orElseThrow();
    Lease quick = claim("quick", LONG).orElseThrow();
    assertEquals(slow.task(), quick.task());
    assertFalse(store.queue().renew(slow, LONG));
    assertFalse(store.queue().finish(slow, proved(9), "{}"));
    assertTrue(store.queue().finish(quick, proved(2), "{}"));
    assertFalse(store.queue().finish(quick, proved(3), "{}"));
    assertEquals(Optional.of(proved(2)), entries().get(0).result());
  }

  @Test
  void renewedLeaseIsKept() {
    submit(join("Ada"), "one", "a");
    Lease lease = claim("w", OVER).orElseThrow();
    assertTrue(store.queue().renew(lease, LONG));
    assertEquals(Optional.empty(), claim("other", LONG));
  }

  @Test
  void releasedTaskIsThereAtOnce() {
    submit(join("Ada"), "one", "a");
    Lease lease = claim("w", LONG).orElseThrow();
    store.queue().release(lease);
    assertEquals(2, claim("w", LONG).orElseThrow().attempt());
  }

  @Test
  void recoveryGivesAllTasksBack() {
    submit(join("Ada"), "one", "a");
    Lease lost = claim("w", LONG).orElseThrow();
    store.queue().recover();
    assertTrue(claim("w", LONG).isPresent());
    assertFalse(store.queue().finish(lost, proved(1), "{}"));
  }

  @Test
  void taskWhoseJudgesDieIsGivenUp() {
    submit(join("Ada"), "one", "a");
    for (int i = 0; i < Queue.MOST_DEATHS; i++) {
      store.queue().bury(claim("w", LONG).orElseThrow());
    }
    assertEquals(Optional.empty(), claim("w", LONG));
    assertEquals(Decision.GIVEN_UP, entries().get(0).result().orElseThrow().decision());
  }

  @Test
  void whoeverHandsInMuchWaitsLonger() {
    Joined ada = join("Ada");
    submit(ada, "one", "a");
    submit(ada, "one", "b");
    submit(join("Bob"), "one", "c");
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      order.add(claim("w", LONG).orElseThrow().solution());
    }
    assertEquals(List.of("a", "c", "b"), order);
  }

  @Test
  void refereesOfOtherYardsticksGetNothing() {
    submit(join("Ada"), "one", "a");
    assertEquals(Optional.empty(), store.queue().claim("w", NEWER, LONG));
  }

  @Test
  void horizonHidesWhatCameLater() {
    Receipt early = submit(join("Ada"), "one", "a");
    assertEquals(List.of(), store.entries().of("class", early.received()));
    assertEquals(1, store.entries().of("class", early.received() + 1).size());
  }

  @Test
  void playersSeeTheirOwnEntries() {
    Joined ada = join("Ada");
    submit(ada, "one", "a");
    submit(join("Bob"), "one", "b");
    assertEquals(
        List.of(ada.player()),
        store.entries().ofPlayer("class", ada.player().id()).stream().map(Entry::player).toList());
  }

  @Test
  void rejudgingIsSeenApartAndAppliedAsAWhole() {
    submit(join("Ada"), "one", "a");
    assertTrue(store.queue().finish(claim("w", LONG).orElseThrow(), proved(2), "{}"));
    store.rulings().rejudge("class", List.of(draft("one", NEWER)));
    assertEquals(Optional.of(proved(2)), entries().get(0).result());
    Lease second = store.queue().claim("w", NEWER, LONG).orElseThrow();
    Result broken = Result.of(Decision.BROKEN, "race", NEWER);
    assertTrue(store.queue().finish(second, broken, "{}"));
    assertEquals(Optional.of(proved(2)), entries().get(0).result());
    assertEquals(Optional.of(broken), store.entries().preview("class").get(0).result());
    assertTrue(store.rulings().apply("class"));
    assertEquals(Optional.of(broken), entries().get(0).result());
    assertFalse(store.rulings().apply("class"));
    assertEquals(
        List.of(NEWER, HERE),
        store.rulings().current("class").stream().map(ruling -> ruling.yardstick()).toList());
  }

  @Test
  void droppedRejudgingLeavesNoTrace() {
    submit(join("Ada"), "one", "a");
    assertTrue(store.queue().finish(claim("w", LONG).orElseThrow(), proved(2), "{}"));
    List<Entry> before = entries();
    store.rulings().rejudge("class", List.of(draft("one", NEWER)));
    assertTrue(store.rulings().drop("class"));
    assertEquals(Optional.empty(), store.queue().claim("w", NEWER, LONG));
    assertEquals(before, entries());
    assertEquals(List.of(), store.entries().preview("class"));
  }

  @Test
  void whatComesInDuringARejudgingIsJudgedUnderBoth() {
    store.rulings().rejudge("class", List.of(draft("one", NEWER)));
    submit(join("Ada"), "one", "a");
    assertTrue(claim("w", LONG).isPresent());
    assertTrue(store.queue().claim("w", NEWER, LONG).isPresent());
  }

  @Test
  void loadCountsWhatIsToDo() {
    Joined ada = join("Ada");
    submit(ada, "one", "a");
    submit(ada, "two", "a");
    claim("w", LONG).orElseThrow();
    Queue.Load load = store.queue().load("class");
    assertEquals(1, load.waiting());
    assertEquals(1, load.running());
  }

  @Test
  void whatIsToBeShownChangesTheCount() {
    long before = store.contests().changes("class");
    submit(join("Ada"), "one", "a");
    store.queue().finish(claim("w", LONG).orElseThrow(), proved(2), "{}");
    assertNotEquals(before, store.contests().changes("class"));
  }

  @Test
  void solutionThatIsJudgedAlreadyChangesTheCountWhenItComesIn() {
    submit(join("Ada"), "one", "a");
    store.queue().finish(claim("w", LONG).orElseThrow(), proved(2), "{}");
    Joined bob = join("Bob");
    long before = store.contests().changes("class");
    submit(bob, "one", "a");
    assertNotEquals(before, store.contests().changes("class"));
  }

  @Test
  void refereesAtTheSameTimeJudgeEachTaskOnce() throws Exception {
    Joined ada = join("Ada");
    for (int i = 0; i < 40; i++) {
      submit(ada, "one", "solution " + i);
    }
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    ExecutorService workers = Executors.newFixedThreadPool(4);
    List<Future<Integer>> counts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String worker = "w" + i;
      counts.add(workers.submit(() -> judgeAll(worker, seen)));
    }
    int judged = 0;
    for (Future<Integer> count : counts) {
      judged += count.get();
    }
    workers.shutdown();
    assertEquals(40, judged);
    assertEquals(40, seen.size());
  }

  private int judgeAll(String worker, Set<Long> seen) {
    int judged = 0;
    Optional<Lease> lease = claim(worker, LONG);
    // Under contention a referee may find nothing although there is something left.
    while (lease.isPresent() || store.queue().load("class").waiting() > 0) {
      if (lease.isPresent() && store.queue().finish(lease.get(), proved(2), "{}")) {
        seen.add(lease.get().task());
        judged++;
      }
      lease = claim(worker, LONG);
    }
    return judged;
  }
}
