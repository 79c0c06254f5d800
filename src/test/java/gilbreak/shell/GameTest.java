package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.judge.Progress;
import gilbreak.level.Solution;
import gilbreak.play.Judgements;
import gilbreak.play.Key;
import gilbreak.play.Levels;
import gilbreak.play.Size;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameTest {
  private static final long PATIENCE_MILLIS = 20_000;

  @TempDir private Path folder;

  private final FakeTerminal terminal = new FakeTerminal();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Integer> exits = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch forced = new CountDownLatch(1);
  private Thread game = new Thread(() -> {});

  @AfterEach
  void nothingWentWrong() {
    stuck.countDown();
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void wholeSessionIsPlayedByKeysAndSaved() throws Exception {
    start((level, solution, goOn) -> Judgements.proved());
    terminal.awaits(" 1.1  ").type("l").press(Key.Name.ENTER).awaits("s sandbox");
    terminal.type("jjl").awaits("placing A").type("l").awaits("2 of 3 locks left");
    terminal.type("r").awaits("PROVED").press(Key.Name.ESCAPE).awaits("s sandbox");
    terminal.press(Key.Name.ESCAPE).awaits("★★★").type("q");
    ends();
    assertTrue(Files.readString(folder.resolve("saves/me.yaml")).contains("stars: 3"));
  }

  @Test
  void clickIsWhatWasShownThere() throws Exception {
    start((level, solution, goOn) -> Judgements.proved());
    terminal.awaits("▸ 1  Races").click("? help").awaits("Keys:").type("q").awaits("▸ 1  Races");
    terminal.type("m").awaits("The mouse is the terminal's").type("q");
    ends();
    assertTrue(terminal.calls().contains("mouse off"));
  }

  @Test
  void solutionIsGivenToTheJudgeAndItsProgressIsShown() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    List<Solution> asked = new ArrayList<>();
    start(
        (level, solution, goOn) -> {
          asked.add(solution);
          goOn.test(new Progress.Proving(1_234));
          wait(seen);
          return Judgements.broken(1);
        });
    inLevel().type("l").awaits("placing A").type("lr").awaits("1,234");
    seen.countDown();
    terminal.awaits("BROKEN");
    assertEquals(1, asked.get(0).placements().size());
    quitByInterrupt();
  }

  @Test
  void cancelledJudgeIsToldAndWhatHeFoundIsVoid() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    start(
        (level, solution, goOn) -> {
          begun.countDown();
          while (goOn.test(new Progress.Proving(1))) {
            Thread.onSpinWait();
          }
          told.countDown();
          return Judgements.proved();
        });
    inLevel().type("r");
    wait(begun);
    terminal.awaits("cancel").press(Key.Name.ESCAPE).awaits("Cancelled");
    wait(told);
    terminal.press(Key.Name.ESCAPE).awaits("wheels 0/3").type("q");
    ends();
  }

  @Test
  void whateverTheJudgeThrowsIsToldInOneSentenceAndLogged() throws Exception {
    start(
        (level, solution, goOn) -> {
          throw new OutOfMemoryError("Java heap space");
        });
    inLevel().type("r").awaits("Internal error, not your fault");
    Path log = folder.resolve("logs/errors.log");
    String words = terminal.shown().replaceAll("\\s+", "");
    assertTrue(words.contains("Javaheapspace;detailsarein" + log), words);
    assertTrue(Files.readString(log).contains("at gilbreak.shell.Case."));
    quitByInterrupt();
  }

  @Test
  void judgeWhoNeverEndsDoesNotKeepTheGame() throws Exception {
    start(
        (level, solution, goOn) -> {
          waitUninterrupted(stuck);
          return Judgements.proved();
        });
    inLevel().type("r").awaits("cancel").press(Key.Name.ESCAPE).awaits("Cancelled").type("r");
    terminal.awaits("cancel");
    quitByInterrupt();
  }

  @Test
  void failureToSaveIsToldOnce() throws Exception {
    Files.writeString(folder.resolve("saves"), "not a folder");
    start((level, solution, goOn) -> Judgements.proved());
    terminal.awaits("cannot be read").press(Key.Name.ENTER).awaits("Could not save: ");
    terminal.press(Key.Name.ENTER).awaits("l place").type("jjll").awaits("0 of 1");
    assertFalse(terminal.shown().contains("Could not save"));
    quitByInterrupt();
    assertEquals("not a folder", Files.readString(folder.resolve("saves")));
  }

  @Test
  void wayThatCannotBeKeptIsToldOnceAndTheGameIsSaved() throws Exception {
    Files.createDirectories(folder.resolve("saves"));
    Files.writeString(folder.resolve("saves/undo"), "not a folder");
    start((level, solution, goOn) -> Judgements.proved());
    inLevel().type("l").awaits("placing A").type("l").awaits("could not be kept");
    terminal.type("jjll").awaits("1 of 3").type("u").awaits("2 of 3");
    assertFalse(terminal.shown().contains("could not be kept"));
    quitByInterrupt();
    assertTrue(Files.readString(folder.resolve("saves/me.yaml")).contains("thread: buyer"));
  }

  @Test
  void endOfTheKeysEndsTheGame() throws Exception {
    start((level, solution, goOn) -> Judgements.proved());
    inLevel().type("l").awaits("placing A").type("l").awaits("2 of 3 locks left").hangUp();
    ends();
    assertTrue(Files.readString(folder.resolve("saves/me.yaml")).contains("thread: buyer"));
  }

  @Test
  void terminalThatIsGoneEndsTheGameAndWhatWasDoneIsSaved() throws Exception {
    start((level, solution, goOn) -> Judgements.proved());
    inLevel().type("l").awaits("placing A").vanish();
    terminal.type("l");
    ends();
    assertTrue(Files.readString(folder.resolve("saves/me.yaml")).contains("thread: buyer"));
  }

  @Test
  void suspendAndRedrawDrawAnew() throws Exception {
    start((level, solution, goOn) -> Judgements.proved());
    terminal.awaits(" 1.1  ");
    int before = terminal.frames();
    terminal.press(Key.Name.SUSPEND).press(Key.Name.REDRAW).type("l").awaits(" 1.2  ");
    assertEquals(List.of("suspend", "forget"), terminal.calls());
    assertTrue(terminal.frames() > before);
    quitByInterrupt();
  }

  @Test
  void otherSizeIsDrawnAndKeysWithoutMeaningDrawNothing() throws Exception {
    start((level, solution, goOn) -> Judgements.proved());
    terminal.awaits(" 1.1  ").resize(new Size(120, 40));
    terminal.awaits("40 rows", shown -> shown.lines().count() == 40);
    int before = terminal.frames();
    terminal.press(Key.Name.OTHER).press(Key.Name.OTHER);
    quitByInterrupt();
    assertEquals(before, terminal.frames());
  }

  @Test
  void warningsOfTheLevelsAreShown() throws Exception {
    start(
        (level, solution, goOn) -> Judgements.proved(),
        Libraries.of(Levels.ALL, "Left out: one.", "Left out: two."));
    terminal.awaits("✗ Left out: one. Left out: two.");
    quitByInterrupt();
  }

  @Test
  void secondInterruptEndsWhatTheFirstOneCouldNot() throws Exception {
    start((level, solution, goOn) -> Judgements.proved());
    terminal.awaits(" 1.1  ").stallUntil(stuck);
    terminal.type("l").awaitsStall().press(Key.Name.INTERRUPT).press(Key.Name.INTERRUPT);
    wait(forced);
    assertEquals(List.of(Game.INTERRUPTED), exits);
    assertEquals(List.of("close"), terminal.calls());
  }

  private void start(Judging judging) {
    start(judging, Libraries.of(Levels.ALL));
  }

  private void start(Judging judging, Library library) {
    PrintStream words = new PrintStream(err, true, StandardCharsets.UTF_8);
    LastWords lastWords = new LastWords(terminal, words, this::exit);
    Saves saves = new Saves(folder.resolve("saves"), "me", library.cards());
    Game played = new Game(terminal, lastWords, judging, folder.resolve("logs"));
    game = new Thread(() -> play(played, library, saves));
    game.start();
  }

  private void exit(int status) {
    exits.add(status);
    forced.countDown();
  }

  private static void play(Game played, Library library, Saves saves) {
    try {
      played.play(library, saves, FakeTerminal.WISHES);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private FakeTerminal inLevel() {
    return terminal.awaits(" 1.1  ").type("l").press(Key.Name.ENTER).awaits("s sandbox").type("j");
  }

  private void quitByInterrupt() throws InterruptedException {
    terminal.press(Key.Name.INTERRUPT);
    ends();
  }

  private void ends() throws InterruptedException {
    game.join(PATIENCE_MILLIS);
    assertFalse(game.isAlive());
    assertEquals(List.of(), exits);
  }

  private static void wait(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void waitUninterrupted(CountDownLatch latch) {
    boolean open = false;
    while (!open) {
      try {
        open = latch.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException deaf) {
        // That is the point of it.
      }
    }
  }
}
