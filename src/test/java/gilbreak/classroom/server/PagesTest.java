package gilbreak.classroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as they are without a browser. */
class PagesTest {
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

  private void players(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      room.submit(room.join("Player " + i), Classroom.PAR);
      room.judgeAll(1.5);
    }
  }

  @Test
  void joiningPageHasTheAddressThatTheReaderHasTyped() throws Exception {
    String page = room.get("/j/" + room.contest.code()).body();
    String address = "127.0.0.1:" + room.server.port();
    assertTrue(page.contains("<span id=\"origin\">" + address + "</span>"), page);
    assertTrue(page.contains(room.contest.code() + "</code>"), page);
    assertTrue(page.contains("aria-label=\"QR code of this page's address\""), page);
  }

  @Test
  void absurdAddressIsNotDrawn() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", room.server.port())) {
      String head = "GET /j/%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      String request = head.formatted(room.contest.code(), "a".repeat(7000));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertFalse(answer.contains("<svg"), answer);
    }
  }

  @Test
  void whatIsRefusedIsAPageToo() throws Exception {
    for (String path : new String[] {"/j/XXXXXX", "/c/none", "/c/none/projector"}) {
      HttpResponse<String> answer = room.get(path);
      assertEquals(404, answer.statusCode());
      assertTrue(answer.body().startsWith("<!DOCTYPE html>"), answer.body());
    }
  }

  @Test
  void emptyBoardSaysSo() throws Exception {
    String page = room.get("/c/class").body();
    assertTrue(page.contains("Nobody has proved a level yet."), page);
    assertTrue(page.contains("<summary>1 level that nobody has tried yet</summary>"), page);
    assertFalse(page.contains("<table"), page);
    assertTrue(room.get("/c/class/level/lost-update").body().contains("Nobody has tried it yet."));
  }

  @Test
  void onAWallThereAreNoMoreThanCanBeRead() throws Exception {
    players(11);
    room.command("top", Map.of("top", 50));
    assertEquals(12, room.get("/c/class").body().split("<tr id=").length - 1);
    String wall = room.get("/c/class/projector").body();
    assertTrue(wall.contains("the first 10 of 11"), wall);
    assertEquals(11, wall.split("<tr id=").length - 1);
  }

  @Test
  void whoLeadsIsSaidInASentence() throws Exception {
    players(1);
    assertTrue(room.get("/c/class").body().contains("<bdi>Player 0</bdi> leads with 2 stars."));
    assertTrue(
        room.get("/c/class/level/lost-update")
            .body()
            .contains("<bdi>Player 0</bdi> leads with 1.50\u00a0×."));
  }

  @Test
  void histogramOfACountNamesItsNumbers() throws Exception {
    players(2);
    String page = room.get("/c/class/level/lost-update").body();
    assertTrue(page.contains("aria-label=\"Players by Placements. 1: 2.\""), page);
    assertTrue(page.contains("Speedup over the baseline. 1.5 to 1.6: 2."), page);
  }
}
