package gilbreak.classroom.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a stream that nothing has come from for too long, so that nobody waits for it for ever.
 */
final class Silence implements Closeable {
  private final ScheduledExecutorService clock;
  private final InputStream stream;
  private final Duration longest;
  private ScheduledFuture<?> end;

  Silence(ScheduledExecutorService clock, InputStream stream, Duration longest) {
    this.clock = clock;
    this.stream = stream;
    this.longest = longest;
    this.end = schedule();
  }

  private ScheduledFuture<?> schedule() {
    return clock.schedule(this::giveUp, longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void giveUp() {
    try {
      stream.close();
    } catch (IOException e) {
      // Then it is closed all the same.
    }
  }

  /** Something has come: the time begins anew. */
  void broken() {
    end.cancel(false);
    end = schedule();
  }

  InputStream stream() {
    return stream;
  }

  @Override
  public void close() throws IOException {
    end.cancel(false);
    stream.close();
  }
}
