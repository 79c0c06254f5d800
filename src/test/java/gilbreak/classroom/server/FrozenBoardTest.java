package gilbreak.classroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.client.Address;
import gilbreak.classroom.client.BoardText;
import gilbreak.classroom.client.ClassroomClient;
import gilbreak.classroom.client.Membership;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody can see of a contest whose board is frozen, before and after somebody solves. */
class FrozenBoardTest {
  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/c/class",
          "/c/class/projector",
          "/c/class/level/lost-update",
          "/api/c/class/board",
          "/api/c/class/levels",
          "/icpc/api/contests",
          "/icpc/api/contests/class",
          "/icpc/api/contests/class/state",
          "/icpc/api/contests/class/teams",
          "/icpc/api/contests/class/problems",
          "/icpc/api/contests/class/scoreboard");

  @TempDir private Path folder;
  private Classroom room;
  private String ada = "";
  private String bob = "";

  @BeforeEach
  void open() throws Exception {
    room = new Classroom(folder);
    ada = room.join("Ada");
    bob = room.join("Bob");
    room.submit(ada, Classroom.PAR);
    room.judgeAll(1.5);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void freeze() throws Exception {
    room.command("freeze", Map.of());
  }

  /** Is what the board must not tell. */
  private void bobSolves() throws Exception {
    assertEquals(200, room.submit(bob, Classroom.BASELINE).statusCode());
    room.judgeAll(1.9);
  }

  @Test
  void everyPublicAnswerIsTheSameByteByByte() throws Exception {
    freeze();
    Map<String, String> before = answers();
    bobSolves();
    assertEquals(before, answers());
    room.command("unfreeze", Map.of());
    assertTrue(room.get("/api/c/class/board").body().contains("1.9"));
  }

  /** Also what another player is told of themselves. */
  private Map<String, String> answers() throws Exception {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String path : PUBLIC) {
      HttpResponse<String> answer = room.get(path);
      assertEquals(200, answer.statusCode(), path);
      answers.put(path, answer.body());
    }
    answers.put("results", room.get("/api/c/class/results", ada).body());
    return answers;
  }

  @Test
  void whoSolvesAndTheTeacherSeeIt() throws Exception {
    freeze();
    bobSolves();
    assertTrue(room.get("/api/c/class/results", bob).body().contains("proved"));
    assertTrue(room.get("/api/c/class/teacher/board", room.teacher).body().contains("1.9"));
  }

  @Test
  void eventsAreTheSameByteByByte() throws Exception {
    try (BufferedReader public1 = events("");
        BufferedReader ofBob = events(bob)) {
      freeze();
      String frozen = await(public1, "\"frozen\":true");
      bobSolves();
      await(ofBob, "\"decision\":\"proved\"");
      try (BufferedReader late = events("")) {
        assertEquals(frozen, await(late, "data: "));
      }
      room.command("unfreeze", Map.of());
      assertTrue(await(public1, "data: ").contains("\"frozen\":false"));
    }
  }

  private BufferedReader events(String token) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        room.http.send(
            room.request("/api/c/class/events").header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static String await(BufferedReader lines, String part) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.contains(part)) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  @Test
  void terminalIsTheSameByteByByte() throws Exception {
    Membership cleo =
        new ClassroomClient()
            .join(
                Address.of("127.0.0.1:" + room.server.port()).orElseThrow(),
                room.contest.code(),
                "Cleo");
    freeze();
    String before = terminal(cleo);
    bobSolves();
    assertEquals(before, terminal(cleo));
    assertTrue(before.contains("frozen"), before);
  }

  private static String terminal(Membership player) throws Exception {
    var board = new ClassroomClient().board(player);
    return BoardText.overall(board) + BoardText.level(board, "lost-update");
  }

  @Test
  void thawedBoardIsAsIfItHadNeverBeenFrozen() throws Exception {
    freeze();
    bobSolves();
    room.command("unfreeze", Map.of());
    String thawed = room.get("/c/class/level/lost-update").body();
    room.command("freeze", Map.of("at", Long.MAX_VALUE / 2));
    assertEquals(thawed, room.get("/c/class/level/lost-update").body());
  }
}
