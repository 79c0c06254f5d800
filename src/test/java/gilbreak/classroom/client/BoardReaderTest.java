package gilbreak.classroom.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Scoreboard;
import gilbreak.source.Invisible;
import gilbreak.yaml.JsonReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.Collections;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what a server says nothing is believed. */
class BoardReaderTest {
  private static Scoreboard board(String json) throws IOException {
    return BoardReader.board(JsonReader.read(json));
  }

  private static Feedback feedback(String json) throws IOException {
    return BoardReader.feedback(JsonReader.read(json));
  }

  @Test
  void boardIsWhatTheServerShows() throws IOException {
    Scoreboard board =
        board(
            """
            {"contest": "class", "title": "Class 5b", "frozen": true, "players": 12,
             "total": [{"rank": 1, "player": 7, "name": "Ada", "stars": 3, "levels": 1}],
             "levels": [{"level": "rope", "title": "Rope", "digest": "d", "tried": 4, "proved": 2,
               "ranks": [{"rank": 1, "player": 7, "name": "Ada", "placements": 2,
                          "speedup": null}],
               "metrics": {"speedup": {"best": 1.9, "width": 0.1, "first": 18,
                           "counts": [1, 0]}}}]}
            """);
    assertTrue(board.frozen());
    assertEquals(new Scoreboard.Place(1, 7, "Ada", 3, 1), board.totals().get(0));
    Scoreboard.OfLevel level = board.level("rope").orElseThrow();
    assertTrue(level.places().get(0).speedup().isEmpty());
    assertEquals(0, level.figures().get(Metric.SPEEDUP).histogram().indexOf(1.85));
  }

  @Test
  void ownResultsAreWhatTheServerTells() throws IOException {
    Feedback own =
        feedback(
            """
            {"rank": 2, "ranks": {"rope": 3}, "bests": {"rope": {"speedup": 1.5}}, "entries": [
              {"submission": 9, "level": "rope", "decision": "waiting", "failure": ""},
              {"submission": 8, "level": "rope", "decision": "proved", "failure": "", "stars": 2,
               "speedup": 1.5, "low": 1.4, "high": 1.6}]}
            """);
    assertEquals(3, own.rank("rope").orElseThrow());
    assertEquals(1.5, own.best("rope", Metric.SPEEDUP).orElseThrow());
    assertTrue(own.newest("rope").orElseThrow().isWaiting());
    assertTrue(own.entry(8).orElseThrow().isProved());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\": 3, \"total\": {}, \"levels\": [1, null, []], \"players\": -5}",
        "{\"levels\": [{\"metrics\": {\"speedup\": {\"width\": -1, \"counts\": [-3, \"x\"]}}}]}",
        "{\"levels\": [{\"metrics\": {\"speedup\": {\"width\": 1e400, \"first\": 0.5}}}]}",
        "{\"rank\": {}, \"ranks\": [1], \"bests\": {\"a\": 1}, \"entries\": {\"x\": []}}",
        "{\"entries\": [{\"submission\": \"9\", \"stars\": 9999999999999}]}"
      })
  void nonsenseHarmsNobody(String json) throws IOException {
    Scoreboard board = board(json);
    assertTrue(board.players() >= 0);
    board.levels().forEach(level -> level.figures().values().forEach(f -> f.histogram().bars()));
    assertTrue(feedback(json).entries().size() <= 1);
  }

  @Test
  void textsCannotSteerATerminalAndListsHaveAnEnd() throws IOException {
    String hostile = "\\u001b]0;x\\u0007\\u202Ename\\u200D\\n\\u009b31m" + "x".repeat(5000);
    String place = "{\"rank\": 1, \"name\": \"" + hostile + "\"}";
    String places = String.join(",", Collections.nCopies(5000, place));
    Scoreboard board = board("{\"title\": \"" + hostile + "\", \"total\": [" + places + "]}");
    String name = board.totals().get(0).name();
    assertTrue(name.codePoints().noneMatch(c -> c < ' ' || Invisible.is(c)), name);
    assertFalse(name.contains("\u200D"));
    assertTrue(name.length() <= 300 && board.title().length() <= 300);
    assertEquals(1000, board.totals().size());
  }

  @Test
  void troubleIsASentence() {
    assertEquals("No server answers at that address.", Trouble.sentence(new ConnectException()));
    assertEquals(
        "The server does not answer.", Trouble.sentence(new HttpTimeoutException("timed out")));
    assertEquals(
        "The server's certificate is not trusted here.",
        Trouble.sentence(new SSLHandshakeException("PKIX path building failed")));
    assertEquals(
        "The server does not speak TLS at that address.",
        Trouble.sentence(new SSLException("Unsupported or unrecognized SSL message")));
    assertEquals("It\uFFFD is over.", Trouble.sentence(new Refused(409, "It\u001b is over.")));
    assertTrue(Trouble.sentence(new Refused(401, "x")).contains("does not know you"));
    assertEquals("The server's answer was none: no JSON.", Trouble.sentence(io("no JSON.")));
  }

  private static IOException io(String message) {
    return new IOException(message);
  }

  @Test
  void membershipThatNoRequestCanBeMadeOfIsNotUsable() {
    Address here = Address.of("127.0.0.1:8080").orElseThrow();
    assertTrue(new Membership(here, "class", "t", 1, "n", "1.secret").isUsable());
    assertFalse(new Membership(here, "../x y", "t", 1, "n", "1.secret").isUsable());
    assertFalse(new Membership(here, "class", "t", 1, "n", "a\r\nb: c").isUsable());
  }
}
