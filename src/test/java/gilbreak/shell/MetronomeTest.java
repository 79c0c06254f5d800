package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.play.Effect;
import gilbreak.play.Msg;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MetronomeTest {
  private final BlockingQueue<Msg> told = new LinkedBlockingQueue<>();
  private final AtomicInteger threads = new AtomicInteger();
  private final Metronome metronome =
      new Metronome(
          told::add,
          task -> {
            threads.incrementAndGet();
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });

  @Test
  void tellsEachBeatOnce() throws InterruptedException {
    metronome.after(new Effect.Tick(1, 7));
    assertEquals(new Msg.Ticked(7), told.take());
    metronome.after(new Effect.Tick(0, 8));
    assertEquals(new Msg.Ticked(8), told.take());
    metronome.close();
    assertTrue(told.isEmpty());
  }

  @Test
  void hasNoThreadUntilItIsAsked() {
    assertEquals(0, threads.get());
  }
}
