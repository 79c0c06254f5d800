package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure.Kind;
import gilbreak.programs.TestProgram;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionTest {
  private static final int ROUNDS = 30;

  private static List<Round.Result> run(String program) {
    TestProgram test = TestProgram.of("test", program);
    Compiled compiled = Compiled.of(test.program());
    try (Team team = new Team(test.program().threads().size(), Burner.calibrated())) {
      return IntStream.range(0, ROUNDS).mapToObj(i -> team.run(compiled)).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "on"})
  void transactionsAreSeenWholeByTransactions(String gil) {
    run("gil: "
            + gil
            + "\n"
            + """
            shared: a=0 b=0 bad=0
            thread mover x2
            for i in range(300):
                with transaction:
                    a += 1
                    b -= 1
            thread auditor
            for i in range(300):
                with transaction:
                    bad += a + b
            """)
        .forEach(result -> assertEquals(List.of(600L, -600L, 0L), result.cells()));
  }

  @Test
  void transactionsAreSeenWholeByPlainReads() {
    run("""
            shared: a=0 b=0 bad=False
            thread mover
            for i in range(1000):
                with transaction:
                    a += 1
                    b += 1
            thread reader
            for i in range(1000):
                first = a
                if b < first:
                    bad = True
            """)
        .forEach(result -> assertEquals(List.of(1000L, 1000L, 0L), result.cells()));
  }

  @Test
  void plainWritesAreNotLostInATransaction() {
    run("""
            shared: a=0 seen=0
            thread adder x2
            for i in range(500):
                with transaction:
                    a += 1
            thread atomic
            for i in range(500):
                atomic_add(a, 1)
            """)
        .forEach(result -> assertEquals(List.of(1500L, 0L), result.cells()));
  }

  @Test
  void localsBeginAnewWithTheTransaction() {
    run("""
            shared: a=0 tries=[0,0]
            thread adder x2
            n = 0
            lst = [0, 0]
            for i in range(500):
                with transaction:
                    n += 1
                    lst[1] += 1
                    a += 1
            tries[me] = n * 1000 + lst[1]
            """)
        .forEach(result -> assertEquals(List.of(1000L, 500_500L, 500_500L), result.cells()));
  }

  @Test
  void returnCommits() {
    run("""
            shared: a=0
            thread adder x2
            def add():
                with transaction:
                    a += 1
                    if a > 0:
                        return a
                    a = 7
                return 0
            for i in range(500):
                add()
            """)
        .forEach(result -> assertEquals(List.of(1000L), result.cells()));
  }

  @Test
  void errorInATransactionEndsTheRound() {
    Round.Result result = run("shared: a=0\nthread t\nwith transaction:\n    a = 1 // a\n").get(0);
    assertEquals(Kind.ERROR, result.wrong().orElseThrow().kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "on"})
  void atomicAddsLoseNothing(String gil) {
    run("gil: "
            + gil
            + "\n"
            + """
            shared: cnt=[0,0]
            thread adder x3
            for i in range(1000):
                atomic_add(cnt[1], 1)
            """)
        .forEach(result -> assertEquals(List.of(0L, 3000L), result.cells()));
  }

  @Test
  void whatHasChangedIsAConflict() {
    long[] cells = new long[5];
    Transactions shared = new Transactions(new LiveCells(cells, ByteBuffer.allocate(0)), 0, 4);
    Transaction one = new Transaction(shared);
    Transaction other = new Transaction(shared);
    one.begin();
    one.read(1);
    other.write(1, 5);
    assertThrows(Conflict.class, () -> one.read(2));
    one.begin();
    one.write(2, one.read(1) + 1);
    other.write(3, 1);
    one.commit();
    assertEquals(6, cells[2]);
    assertEquals(1, cells[4]);
    assertTrue(shared.isStill(shared.quietTime()));
  }

  @Test
  void roundsCountWhatIsTriedAgain() {
    List<Round.Result> results =
        run(
            """
            shared: ready=0 flag=0
            thread waiter
            ready = 1
            with transaction:
                while flag == 0:
                    pass
            thread setter
            while ready == 0:
                pass
            work(1000)
            flag = 1
            """);
    results.forEach(result -> assertEquals(List.of(1L, 1L), result.cells()));
    assertTrue(results.stream().mapToLong(Round.Result::retries).sum() > 0);
  }

  @Test
  void nothingIsTriedAgainWhereNobodyInterferes() {
    run("""
        shared: cnt=0
        thread alone
        for i in range(100):
            with transaction:
                cnt += 1
        """)
        .forEach(result -> assertEquals(0, result.retries()));
  }
}
