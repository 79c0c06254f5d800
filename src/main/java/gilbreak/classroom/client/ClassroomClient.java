package gilbreak.classroom.client;

import gilbreak.yaml.JsonReader;
import gilbreak.yaml.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Talks to a server of contests. What fails is an {@link IOException}: a {@link Refused} one when
 * the server said no, else it could not be reached. Every call blocks, and ends when its thread is
 * interrupted.
 */
public final class ClassroomClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A server has something to say every quarter of a minute, if only that it is there. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

  private static final int MOST_BYTES = 8 << 20;
  private static final int OK = 200;
  private static final String DATA = "data: ";
  private static final String EVENT = "event: ";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final ScheduledExecutorService clock = clock();

  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "gilbreak-silence");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /** Hears what is new in a contest. */
  public interface Ear {
    /**
     * Takes a piece of news.
     *
     * @param kind {@code board} for everybody's, {@code results} for the player's own
     * @return whether to go on listening
     */
    boolean hear(String kind, Map<String, @Nullable Object> news);
  }

  /**
   * A server's word that a solution will be judged.
   *
   * @param again whether the same had been handed in before
   */
  public record Receipt(long submission, String level, boolean again) {}

  /** Takes part in the contest that a code is for. */
  public Membership join(Address address, String code, String name)
      throws IOException, InterruptedException {
    Map<String, @Nullable Object> answer =
        post(address, "/api/join", "", Map.of("code", code, "name", name));
    Membership membership =
        new Membership(
            address,
            text(answer, "contest"),
            Untrusted.line(text(answer, "title")),
            number(answer, "player"),
            Untrusted.line(text(answer, "name")),
            text(answer, "token"));
    if (!membership.isUsable()) {
      throw new IOException("the server's answer is not one to joining");
    }
    return membership;
  }

  /**
   * Hands a solution in.
   *
   * @param solution as a solution file has it
   */
  public Receipt submit(Membership membership, String level, String solution)
      throws IOException, InterruptedException {
    Map<String, @Nullable Object> answer =
        post(
            membership.address(),
            path(membership, "submissions"),
            membership.token(),
            Map.of("level", level, "solution", solution));
    return new Receipt(
        number(answer, "submission"), level, Boolean.TRUE.equals(answer.get("again")));
  }

  /** The board as everybody may see it. */
  public Map<String, @Nullable Object> board(Membership membership)
      throws IOException, InterruptedException {
    return get(membership, "board");
  }

  /** What became of the player's own submissions, and their ranks. */
  public Map<String, @Nullable Object> results(Membership membership)
      throws IOException, InterruptedException {
    return get(membership, "results");
  }

  /**
   * Listens until the ear has heard enough, the server ends it, or the thread is interrupted;
   * begins with how things are. When the server has ended it, it can be called again.
   */
  public void listen(Membership membership, Ear ear) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(membership.address().resolve(path(membership, "events")))
            .header("Authorization", "Bearer " + membership.token())
            .timeout(PATIENCE)
            .build();
    HttpResponse<InputStream> answer =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (Silence silence = new Silence(clock, answer.body(), LONGEST_SILENCE)) {
      if (answer.statusCode() != OK) {
        throw refused(answer.statusCode(), text(silence.stream()));
      }
      hear(new EventLines(silence.stream(), MOST_BYTES), silence, ear);
    }
  }

  private static void hear(EventLines lines, Silence silence, Ear ear) throws IOException {
    String kind = "";
    boolean goOn = true;
    while (goOn) {
      String line = lines.next();
      if (line == null) {
        return;
      }
      silence.broken();
      if (line.startsWith(EVENT)) {
        kind = line.substring(EVENT.length());
      } else if (line.startsWith(DATA)) {
        goOn = ear.hear(kind, JsonReader.read(line.substring(DATA.length())));
      }
    }
  }

  private static String path(Membership membership, String what) {
    return "/api/c/" + membership.contest() + "/" + what;
  }

  private Map<String, @Nullable Object> get(Membership membership, String what)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(membership.address().resolve(path(membership, what))),
        membership.token());
  }

  Map<String, @Nullable Object> post(
      Address address, String path, String token, Map<String, ?> body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JsonWriter.write(body)));
    return send(request, token);
  }

  Map<String, @Nullable Object> send(HttpRequest.Builder request, String token)
      throws IOException, InterruptedException {
    return JsonReader.read(page(request, token));
  }

  /** What the server answers, as it is. */
  String page(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
    request.timeout(PATIENCE);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<InputStream> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (Silence silence = new Silence(clock, answer.body(), PATIENCE)) {
      if (answer.statusCode() != OK) {
        throw refused(answer.statusCode(), text(silence.stream()));
      }
      return text(silence.stream());
    }
  }

  private static String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("the server's answer is too long");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Refused refused(int status, String body) {
    try {
      return new Refused(status, text(new LinkedHashMap<>(JsonReader.read(body)), "error"));
    } catch (IOException e) {
      return new Refused(status, "The server answered with status " + status + ".");
    }
  }

  private static String text(Map<String, @Nullable Object> answer, String key) throws IOException {
    if (answer.get(key) instanceof String text) {
      return text;
    }
    throw new IOException("the server's answer has no " + key);
  }

  private static long number(Map<String, @Nullable Object> answer, String key) throws IOException {
    if (answer.get(key) instanceof Long number) {
      return number;
    }
    throw new IOException("the server's answer has no " + key);
  }
}
