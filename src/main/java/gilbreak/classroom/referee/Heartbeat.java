package gilbreak.classroom.referee;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something again and again, three times in each lease. */
final class Heartbeat implements AutoCloseable {
  private static final int BEATS = 3;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Heartbeat::daemon);
  private final long millis;
  private final Runnable beat;

  Heartbeat(Duration lease, Runnable beat) {
    this.millis = Math.max(1, lease.toMillis() / BEATS);
    this.beat = beat;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "gilbreak-heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    var unused = clock.scheduleAtFixedRate(beat, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
