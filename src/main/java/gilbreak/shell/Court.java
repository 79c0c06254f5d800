package gilbreak.shell;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Judges in a thread of its own, one case after the other: two at once would take the cores away
 * from each other, and both measure time.
 */
final class Court {
  private final ExecutorService worker;

  /** Those that are not known to be over, the oldest first. */
  private final Queue<Matter> cases = new ArrayDeque<>();

  /**
   * @param threads makes the worker
   */
  Court(ThreadFactory threads) {
    this.worker = Executors.newSingleThreadExecutor(threads);
  }

  void take(Matter opened) {
    synchronized (cases) {
      cases.forEach(Matter::hurry);
      cases.add(opened);
    }
    worker.execute(
        () -> {
          opened.run();
          synchronized (cases) {
            cases.remove(opened);
          }
        });
  }

  void cancel(int ticket) {
    synchronized (cases) {
      cases.stream().filter(open -> open.ticket() == ticket).forEach(Matter::drop);
    }
  }

  /** Gives everything up, and does not wait for a judge who will not hear of it. */
  void close() {
    synchronized (cases) {
      cases.forEach(Matter::drop);
    }
    worker.shutdownNow();
  }
}
