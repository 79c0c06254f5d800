package gilbreak.shell;

import gilbreak.classroom.client.BoardReader;
import gilbreak.classroom.client.ClassroomClient;
import gilbreak.classroom.client.Membership;
import gilbreak.classroom.client.Trouble;
import gilbreak.play.News;
import gilbreak.texts.ContestTexts;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is new in a contest, in a thread of its own, until it is closed. When the server is
 * away it tries again and again, after pauses that grow, and that differ from player to player.
 */
final class Listening implements AutoCloseable {
  private static final int FIRST_PAUSE_MILLIS = 1_000;
  private static final int LONGEST_PAUSE_MILLIS = 16_000;

  private final ClassroomClient client;
  private final Membership membership;
  private final Consumer<News> tell;
  private final Runnable connected;
  private Optional<Thread> thread = Optional.empty();
  private volatile boolean closed;
  private boolean heard;

  /**
   * @param connected called whenever the server can be heard again
   */
  Listening(
      ClassroomClient client, Membership membership, Consumer<News> tell, Runnable connected) {
    this.client = client;
    this.membership = membership;
    this.tell = tell;
    this.connected = connected;
  }

  synchronized void start(ThreadFactory threads) {
    Thread listener = threads.newThread(this::listen);
    thread = Optional.of(listener);
    listener.start();
  }

  private void listen() {
    try {
      int pause = FIRST_PAUSE_MILLIS;
      while (!closed) {
        heard = false;
        Optional<String> trouble = once();
        pause = heard ? FIRST_PAUSE_MILLIS : pause;
        // A connection that has ended may begin anew at once; only if not, the server is away.
        trouble.filter(why -> !heard).ifPresent(why -> tell(new News.Lost(why)));
        Thread.sleep(ThreadLocalRandom.current().nextInt(pause / 2, pause));
        pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the connection ends; answers why, where it has not just ended. */
  private Optional<String> once() throws InterruptedException {
    try {
      client.listen(membership, this::hear);
      return heard ? Optional.empty() : Optional.of(ContestTexts.noAnswer());
    } catch (IOException e) {
      return Optional.of(Trouble.sentence(e));
    }
  }

  private boolean hear(String kind, Map<String, @Nullable Object> news) {
    if (!heard) {
      heard = true;
      connected.run();
    }
    switch (kind) {
      case "board" -> tell(new News.BoardSeen(BoardReader.board(news)));
      case "results" -> tell(new News.ResultsSeen(BoardReader.feedback(news)));
      default -> {}
    }
    return !closed;
  }

  private synchronized void tell(News news) {
    if (!closed) {
      tell.accept(news);
    }
  }

  /** When this returns, nothing more is told. */
  @Override
  public synchronized void close() {
    closed = true;
    thread.ifPresent(Thread::interrupt);
  }
}
