package gilbreak;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of this process, which waits a little until what it uses is closed. */
final class UntilTheEnd implements AutoCloseable {
  private static final long FAREWELL_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  UntilTheEnd() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
  }

  /** What is still busy then is left as after a kill, which costs nothing that was acknowledged. */
  private void end() {
    ended.countDown();
    try {
      boolean unusedInTime = closed.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the process is told to end. */
  void await() throws InterruptedException {
    ended.await();
  }

  /** All is closed; the process may end. */
  @Override
  public void close() {
    closed.countDown();
  }
}
