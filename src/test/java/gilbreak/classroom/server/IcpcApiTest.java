package gilbreak.classroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.yaml.JsonReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contest as tools of programming contests read it. */
class IcpcApiTest {
  @TempDir private Path folder;
  private Classroom room;

  @BeforeEach
  void open() throws Exception {
    room = new Classroom(folder);
    room.submit(room.join("Ada"), Classroom.PAR);
    room.judgeAll(1.5);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private String get(String path) throws Exception {
    HttpResponse<String> answer = room.get("/icpc/api" + path);
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }

  @Test
  void scoreboardHasStarsAsScores() throws Exception {
    Map<String, Object> board = JsonReader.read(get("/contests/class/scoreboard"));
    Map<?, ?> row = (Map<?, ?>) ((List<?>) board.get("rows")).get(0);
    assertEquals(1L, row.get("rank"));
    assertEquals("1", row.get("team_id"));
    assertEquals(2L, ((Map<?, ?>) row.get("score")).get("score"));
    Map<?, ?> problem = (Map<?, ?>) ((List<?>) row.get("problems")).get(0);
    assertEquals("lost-update", problem.get("problem_id"));
    // In minutes, as that version has it.
    assertEquals(0L, problem.get("time"));
    assertTrue(
        String.valueOf(board.get("contest_time")).matches("[0-9]+:[0-9]{2}:[0-9]{2}\\.[0-9]{3}"));
  }

  @Test
  void everythingThatIsOfferedIsThere() throws Exception {
    assertEquals("2023-06", JsonReader.read(get("")).get("version"));
    Map<String, Object> access = JsonReader.read(get("/contests/class/access"));
    for (Object endpoint : (List<?>) access.get("endpoints")) {
      String type = (String) ((Map<?, ?>) endpoint).get("type");
      String body = get("/contests/class" + (type.equals("contest") ? "" : "/" + type));
      for (Object property : (List<?>) ((Map<?, ?>) endpoint).get("properties")) {
        assertTrue(body.contains("\"" + property + "\""), type + ": " + property);
      }
    }
  }

  @Test
  void frozenScoreboardStandsStill() throws Exception {
    String bob = room.join("Bob");
    room.command("freeze", Map.of());
    String before = get("/contests/class/scoreboard");
    assertTrue(before.contains("\"frozen\": \"2"), before);
    room.submit(bob, Classroom.BASELINE);
    room.judgeAll(1.9);
    assertEquals(before, get("/contests/class/scoreboard"));
  }
}
