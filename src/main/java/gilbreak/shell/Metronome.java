package gilbreak.shell;

import gilbreak.play.Effect;
import gilbreak.play.Msg;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells the game when some time is over. As long as nobody asks, it does nothing. */
final class Metronome {
  private final Consumer<Msg> tell;
  private final ScheduledExecutorService clock;

  /**
   * @param threads makes the one that waits
   */
  Metronome(Consumer<Msg> tell, ThreadFactory threads) {
    this.tell = tell;
    this.clock = Executors.newSingleThreadScheduledExecutor(threads);
  }

  void after(Effect.Tick asked) {
    var unused =
        clock.schedule(
            () -> tell.accept(new Msg.Ticked(asked.beat())), asked.millis(), TimeUnit.MILLISECONDS);
  }

  void close() {
    clock.shutdownNow();
  }
}
