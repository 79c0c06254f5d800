package gilbreak.classroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.Yardstick;
import gilbreak.classroom.referee.Editions;
import gilbreak.yaml.JsonReader;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as browsers and players see it. */
class ClassroomServerTest {
  private static final List<String> PUBLIC =
      List.of("/c/class", "/c/class/projector", "/c/class/level/lost-update", "/api/c/class/board");

  @TempDir private Path folder;
  private Classroom room;

  @BeforeEach
  void open() throws Exception {
    room = new Classroom(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private int status(HttpResponse<?> answer) {
    return answer.statusCode();
  }

  @Test
  void playerJoinsHandsInAndIsOnTheBoard() throws Exception {
    String ada = room.join("Ada");
    assertEquals(200, status(room.submit(ada, Classroom.PAR)));
    assertTrue(room.get("/api/c/class/results", ada).body().contains("waiting"));
    room.judgeAll(1.8);
    String board = room.get("/api/c/class/board").body();
    assertTrue(board.contains("\"name\": \"Ada\""), board);
    assertTrue(board.contains("\"speedup\": 1.8"), board);
    assertTrue(room.get("/c/class/level/lost-update").body().contains("<bdi>Ada</bdi>"));
    Map<String, Object> own = JsonReader.read(room.get("/api/c/class/results", ada).body());
    assertEquals(Map.of("lost-update", 1L), own.get("ranks"));
  }

  @Test
  void wrongCodeTakenNameAndUnusableNameAreRefused() throws Exception {
    room.join("Ada");
    String code = room.contest.code();
    assertEquals(404, status(room.post("/api/join", "", Map.of("code", "XXXXXX", "name", "B"))));
    assertEquals(409, status(room.post("/api/join", "", Map.of("code", code, "name", "ADA"))));
    assertEquals(422, status(room.post("/api/join", "", Map.of("code", code, "name", "\u202Ex"))));
    assertEquals(400, status(room.post("/api/join", "", Map.of("code", code))));
    room.command("lobby", Map.of("locked", true));
    assertEquals(409, status(room.post("/api/join", "", Map.of("code", code, "name", "Bob"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b]0;title\u0007", "abc\u202Etxt", "zero\u200Bwidth", "a\nevent: x"})
  void nameThatHidesSomethingIsTakenByNobody(String name) throws Exception {
    room.join("Ada");
    String code = room.contest.code();
    assertEquals(422, status(room.post("/api/join", "", Map.of("code", code, "name", name))));
    Map<String, Object> rename = Map.of("player", 1, "name", name);
    assertEquals(422, status(room.post("/api/c/class/teacher/rename", room.teacher, rename)));
  }

  @Test
  void nameIsNeitherEndlessNorAnothersInOtherLetters() throws Exception {
    room.join("Ada");
    String code = room.contest.code();
    String endless = "x".repeat(10_000);
    assertEquals(422, status(room.post("/api/join", "", Map.of("code", code, "name", endless))));
    assertEquals(409, status(room.post("/api/join", "", Map.of("code", code, "name", "Ａda"))));
  }

  @Test
  void nobodyDoesAnythingWithoutTheirToken() throws Exception {
    String ada = room.join("Ada");
    assertEquals(401, status(room.submit("", Classroom.PAR)));
    assertEquals(401, status(room.submit(room.teacher, Classroom.PAR)));
    assertEquals(401, status(room.get("/api/c/class/results", "1.wrong")));
    for (String what : List.of("freeze", "remove", "backup", "rejudge", "lobby", "open-until")) {
      assertEquals(401, status(room.post("/api/c/class/teacher/" + what, ada, Map.of())), what);
    }
    for (String what : List.of("export.csv", "export.json", "board", "players", "page.html")) {
      assertEquals(401, status(room.get("/api/c/class/teacher/" + what, ada)), what);
    }
    assertEquals(401, status(room.get("/api/c/other/results", ada)));
  }

  @Test
  void solutionThatCannotBeReadIsRefusedWithTheReason() throws Exception {
    HttpResponse<String> answer = room.submit(room.join("Ada"), "format: 1\nlevel: lost-update\n");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("place"), answer.body());
    assertEquals(0, room.store.queue().load("class").waiting());
  }

  @Test
  void nothingIsTakenAfterTheEnd() throws Exception {
    String ada = room.join("Ada");
    room.command("open-until", Map.of("at", 1));
    assertEquals(409, status(room.submit(ada, Classroom.PAR)));
    room.command("open-until", Map.of());
    assertEquals(200, status(room.submit(ada, Classroom.PAR)));
  }

  @Test
  void publicBoardShowsTheFirstOnly() throws Exception {
    room.submit(room.join("Ada"), Classroom.PAR);
    room.submit(room.join("Bob"), Classroom.BASELINE);
    room.judgeAll(1.5);
    room.command("top", Map.of("top", 1));
    String page = room.get("/c/class/level/lost-update").body();
    assertTrue(page.contains("the first 1 of 2"), page);
    assertTrue(page.contains("Ada"));
    assertFalse(page.contains("Bob"));
    assertFalse(room.get("/api/c/class/board").body().contains("Bob"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "\"x' onload=y&amp;",
        "@SUM(1)"
      })
  void hostileNameIsTextInEverySink(String name) throws Exception {
    room.submit(room.join(name), Classroom.PAR);
    room.judgeAll(1.5);
    for (String path : PUBLIC.subList(0, 3)) {
      String page = room.get(path).body();
      assertTrue(page.contains("<bdi>" + Html.escape(name) + "</bdi>"), page);
      assertFalse(page.contains("<script>alert"), page);
    }
    for (String path : List.of("/api/c/class/board", "/icpc/api/contests/class/teams")) {
      assertTrue(
          JsonReader.read("{\"all\":" + room.get(path).body() + "}").toString().contains(name));
    }
    String csv = room.get("/api/c/class/teacher/export.csv", room.teacher).body();
    for (String cell : csv.split("[,\r\n]")) {
      assertFalse(cell.matches("\"?[=+@-].*"), cell);
    }
    Map<String, Object> json =
        JsonReader.read(room.get("/api/c/class/teacher/export.json", room.teacher).body());
    assertTrue(json.toString().contains(name));
    String kept = room.get("/api/c/class/teacher/page.html", room.teacher).body();
    assertTrue(kept.contains(Html.escape(name)) && !kept.contains("<script"), kept);
  }

  @Test
  void teacherRenamesAndRemoves() throws Exception {
    room.submit(room.join("Rude"), Classroom.PAR);
    room.judgeAll(1.5);
    long id = room.store.players().in("class").get(0).id();
    room.command("rename", Map.of("player", id, "name", "Polite"));
    assertTrue(room.get("/api/c/class/board").body().contains("Polite"));
    room.command("remove", Map.of("player", id));
    assertFalse(room.get("/api/c/class/board").body().contains("Polite"));
  }

  @Test
  void rejudgingIsLookedAtBeforeItIsApplied() throws Exception {
    room.submit(room.join("Ada"), Classroom.PAR);
    room.judgeAll(1.5);
    assertEquals(409, status(room.post("/api/c/class/teacher/rejudge", room.teacher, Map.of())));
    Yardstick newer = new Yardstick("1.1", "lab");
    room.levels.set(0, Editions.draft(Classroom.lostUpdate(), newer));
    room.command("rejudge", Map.of());
    assertEquals(
        409, status(room.post("/api/c/class/teacher/rejudge/apply", room.teacher, Map.of())));
    var lease = room.store.queue().claim("w", newer, java.time.Duration.ofMinutes(1)).orElseThrow();
    room.store
        .queue()
        .finish(
            lease,
            gilbreak.classroom.Result.of(gilbreak.classroom.Decision.BROKEN, "race", newer),
            "{}");
    String preview = room.get("/api/c/class/teacher/rejudge", room.teacher).body();
    assertTrue(preview.contains("\"after\": \"broken\""), preview);
    assertTrue(room.get("/api/c/class/board").body().contains("\"proved\": 1"));
    room.command("rejudge/apply", Map.of());
    assertTrue(room.get("/api/c/class/board").body().contains("\"proved\": 0"));
  }

  @Test
  void copyIsMadeWhileTheServerRuns() throws Exception {
    String file = (String) room.command("backup", Map.of()).get("file");
    assertTrue(Files.size(Path.of(file)) > 0);
  }

  @Test
  void everyAnswerCarriesTheStrictPolicy() throws Exception {
    for (String path :
        List.of("/", "/c/class", "/nothing", "/board.js", "/j/" + room.contest.code())) {
      HttpResponse<String> answer = room.get(path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertFalse(answer.body().contains(" style="), path);
      assertFalse(answer.body().contains(" onclick"), path);
    }
  }

  @Test
  void bodyThatIsTooLargeIsRefused() throws Exception {
    HttpRequest.Builder request =
        room.request("/api/join").POST(HttpRequest.BodyPublishers.ofString("x".repeat(100_000)));
    assertEquals(413, status(room.send(request)));
    HttpRequest.Builder chunked =
        room.request("/api/join")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()));
    assertEquals(400, status(room.send(chunked)));
  }

  @Test
  void bodyThatIsNoJsonIsRefused() throws Exception {
    HttpRequest.Builder request =
        room.request("/api/join").POST(HttpRequest.BodyPublishers.ofString("\u0000{{"));
    assertEquals(400, status(room.send(request)));
  }

  @Test
  void halfOpenRequestsHoldNobodyUp() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket("127.0.0.1", room.server.port());
        String head =
            i % 2 == 0
                ? "GET / HT"
                : "POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        sockets.add(socket);
      }
      assertEquals(200, status(room.get("/c/class")));
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private BufferedReader events(String token) throws Exception {
    HttpRequest request =
        room.request("/api/c/class/events").header("Authorization", "Bearer " + token).build();
    HttpResponse<InputStream> answer =
        room.http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  @Test
  void subscriberIsToldTheBoardAndTheirOwnResults() throws Exception {
    String ada = room.join("Ada");
    try (BufferedReader lines = events(ada)) {
      await(lines, "event: results");
      room.submit(ada, Classroom.PAR);
      room.judgeAll(1.5);
      Set<String> heard = new HashSet<>();
      while (heard.size() < 2) {
        String line = await(lines, "\"speedup\":1.5");
        heard.add(line.contains("\"decision\":\"proved\"") ? "results" : "board");
      }
    }
  }

  @Test
  void subscriberIsToldWhatIsKnownOfASolutionThatSomebodyElseHandedInBefore() throws Exception {
    room.submit(room.join("Bob"), Classroom.PAR);
    room.judgeAll(1.5);
    String ada = room.join("Ada");
    try (BufferedReader lines = events(ada)) {
      await(lines, "event: results");
      room.submit(ada, Classroom.PAR);
      await(lines, "\"decision\":\"proved\"");
      assertEquals(1, room.server.connected("class"));
    }
    assertEquals(0, room.server.connected("another"));
  }

  private static String await(BufferedReader lines, String part) throws Exception {
    String line = lines.readLine();
    while (line != null && !line.contains(part)) {
      line = lines.readLine();
    }
    assertNotEquals(null, line, part);
    return line;
  }

  @Test
  void subscriberWhoDoesNotReadHoldsNobodyUp() throws Exception {
    try (Socket silent = new Socket("127.0.0.1", room.server.port())) {
      silent
          .getOutputStream()
          .write(
              "GET /api/c/class/events HTTP/1.1\r\nHost: x\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      HttpResponse<InputStream> reader =
          room.http.send(
              room.request("/api/c/class/events").build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(reader.body(), StandardCharsets.UTF_8))) {
        for (int i = 0; i < 5; i++) {
          room.join("Player " + i);
          await(lines, "\"players\":" + (i + 1));
        }
      }
    }
  }

  @Test
  void whoeverAsksTooOftenIsAskedForPatience() throws Exception {
    String ada = room.join("Ada");
    String bob = room.join("Bob");
    int last = 200;
    for (int i = 0; i < 40 && last == 200; i++) {
      last = status(room.submit(ada, Classroom.PAR));
    }
    assertEquals(429, last);
    assertEquals(200, status(room.submit(bob, Classroom.PAR)));
  }
}
