package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.client.Address;
import gilbreak.classroom.client.ClassroomClient;
import gilbreak.classroom.client.Membership;
import gilbreak.classroom.store.Database;
import gilbreak.classroom.store.Store;
import gilbreak.level.Shipped;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A contest served by a process of its own, which is killed while players hand in. {@code
 * -Dkills.serve=25} does it more often.
 */
class ServeTest {
  private static final int KILLS = Integer.getInteger("kills.serve", 2);
  private static final List<String> LINES = List.of("1-3", "2", "2-3", "3");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(out));
  }

  /** A server that has said how to join it. */
  private record Served(Process process, String address, String code) implements AutoCloseable {
    /** With a signal that it cannot hear. */
    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private Served serve() throws IOException {
    Process process =
        new ProcessBuilder(
                String.join(File.separator, System.getProperty("java.home"), "bin", "java"),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("Join:")) {
        String[] words = line.strip().split(" ");
        drain(lines);
        return new Served(process, words[words.length - 2], words[words.length - 1]);
      }
    }
    throw new AssertionError("the server ended: " + said);
  }

  private static void drain(BufferedReader lines) {
    Thread thread = new Thread(() -> lines.lines().forEach(line -> {}));
    thread.setDaemon(true);
    thread.start();
  }

  private static String solution(String lines) {
    return "format: 1\nlevel: lost-update\nplace: [{thread: adder, tool: lock, name: A, lines: "
        + lines
        + "}]\n";
  }

  @Test
  void solutionIsHandedInJudgedAndShownOnTheBoard() throws Exception {
    Path file = Files.writeString(folder.resolve("answer.yaml"), solution("3"));
    String saves = folder.resolve("saves").toString();
    try (Served served = serve()) {
      assertEquals(
          0, run("join", served.address(), served.code(), "--saves", saves), out::toString);
      int status =
          run("submit", "lost-update", "--solution", file.toString(), "--wait", "--saves", saves);
      assertEquals(0, status, out::toString);
      assertEquals(0, run("board", "lost-update", "--saves", saves), out::toString);
      assertTrue(out.toString().contains("lost-update: proved, speedup"), out::toString);
    }
    assertEquals(1, run("submit", "lost-update", "--solution", file.toString(), "--saves", saves));
    assertTrue(out.toString().contains("Kept to be sent later: 1."), out::toString);
  }

  @Test
  void killedServerLosesNothingThatItHasAcknowledged() throws Exception {
    ClassroomClient client = new ClassroomClient();
    Set<Long> acknowledged = new TreeSet<>();
    List<Membership> players = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      try (Served served = serve()) {
        Address address = Address.of(served.address()).orElseThrow();
        players.add(client.join(address, served.code(), "Player " + kill));
        for (String lines : LINES.subList(0, 2 + kill % 3)) {
          acknowledged.add(
              client
                  .submit(at(address, players.get(kill)), "lost-update", solution(lines))
                  .submission());
        }
      }
    }
    try (Served served = serve()) {
      Address address = Address.of(served.address()).orElseThrow();
      Set<Long> judged = new TreeSet<>();
      for (Membership player : players) {
        client.listen(at(address, player), (kind, news) -> !allJudged(news, judged));
      }
      assertEquals(acknowledged, judged);
    }
  }

  /** Each start has another port. */
  private static Membership at(Address address, Membership player) {
    return new Membership(
        address, player.contest(), player.title(), player.player(), player.name(), player.token());
  }

  /** Whether a player's results have come, and each of them has a decision of a judge. */
  private static boolean allJudged(Map<String, ?> news, Set<Long> judged) {
    if (!(news.get("entries") instanceof List<?> entries)) {
      return false;
    }
    boolean all = true;
    for (Object item : entries) {
      Map<?, ?> entry = (Map<?, ?>) item;
      Object decision = entry.get("decision");
      assertNotNull(decision);
      assertTrue(Set.of("waiting", "proved", "broken").contains(decision), decision::toString);
      if (decision.equals("waiting")) {
        all = false;
      } else {
        judged.add((Long) entry.get("submission"));
      }
    }
    return all;
  }

  @Test
  void secondServerOfTheSameDataIsRefused() throws Exception {
    try (Served served = serve()) {
      String data = folder.resolve("data").toString();
      assertEquals(2, run("serve", "--port", "0", "--data", data), out::toString);
      assertTrue(out.toString().contains("is served by another process"), out::toString);
      assertTrue(served.process().isAlive());
    }
  }

  @Test
  void startThatFailsMakesNoContestWhoseTokenNobodyWasTold() throws Exception {
    Path data = folder.resolve("data");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertEquals(2, run("serve", "--port", port, "--data", data.toString()), out::toString);
      assertTrue(out.toString().contains("The server cannot be started"), out::toString);
    }
    try (Store store = new Store(Database.sqlite(data.resolve("contests.db")))) {
      assertEquals(List.of(), store.contests().all());
    }
  }

  @Test
  void packWithoutALevelForAContestIsRefused() throws Exception {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.copy(Shipped.file("only-door"), pack.resolve("only-door.yaml"));
    assertEquals(
        2, run("serve", "--levels", pack.toString(), "--data", folder.toString()), out::toString);
    assertTrue(out.toString().contains("There is no level for a contest."), out::toString);
  }

  @Test
  void wrongWishesAreRefused() {
    assertEquals(2, run("serve", "--contest", "../x"));
    assertEquals(2, run("serve", "--open-until", "soon"));
    assertEquals(2, run("serve", "--port", "70000"));
    assertEquals(2, run("serve", "--no-referee"));
    assertEquals(2, run("submit", "x", "--solution", "x", "--saves", folder.toString()));
    assertEquals(2, run("join", "no address", "CODE", "--saves", folder.toString()));
  }
}
