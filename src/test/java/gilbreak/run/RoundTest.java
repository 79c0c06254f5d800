package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.programs.TestProgram;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static final long AWAY = TimeUnit.MILLISECONDS.toNanos(30);

  private static void spin(long nanos) {
    for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
      Thread.onSpinWait();
    }
  }

  /** Plays a part, and tells from when to when by the player's own clock. */
  private static long[] play(Round round, int part) {
    try (RunDelay delay = new RunDelay()) {
      long before = System.nanoTime();
      round.run(part, delay);
      return new long[] {before, System.nanoTime()};
    }
  }

  @Test
  void roundIsTimedByItsPlayersHoweverLongItsStarterIsAway()
      throws InterruptedException, ExecutionException {
    Compiled compiled =
        Compiled.of(TestProgram.of("two", "shared: x=0\nthread t x2\nx = 1\n").program());
    Burner burner = Burner.of(1_000);
    // The common pool may have one thread only, and the players wait for each other.
    ExecutorService players = Executors.newFixedThreadPool(2);
    try (Processes processes = new Processes(burner)) {
      Round round = new Round(compiled, burner, processes, 1, null);
      long begun = System.nanoTime();
      Future<long[]> first = players.submit(() -> play(round, 0));
      // The starter loses its core before the last player starts, and again after the end.
      spin(AWAY);
      long[] last = players.submit(() -> play(round, 1)).get();
      spin(AWAY);
      long end = Math.max(first.get()[1], last[1]);
      Round.Result result = round.result();
      assertEquals(List.of(1L), result.cells());
      // Nobody begins before the last one is there.
      assertTrue(result.nanos() <= end - last[0]);
      assertTrue(result.nanos() + AWAY <= end - begun);
    } finally {
      players.shutdownNow();
    }
  }
}
