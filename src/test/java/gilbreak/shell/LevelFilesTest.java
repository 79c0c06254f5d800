package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.play.Judgements;
import gilbreak.play.Key;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A game of levels whose files change meanwhile: by their authors, and by the game itself. */
class LevelFilesTest {
  private static final String PAR =
      "par: {place: [{thread: adder, tool: lock, name: A, lines: 3}]}";

  @TempDir private Path folder;

  private final FakeTerminal terminal = new FakeTerminal();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path file = Path.of("");
  private String text = "";
  private Thread game = new Thread(() -> {});

  @BeforeEach
  void copyALevel() throws IOException {
    file = Files.createDirectory(folder.resolve("mine")).resolve("lost-update.yaml");
    text = Files.readString(Shipped.file("lost-update"));
    Files.writeString(file, text);
  }

  @AfterEach
  void gameEndsWell() throws InterruptedException {
    terminal.press(Key.Name.INTERRUPT);
    game.join();
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void savedFileIsReadAnewWithWhatWasPlaced() throws IOException {
    start(library());
    inLevel().type("jjl").awaits("placing A").type("l").awaits("0 of 1");
    Files.writeString(file, text.replace("title: cnt += 1", "title: Another name"));
    terminal.awaits("Another name").awaits("has changed, and was").awaits("0 of 1");
    Files.writeString(file, text.replace("cores: 2", "corse: 2"));
    terminal.awaits("lost-update.yaml:47:1:");
    Files.writeString(file, text.replace("id: lost-update", "id: found"));
    terminal.awaits("has the level found");
    Files.writeString(file, text);
    terminal.awaits("has changed, and was").type("x").awaits("1 of 1");
  }

  @Test
  void whatLiesOutsideOfTheNewTextWaits() throws IOException {
    start(library());
    inLevel().type("jl").awaits("placing A").type("jl").awaits("0 of 1");
    String shorter =
        text.replace("          cnt += 1\n", "").replaceAll("lines: (2-)?3", "lines: 2");
    Files.writeString(file, shorter);
    terminal.awaits("waits until").awaits("1 of 1");
    Files.writeString(file, text);
    terminal.awaits("0 of 1");
  }

  @Test
  void fileThatWasSavedBeforeTheLevelIsEnteredIsReadAnewThere() throws IOException {
    start(library());
    terminal.awaits(" 1.1  ");
    Files.writeString(file, text.replace("title: cnt += 1", "title: Another name"));
    terminal.press(Key.Name.ENTER).awaits("Another name");
  }

  @Test
  void playIsRecordedAsPar() throws IOException {
    start(library());
    inLevel().type("jl").awaits("placing A").type("jl").awaits("0 of 1");
    terminal.type("r").awaits("PROVED").type("p").awaits("Record par");
    terminal.awaits("A around lines 2-3 of adder").awaits("A around line 3 of adder");
    assertEquals(text, Files.readString(file));
    terminal.type("y").awaits("Written into");
    String now = Files.readString(file);
    assertEquals(text.replace(PAR, PAR.replace("lines: 3", "lines: 2-3")), now);
    terminal.type("p").awaits("Record par").type("n").awaits("PROVED");
    assertFalse(terminal.shown().contains("has changed"));
  }

  @Test
  void fileThatHasChangedUnseenIsNotWrittenOver() throws IOException {
    Library library = library();
    Level level = Levels.of(folder.resolve("mine")).all().levels().get(0);
    String later = text.replace("title: cnt += 1", "title: Later");
    Files.writeString(file, later);
    ParBook book = new ParBook(library);
    String said = book.write(level, level.answers().baseline().orElseThrow()).toString();
    assertTrue(said.contains("has changed meanwhile"), said);
    assertEquals(later, Files.readString(file));
  }

  @Test
  void levelThatIsInNoFolderGetsNoPar() throws IOException {
    Level level = Levels.of(folder.resolve("mine")).all().levels().get(0);
    start(Libraries.of(List.of(level)));
    inLevel().type("r").awaits("PROVED").type("p").awaits("only for a level in a folder");
  }

  private Library library() throws IOException {
    return Levels.of(folder.resolve("mine")).library(Catalogues.NONE);
  }

  private FakeTerminal inLevel() {
    terminal.awaits(" 1.1  ").press(Key.Name.ENTER).awaits("Lesson").press(Key.Name.ENTER);
    return terminal.awaits("l place");
  }

  private void start(Library library) {
    PrintStream words = new PrintStream(err, true, StandardCharsets.UTF_8);
    Game played =
        new Game(
            terminal,
            new LastWords(terminal, words, status -> {}),
            (level, solution, goOn) -> Judgements.proved(),
            folder.resolve("logs"));
    Saves saves = new Saves(folder.resolve("saves"), "me", library.cards());
    game = new Thread(() -> play(played, library, saves));
    game.start();
  }

  private static void play(Game played, Library library, Saves saves) {
    try {
      played.play(library, saves, FakeTerminal.WISHES);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
