package gilbreak.classroom.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.classroom.store.Players.Account;
import gilbreak.classroom.store.Store;
import gilbreak.classroom.store.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;

/** Every request comes through here, and every answer goes out with the same precautions. */
final class Site extends Handler.Abstract {
  /** Twice what a solution may have, which is a text within a text here. */
  private static final int MOST_BYTES = 40 * 1024;

  private static final String EVENTS = "/events";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final Store store;
  private final Routes routes;
  private final Broadcast broadcast;

  Site(Store store, Routes routes, Broadcast broadcast) {
    this.store = store;
    this.routes = routes;
    this.broadcast = broadcast;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    precautions(response.getHeaders());
    String path = request.getHttpURI().getCanonicalPath();
    if (path.startsWith("/api/c/") && path.endsWith(EVENTS)) {
      listen(path.substring(7, path.length() - EVENTS.length()), request, response, callback);
    } else {
      read(request, path, response, callback);
    }
    return true;
  }

  private static void precautions(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
  }

  /** Waits for the body without a thread that waits. */
  private void read(Request request, String path, Response response, Callback callback) {
    if (request.getLength() > MOST_BYTES) {
      write(tooLarge(), response, callback);
      return;
    }
    Content.Source.asByteArrayAsync(
        request,
        MOST_BYTES,
        Promise.Invocable.from(
            Invocable.InvocationType.BLOCKING,
            body -> write(answer(request, path, body), response, callback),
            trouble -> write(noBody(trouble), response, callback)));
  }

  private static Answer noBody(Throwable trouble) {
    return trouble instanceof IllegalStateException
        ? tooLarge()
        : Answer.refusal(Refusal.BAD, "The request did not come to its end.");
  }

  private static Answer tooLarge() {
    return Answer.refusal(Refusal.TOO_LARGE, "The request is too large.");
  }

  private Answer answer(Request request, String path, byte[] body) {
    try {
      Routes.Found found = routes.find(request.getMethod(), path);
      return found.endpoint().answer(call(request, found, body));
    } catch (Refusal e) {
      return e.answer();
    } catch (StoreException e) {
      return Answer.refusal(Refusal.UNAVAILABLE, "Nothing can be kept just now; try again.");
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      return Answer.refusal(Refusal.INTERNAL, "Internal error; the server's terminal has more.");
    }
  }

  private static Call call(Request request, Routes.Found found, byte[] body) throws Refusal {
    Map<String, String> query = new LinkedHashMap<>();
    Request.extractQueryParameters(request).forEach(f -> query.put(f.getName(), f.getValue()));
    return new Call(
        String.valueOf(Request.getRemoteAddr(request)),
        request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority(),
        found.open(),
        query,
        authorization(request),
        text(body));
  }

  private static String authorization(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)).orElse("");
  }

  private static String text(byte[] body) throws Refusal {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(Refusal.BAD, "The request is not UTF-8.");
    }
  }

  private static void write(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().remaining());
    if (!answer.file().isEmpty()) {
      response
          .getHeaders()
          .put("Content-Disposition", "attachment; filename=\"" + answer.file() + "\"");
    }
    response.write(true, answer.body().duplicate(), callback);
  }

  private void listen(String contest, Request request, Response response, Callback callback) {
    try {
      if (store.contests().find(contest).isEmpty()) {
        write(Answer.refusal(Refusal.NOT_FOUND, "There is no such contest."), response, callback);
        return;
      }
      HttpFields.Mutable headers = response.getHeaders();
      headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
      headers.put("X-Accel-Buffering", "no");
      broadcast.add(contest, new Subscriber(account(contest, request), response, callback));
    } catch (StoreException e) {
      write(
          Answer.refusal(Refusal.UNAVAILABLE, "Nothing can be read just now."), response, callback);
    }
  }

  /** Without a token, or with a wrong one, there is the board alone. */
  private Optional<Account> account(String contest, Request request) {
    String token = authorization(request).replaceFirst("^Bearer ", "");
    return store.players().account(token).filter(account -> account.contest().equals(contest));
  }
}
