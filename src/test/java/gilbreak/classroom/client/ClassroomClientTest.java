package gilbreak.classroom.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client, against a server that says what the test wants. */
class ClassroomClientTest {
  @TempDir private Path folder;
  private HttpServer server;
  private Membership membership;
  private volatile int status = 200;
  private volatile String answer = "{\"submission\": 7, \"again\": false}";
  private static final int LETTERS = 20;
  private final List<String> bodies = new ArrayList<>();
  private final ClassroomClient client = new ClassroomClient();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          synchronized (bodies) {
            bodies.add(body);
          }
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    Address address = Address.of("127.0.0.1:" + server.getAddress().getPort()).orElseThrow();
    membership = new Membership(address, "class", "A class", 1, "Ada", "1.secret");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void outboxIsEmptyOnceTheServerHasEverything() throws Exception {
    Outbox outbox = new Outbox(folder);
    outbox.add(membership, "one", "a");
    outbox.add(membership, "one", "b");
    Outbox.Sent sent = outbox.send(client, membership);
    assertEquals(2, sent.receipts().size());
    assertEquals(0, outbox.size(membership));
    assertTrue(bodies.get(0).contains("\"a\"") && bodies.get(1).contains("\"b\""));
  }

  @Test
  void whatCannotBeSentIsKept() throws Exception {
    Outbox outbox = new Outbox(folder);
    outbox.add(membership, "one", "a");
    status = 503;
    answer = "{\"error\": \"not now\"}";
    assertEquals(Optional.of("not now"), outbox.send(client, membership).trouble());
    server.stop(0);
    Outbox.Sent sent = new Outbox(folder).send(client, membership);
    assertEquals(1, sent.left());
    assertTrue(sent.trouble().isPresent());
  }

  @Test
  void whatIsRefusedIsDroppedWithTheReason() throws Exception {
    Outbox outbox = new Outbox(folder);
    outbox.add(membership, "one", "a");
    status = 422;
    answer = "{\"error\": \"no solution\"}";
    assertEquals(List.of("one: no solution"), outbox.send(client, membership).refusals());
    assertEquals(0, outbox.size(membership));
  }

  @Test
  void whatAServerDoesNotWantFromAStrangerIsKept() throws Exception {
    Outbox outbox = new Outbox(folder);
    outbox.add(membership, "one", "a");
    status = 401;
    answer = "{\"error\": \"The token is not known here.\"}";
    Outbox.Sent sent = outbox.send(client, membership);
    assertTrue(sent.trouble().orElse("").contains("does not know you"), sent.toString());
    assertEquals(List.of(), sent.refusals());
    assertEquals(1, outbox.size(membership));
  }

  /** Each with an outbox of its own, as a game and a command have it. */
  @Test
  void whatTwoPutInAtOnceIsAllInTheOutbox() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (String who : List.of("game", "command")) {
        ends.add(both.submit(() -> putIn(new Outbox(folder), who)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      both.shutdownNow();
    }
    assertEquals(2 * LETTERS, new Outbox(folder).size(membership));
  }

  private int putIn(Outbox outbox, String who) throws IOException {
    for (int i = 0; i < LETTERS; i++) {
      outbox.add(membership, "one", who + i);
    }
    return outbox.size(membership);
  }

  @Test
  void solutionsForAnotherContestStayInTheOutbox() throws Exception {
    Outbox outbox = new Outbox(folder);
    Membership other = new Membership(membership.address(), "other", "Other", 1, "Ada", "1.secret");
    outbox.add(other, "one", "a");
    assertEquals(List.of(), outbox.send(client, membership).receipts());
    assertEquals(1, outbox.size(other));
  }

  @Test
  void membershipIsReadBackAndIsItsOwnersAlone() throws Exception {
    MembershipFile file = new MembershipFile(folder);
    assertEquals(Optional.empty(), file.read());
    file.keep(membership);
    assertEquals(Optional.of(membership), file.read());
    assertFalse(membership.toString().contains("secret"));
    Path written = folder.resolve("classroom/membership.json");
    assertEquals(2, Files.getPosixFilePermissions(written).size());
  }

  @Test
  void answerThatIsNoJsonIsATrouble() {
    answer = "<html>";
    IOException trouble = assertThrows(IOException.class, () -> client.board(membership));
    assertFalse(trouble instanceof Refused);
  }

  @Test
  void eventsAreHeardUntilTheEarHasHeardEnough() throws Exception {
    answer =
        ": ping\n\nevent: board\ndata: {\"players\":1}\n\nevent: results\ndata: {\"rank\":2}\n\n"
            + "event: board\ndata: {\"players\":3}\n\n";
    List<String> heard = new ArrayList<>();
    client.listen(
        membership,
        (kind, news) -> {
          heard.add(kind + news);
          return heard.size() < 2;
        });
    assertEquals(List.of("board{players=1}", "results{rank=2}"), heard);
  }

  @Test
  void namesOfOthersCannotSteerTheTerminal() {
    Map<String, Object> total =
        Map.of("rank", 1, "name", "\u001b]0;x\u0007\u202Ename\n", "stars", 1, "levels", 1);
    Map<String, Object> board =
        Map.of("title", "T\u009b31m", "total", List.of(total), "levels", List.of());
    String text = BoardText.overall(board);
    assertTrue(
        text.codePoints().noneMatch(c -> c != '\n' && gilbreak.source.Invisible.is(c)), text);
    assertEquals(3, text.lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.168.1.20:8080",
        "http://192.168.1.20:8080",
        "http://192.168.1.20:8080/j/K7QX9M",
        "http://192.168.1.20:8080/c/class#me=x"
      })
  void addressIsFoundInWhateverIsCopied(String typed) {
    assertEquals("http://192.168.1.20:8080", Address.of(typed).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://x", "a b", "://", "file:///etc/passwd"})
  void otherTextIsNoAddress(String typed) {
    assertEquals(Optional.empty(), Address.of(typed));
  }
}
