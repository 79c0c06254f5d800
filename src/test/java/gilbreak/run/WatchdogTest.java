package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.machine.Failure.Kind;
import gilbreak.programs.TestProgram;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that would go on for ever, each in its own way: none holds up the team. */
class WatchdogTest {
  private static final Burner BURNER = Burner.calibrated();
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final Compiled FINE =
      Compiled.of(TestProgram.of("fine", "shared: x=0\nthread t\nx = 1\n").program());

  private static final String HELPER =
      "shared: x=0\nthread t x2\ndef f(a):\n    while True:\n        a = a + 1\n    return a\n\nf(1)\n";
  private static final String WORK = "shared: x=0\nthread t x2\nwork(900000000000)\n";
  private static final String SLEEP = "shared: x=0\ngil: on\nthread t x2\nsleep(900000000000)\n";
  private static final String RANGE =
      "shared: x=0\nthread t x2\nfor i in range(900000000000000):\n    y = i\n";
  private static final String STORM = "shared: x=0\nthread t x32\nwhile True:\n    x += 1\n";
  private static final String STORM_WITH_GIL =
      "shared: x=0\ngil: on\nthread t x32\nwhile True:\n    x += 1\n";
  private static final String OLD_GIL =
      "shared: x=0\ngil: on\npython: 3.9\nthread t x2\nwhile x == 0:\n    pass\n";
  private static final String TRANSACTIONS =
      "shared: x=0\nthread t x2\nwhile True:\n    with transaction:\n        x += 1\n";
  private static final String IN_A_TRANSACTION =
      "shared: x=0\nthread t x2\nwith transaction:\n    while x == 0:\n        pass\n";
  private static final String TASK = "shared: x=0\ntask t x2\nwhile True:\n    pass\n";
  private static final String CHILD =
      "shared: x=0\ntask t\ndef f(a):\n    while True:\n        a = a + 1\n    return a\n\n"
          + "x = await to_thread(f, 1)\n";
  private static final String PROCESS_IN_A_TRANSACTION =
      "shared: x=0\nshared_memory: x\nprocess p x2\nwith transaction:\n    while x == 0:\n        pass\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HELPER,
        WORK,
        SLEEP,
        RANGE,
        STORM,
        STORM_WITH_GIL,
        OLD_GIL,
        TRANSACTIONS,
        IN_A_TRANSACTION,
        TASK,
        CHILD,
        PROCESS_IN_A_TRANSACTION
      })
  void roundThatTakesForEverIsGivenUpAndTheNextIsRight(String program) {
    Compiled endless = Compiled.of(TestProgram.of("endless", program).program());
    try (Team team = new Team(endless.crew().size(), BURNER, LONGEST)) {
      assertEquals(Kind.LIVELOCK, team.run(endless).wrong().orElseThrow().kind());
      assertEquals(List.of(1L), team.run(FINE).cells());
    }
  }

  @Test
  void loopInATransactionNotesOnlyWhatIsNew() {
    LiveCells cells = new LiveCells(new long[64], java.nio.ByteBuffer.allocate(0));
    Transaction transaction = new Transaction(new Transactions(cells, 0, 1));
    transaction.begin();
    for (int i = 0; i < 3_000_000; i++) {
      transaction.read(16 + i % 2);
    }
    transaction.write(20, 7);
    transaction.commit();
    assertEquals(7, cells.get(20));
  }
}
