package gilbreak.shell;

import gilbreak.play.Effect;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/**
 * Judges in a thread of its own, one case after the other: two at once would take the cores away
 * from each other, and both measure time.
 */
final class Court {
  private final Function<Effect.Judge, Case> open;
  private final ExecutorService worker;

  /** Those that are not known to be over, the oldest first. */
  private final Queue<Case> cases = new ArrayDeque<>();

  /**
   * @param open makes a case of what is asked
   * @param threads makes the worker
   */
  Court(Function<Effect.Judge, Case> open, ThreadFactory threads) {
    this.open = open;
    this.worker = Executors.newSingleThreadExecutor(threads);
  }

  void judge(Effect.Judge asked) {
    Case opened = open.apply(asked);
    synchronized (cases) {
      cases.forEach(Case::hurry);
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
      cases.stream().filter(open -> open.ticket() == ticket).forEach(Case::drop);
    }
  }

  /** Gives everything up, and does not wait for a judge who will not hear of it. */
  void close() {
    synchronized (cases) {
      cases.forEach(Case::drop);
    }
    worker.shutdownNow();
  }
}
