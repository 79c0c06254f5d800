package gilbreak.classroom.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.classroom.store.Players.Account;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Somebody who is told at once what is new. Of each kind only the newest is kept for those who read
 * slowly; whoever does not read at all is let go when the connection's time is over.
 */
final class Subscriber implements Callback {
  private static final ByteBuffer PING = utf8(": ping\n\n");

  private final Optional<Account> account;
  private final Response response;
  private final Callback end;
  private final Map<String, ByteBuffer> waiting = new LinkedHashMap<>();
  private final Map<String, String> told = new LinkedHashMap<>();
  private boolean writing;
  private boolean ended;

  /**
   * @param account whose own results are wanted too
   * @param end completed when the subscriber is gone
   */
  Subscriber(Optional<Account> account, Response response, Callback end) {
    this.account = account;
    this.response = response;
    this.end = end;
  }

  Optional<Account> account() {
    return account;
  }

  private static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
  }

  /**
   * Tells what is new, unless it is what was told last.
   *
   * @param data in one line
   */
  void tell(String kind, String data) {
    synchronized (this) {
      if (data.equals(told.put(kind, data))) {
        return;
      }
      waiting.put(kind, utf8("event: " + kind + "\ndata: " + data + "\n\n"));
    }
    writeNext(false);
  }

  /** Keeps the connection alive. */
  void ping() {
    synchronized (this) {
      waiting.putIfAbsent("", PING.duplicate());
    }
    writeNext(false);
  }

  private void writeNext(boolean done) {
    ByteBuffer next;
    synchronized (this) {
      writing &= !done;
      if (writing || ended || waiting.isEmpty()) {
        return;
      }
      writing = true;
      String kind = waiting.keySet().iterator().next();
      next = waiting.remove(kind);
    }
    response.write(false, next, this);
  }

  @Override
  public void succeeded() {
    writeNext(true);
  }

  @Override
  public void failed(Throwable cause) {
    if (endOnce()) {
      end.failed(cause);
    }
  }

  synchronized boolean isEnded() {
    return ended;
  }

  private synchronized boolean endOnce() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  /** Ends the connection. */
  void close() {
    if (endOnce()) {
      end.succeeded();
    }
  }
}
