package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gilbreak.machine.Failure.Kind;
import gilbreak.programs.TestProgram;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lives of the processes that programs run in. */
class ProcessesTest {
  private static final Burner BURNER = Burner.calibrated();
  private static final Path LINUX = Path.of("/proc/self/status");

  private static final Compiled COUNTS =
      compiled(
          "shared: v=0\nshared_memory: v\nlocks: A\nprocess p x2\n"
              + "for i in range(5):\n    with A:\n        v += 1\n");
  private static final Compiled STUCK =
      compiled("shared: v=0\nlocks: A\nprocess p x2\nA.acquire()\n");
  private static final String ENDLESS = "shared: v=0\nprocess p x2\nwhile True:\n    v = 1\n";
  private static final String BLOCKED =
      "shared: v=0\nobjects: e=Event\nprocess p x2\ne.wait(timeout=900000000)\n";
  private static final String ASLEEP = "shared: v=0\nprocess p x2\nio(900000000)\n";

  private static Compiled compiled(String program) {
    return Compiled.of(TestProgram.of("test", program).program());
  }

  private static List<ProcessHandle> children(ProcessHandle parent) {
    return parent.children().filter(ProcessHandle::isAlive).toList();
  }

  private static List<ProcessHandle> children() {
    return children(ProcessHandle.current());
  }

  private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      process.onExit().get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void processesServeRoundAfterRoundAndEndWithTheTeam() throws Exception {
    List<ProcessHandle> first;
    try (Team team = new Team(2, BURNER)) {
      team.prepare(COUNTS);
      first = children();
      assertEquals(2, first.size());
      for (int i = 0; i < 20; i++) {
        assertEquals(List.of(10L), team.run(COUNTS).cells());
      }
      assertEquals(first, children());
    }
    awaitEnd(first);
    assertEquals(List.of(), children());
  }

  @ParameterizedTest
  @ValueSource(strings = {ENDLESS, ASLEEP})
  void processesLeaveARoundThatIsGivenUp(String endless) {
    Compiled hangs = compiled(endless);
    try (Team team = new Team(2, BURNER)) {
      team.prepare(COUNTS);
      List<ProcessHandle> first = children();
      assertEquals(Kind.LIVELOCK, team.run(hangs).wrong().orElseThrow().kind());
      assertEquals(List.of(10L), team.run(COUNTS).cells());
      assertEquals(first, children());
    }
  }

  @Test
  void deadlockOfProcessesIsNamedAndEnded() {
    try (Team team = new Team(2, BURNER)) {
      for (int i = 0; i < 5; i++) {
        String message = team.run(STUCK).wrong().orElseThrow().message();
        assertTrue(message.matches("deadlock: p\\[[01]] waits for A"), message);
        assertEquals(List.of(10L), team.run(COUNTS).cells());
      }
    }
  }

  @Test
  void roundIsRunAgainWhenSomebodyKillsAProcess() throws Exception {
    try (Team team = new Team(2, BURNER)) {
      team.prepare(COUNTS);
      Thread killer =
          new Thread(() -> children().stream().findAny().ifPresent(ProcessHandle::destroyForcibly));
      killer.start();
      for (int i = 0; i < 50 || killer.isAlive(); i++) {
        Round.Result result = team.run(COUNTS);
        assertTrue(result.wrong().isEmpty());
        assertEquals(List.of(10L), result.cells());
      }
      killer.join();
    }
  }

  @Test
  void processThatDoesNotAnswerIsReplaced() throws Exception {
    assumeTrue(Files.exists(LINUX));
    try (Team team = new Team(2, BURNER)) {
      team.prepare(COUNTS);
      String stopped = Long.toString(children().get(0).pid());
      assertEquals(0, new ProcessBuilder("kill", "-STOP", stopped).start().waitFor());
      assertEquals(Kind.LIVELOCK, team.run(COUNTS).wrong().orElseThrow().kind());
      assertEquals(List.of(10L), team.run(COUNTS).cells());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ENDLESS, BLOCKED})
  void processesEndWhenTheFirstOneIsKilled(String program) throws Exception {
    Process game =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessSitting.class.getName(),
                program)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<ProcessHandle> processes;
    try (BufferedReader said = game.inputReader()) {
      assertEquals("ready", said.readLine());
      processes = children(game.toHandle());
      assertEquals(2, processes.size());
      if (program.equals(ENDLESS)) {
        awaitWork(processes);
      }
    } finally {
      // SIGKILL: no code of the game runs any more.
      game.destroyForcibly().waitFor();
    }
    awaitEnd(processes);
  }

  private static void awaitWork(List<ProcessHandle> processes) {
    List<Duration> before = processes.stream().map(ProcessesTest::cpu).toList();
    for (int i = 0; i < processes.size(); i++) {
      Duration enough = before.get(i).plusMillis(100);
      while (processes.get(i).isAlive() && cpu(processes.get(i)).compareTo(enough) < 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ofDays(1));
  }

  @Test
  void nothingIsLeftInTheFolderForTemporaryFiles() throws IOException {
    try (Team team = new Team(2, BURNER)) {
      List<String> before = temporaryFiles();
      team.prepare(COUNTS);
      assertEquals(before, temporaryFiles());
    }
  }

  private static List<String> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(Processes.PREFIX))
          .sorted()
          .toList();
    }
  }

  @Test
  void memoryOfTheProcessesIsKnownOnLinux() {
    assumeTrue(Files.exists(LINUX));
    try (Team team = new Team(2, BURNER)) {
      team.run(COUNTS);
      RunReport.Memory memory = team.memory(COUNTS).orElseThrow();
      assertEquals(2, memory.processes());
      assertTrue(memory.bytes() > 2 * 10_000_000L && memory.bytes() < 2 * 200_000_000L);
    }
  }

  @Test
  void threadsAloneTakeNoProcesses() {
    Compiled threads = compiled("shared: v=0\nthread t x2\nv = 1\n");
    try (Team team = new Team(2, BURNER)) {
      team.run(threads);
      assertEquals(List.of(), children());
      assertTrue(team.memory(threads).isEmpty());
    }
  }
}
