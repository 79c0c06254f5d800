package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.Nickname;
import gilbreak.classroom.client.MembershipFile;
import gilbreak.classroom.server.Classroom;
import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.play.Judgements;
import gilbreak.play.Key;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games against a server of contests as it is, whose referee is the test. */
class ContestGameTest {
  private static final long PATIENCE_MILLIS = 20_000;
  private static final long BETWEEN_LOOKS_MILLIS = 50;
  private static final Path SCRIPT = Path.of("src/test/plain/contest.txt");

  @TempDir private Path folder;
  private Classroom classroom;
  private Level level;
  private FakeTerminal terminal = new FakeTerminal();
  private Thread game = new Thread(() -> {});

  /** Takes everything for proved, and finds nothing else out. */
  private static final class Yes implements Judging {
    @Override
    public Judgement judge(Level level, Solution solution, Predicate<Progress> goOn) {
      return Judgements.proved();
    }

    @Override
    public Worth appraise(Level level, Solution solution, boolean proved, BooleanSupplier goOn) {
      return new Worth(List.of(), Optional.empty(), false, 0);
    }
  }

  @BeforeEach
  void open() throws Exception {
    level = Classroom.lostUpdate();
    classroom = new Classroom(Files.createDirectory(folder.resolve("server")));
  }

  @AfterEach
  void close() {
    classroom.close();
  }

  private void start() {
    terminal = new FakeTerminal();
    LastWords lastWords = new LastWords(terminal, System.err, status -> {});
    Game played = new Game(terminal, lastWords, new Yes(), folder.resolve("logs"));
    game = new Thread(() -> play(played));
    game.start();
  }

  private Library library() {
    return Libraries.of(List.of(level));
  }

  private Saves saves() {
    return new Saves(folder.resolve("saves"), "me", library().cards());
  }

  private void play(Game played) {
    try {
      played.play(library(), saves(), FakeTerminal.WISHES);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void quit() throws InterruptedException {
    terminal.press(Key.Name.INTERRUPT);
    game.join(PATIENCE_MILLIS);
    assertFalse(game.isAlive());
  }

  private void join(String code) {
    terminal.awaits("J contest").type("J").awaits("Join a contest").type(classroom.address());
    terminal.press(Key.Name.ENTER).type(code).awaits("code     " + code);
    terminal.press(Key.Name.ENTER);
  }

  private void joined() {
    join(classroom.contest.code());
    terminal.awaits("no rank yet").press(Key.Name.ESCAPE);
  }

  /** From the map to the result of an answer with one lock. */
  private void proved() {
    terminal.awaits("Enter play").press(Key.Name.ENTER).awaits("Enter go on");
    terminal.press(Key.Name.ENTER).awaits("l place").type("jjl").press(Key.Name.ENTER);
    terminal.type("r").awaits("PROVED").awaits("h hand in");
  }

  @Test
  void solutionIsHandedInJudgedAndRanked() throws Exception {
    start();
    joined();
    proved();
    terminal.type("h").awaits("waits for the referee");
    classroom.judgeAll(1.93);
    terminal.awaits("What you handed in last: proved, speedup 1.93 (1.83 to 2.03)");
    terminal.awaits("rank 1 of 1 player").awaits("rank 1 of 1.").awaits("1 ◂ you");
    classroom.submit(classroom.join("Bob"), Classroom.BASELINE);
    classroom.judgeAll(3.5);
    terminal.awaits("1 Bob").awaits("▸   2 ");
    quit();
  }

  @Test
  void whatIsHandedInWhileTheServerIsAwayIsSentOnceItIsBack() throws Exception {
    start();
    joined();
    classroom.away(
        () -> {
          proved();
          terminal.type("h").awaits("is kept, and is sent").press(Key.Name.ESCAPE);
          terminal.awaits("↑ 1 to send");
        });
    terminal.awaits("The solution that waited was sent.");
    terminal.awaits("nothing waits", shown -> !shown.contains("to send"));
    classroom.judgeAll(1.5);
    terminal.awaits("proved, speedup 1.50");
    quit();
  }

  @Test
  void contestGoesOnWithTheNextGameUntilItIsLeft() throws Exception {
    start();
    joined();
    quit();
    start();
    terminal.awaits("J contest").type("J").awaits("no rank yet, 1 player").type("x");
    terminal.awaits("y leave").type("y").awaits("You have left Class <5b>.");
    quit();
    assertEquals(Optional.empty(), new MembershipFile(folder.resolve("saves")).read());
  }

  @Test
  void whatIsWrongIsSaidInASentence() throws Exception {
    start();
    join("WRONG1");
    terminal.awaits("No contest has this code.");
    classroom.join("Ada");
    terminal.press(Key.Name.ESCAPE);
    terminal.awaits("J contest").type("J").awaits("Join a contest").press(Key.Name.TAB);
    terminal.type(classroom.contest.code()).press(Key.Name.TAB).awaits("▸ name");
    for (int i = 0; i < Nickname.LONGEST; i++) {
      terminal.press(Key.Name.BACKSPACE);
    }
    terminal.type("ada").press(Key.Name.TAB).type(classroom.address()).press(Key.Name.ENTER);
    terminal.awaits("Somebody else has this name; take another one.");
    classroom.away(
        () -> {
          terminal.press(Key.Name.ENTER).awaits("No server answers at that address.");
        });
    quit();
  }

  @Test
  void gameInLinesIsToldAsItWasFoundGood() throws Exception {
    String golden = Files.readString(SCRIPT);
    String script =
        golden
            .lines()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .collect(Collectors.joining("\n"))
            .replace("ADDRESS:1", classroom.address())
            .replace("CODE42", classroom.contest.code());
    String told = told(script);
    if (Boolean.getBoolean("screens.update")) {
      Files.writeString(SCRIPT, told);
    }
    assertEquals(golden, told);
  }

  /** The order of what is heard is the server's, so only what has to be heard is looked for. */
  @Test
  void scriptWaitsForTheRefereeBeforeItGoesOn() throws Exception {
    String script =
        """
        contest
        join ADDRESS CODE Ada
        back
        1
        go on
        place A 3
        run
        hand in
        quit
        """
            .replace("ADDRESS", classroom.address())
            .replace("CODE", classroom.contest.code());
    AtomicReference<String> told = new AtomicReference<>("");
    game = new Thread(() -> told.set(told(script)));
    game.start();
    while (game.isAlive()) {
      classroom.judgeAll(1.93);
      game.join(BETWEEN_LOOKS_MILLIS);
    }
    assertTrue(told.get().contains("rank 1 of 1 player"), told.get());
  }

  private String told(String script) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new StringReader(script));
    PlainGame played =
        new PlainGame(new Script(in, false, line -> {}), out, new Yes(), folder.resolve("logs"));
    try {
      played.play(library(), saves(), FakeTerminal.WISHES);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return said.toString(StandardCharsets.UTF_8)
        .replace(classroom.address(), "ADDRESS:1")
        .replace(classroom.contest.code(), "CODE42")
        .replaceAll("(?m)^Without one you are called .*$", "Without one you are called SOMEBODY.");
  }
}
