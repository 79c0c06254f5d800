package gilbreak.classroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.classroom.Contest;
import gilbreak.classroom.Decision;
import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import gilbreak.classroom.referee.Editions;
import gilbreak.classroom.store.Database;
import gilbreak.classroom.store.Queue.Lease;
import gilbreak.classroom.store.Rulings;
import gilbreak.classroom.store.Store;
import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceText;
import gilbreak.yaml.JsonReader;
import gilbreak.yaml.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A server with one contest of one level, and a test that is its referee. */
public final class Classroom implements AutoCloseable {
  static final Yardstick HERE = new Yardstick("1.0", "lab");
  static final String EMPTY = "format: 1\nlevel: lost-update\nplace: []\n";
  static final String PAR =
      "format: 1\nlevel: lost-update\nplace: [{thread: adder, tool: lock, name: A, lines: 3}]\n";
  public static final String BASELINE =
      "format: 1\nlevel: lost-update\nplace: [{thread: adder, tool: lock, name: A, lines: 2-3}]\n";

  final Store store;
  ClassroomServer server;
  public final Contest contest;
  final String teacher;
  final List<Rulings.Draft> levels = new ArrayList<>();
  final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Path folder;

  public Classroom(Path folder) throws Exception {
    this.folder = folder;
    store = new Store(Database.sqlite(folder.resolve("contests.db")));
    var opened = store.contests().open("class", "Class <5b>");
    contest = opened.contest();
    teacher = opened.token();
    levels.add(Editions.draft(lostUpdate(), HERE));
    store.rulings().add("class", levels);
    server = serve(0);
  }

  private ClassroomServer serve(int port) throws IOException {
    ClassroomServer serving =
        new ClassroomServer(
            store,
            new ClassroomServer.Settings("127.0.0.1", port, Optional.empty(), folder),
            () -> List.copyOf(levels),
            () -> {});
    serving.start();
    return serving;
  }

  /** Where players find it. */
  public String address() {
    return "127.0.0.1:" + server.port();
  }

  /** Has the server away while something is done, and then back where it was. */
  public void away(Runnable meanwhile) throws IOException {
    int port = server.port();
    server.close();
    meanwhile.run();
    server = serve(port);
  }

  public static Level lostUpdate() throws Exception {
    String text = Files.readString(Shipped.file("lost-update"));
    return LevelReader.read(new SourceText("lost-update.yaml", text));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(Duration.ofMinutes(2));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, "");
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> post(String path, String token, Map<String, ?> body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(JsonWriter.write(body))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What the teacher does; answers the answer. */
  public Map<String, Object> command(String what, Map<String, ?> body) throws Exception {
    HttpResponse<String> answer = post("/api/c/class/teacher/" + what, teacher, body);
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonReader.read(answer.body());
  }

  /** Lets a player join; answers the token. */
  public String join(String name) throws Exception {
    HttpResponse<String> answer =
        post("/api/join", "", Map.of("code", contest.code(), "name", name));
    assertEquals(200, answer.statusCode(), answer.body());
    return (String) JsonReader.read(answer.body()).get("token");
  }

  public HttpResponse<String> submit(String token, String solution) throws Exception {
    return post(
        "/api/c/class/submissions", token, Map.of("level", "lost-update", "solution", solution));
  }

  /** Judges all that waits: what has a placement is proved, with this speedup. */
  public void judgeAll(double speedup) {
    Optional<Lease> lease = store.queue().claim("test", HERE, Duration.ofMinutes(1));
    while (lease.isPresent()) {
      boolean right = lease.get().solution().contains("tool");
      Result result =
          right ? proved(speedup) : Result.of(Decision.BROKEN, "an update is lost", HERE);
      store.queue().finish(lease.get(), result, "{}");
      lease = store.queue().claim("test", HERE, Duration.ofMinutes(1));
    }
  }

  private static Result proved(double speedup) {
    return new Result(
        Decision.PROVED,
        "",
        OptionalInt.of(2),
        Optional.of(new Result.Speed(speedup, speedup - 0.1, speedup + 0.1, 2, false)),
        Optional.of(new Result.Waits(100, 20, 10)),
        HERE);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
