package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.play.Levels;
import gilbreak.play.Preferences;
import gilbreak.source.SourceException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Games of scripts: what is typed, and all that is said, as it was once read and found good. */
class PlainGameTest {
  private static final Path GAMES = Path.of("src/test/plain");

  private static final List<Level> LEVELS =
      Stream.concat(Levels.ALL.stream(), Stream.of(Levels.WORKSHOP)).toList();

  @TempDir private Path folder;

  /** Proves for real and measures nothing, so that a game is the same each time. */
  private static final class Prover implements Judging {
    @Override
    public Judgement judge(Level level, Solution solution, Predicate<Progress> goOn)
        throws SourceException {
      return new Judge().explore(level, solution, goOn);
    }

    @Override
    public Worth appraise(Level level, Solution solution, boolean proved, BooleanSupplier goOn) {
      return new Worth(List.of(), Optional.empty(), false, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-level", "wrong-words", "scheduler", "options", "map"})
  void gameIsToldAsItWasFoundGood(String name) throws Exception {
    Path file = GAMES.resolve(name + ".txt");
    String game = Files.readString(file);
    String script =
        game.lines()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .collect(Collectors.joining("\n"));
    String told = play(script);
    if (Boolean.getBoolean("screens.update")) {
      Files.writeString(file, told);
    }
    assertEquals(game, told);
  }

  @Test
  void endOfTheLinesIsLikeQuitAndEverythingIsKept() throws Exception {
    play("2\nplace A 2 buyer");
    assertTrue(saved().contains("- thread: buyer\n          tool: lock"), saved());
  }

  @Test
  void undoAndRedoGoOnInTheNextGame() throws Exception {
    play("2\nplace A 2 buyer\nplace B 4 buyer\nundo");
    String told = play("2\nredo\nundo\nundo\nredo");
    List<String> said = told.lines().filter(line -> line.startsWith("Placement ")).toList();
    assertEquals(
        List.of(
            "Placement 1: A around line 2 of buyer.",
            "Placement 2: B around line 4 of buyer.",
            "Placement 1: A around line 2 of buyer."),
        said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a crowd", "A CROWD", "crowd", "2.1 a crowd"})
  void wholeTitleAndIdAreClearWhateverElseBeginsSo(String said) throws Exception {
    Level other = titled("mob", "A crowd, and more");
    Level last = titled("mobs", "Not a crowd");
    List<Level> levels = List.of(other, last, Levels.OVERDRAFT, Levels.CROWD);
    String told = play(levels, said);
    assertTrue(told.contains("A crowd. 3.14"), told);
  }

  private static Level titled(String id, String title) {
    Level like = Levels.OVERDRAFT;
    return new Level(
        like.source(),
        id,
        new Level.Story(id, title, "Races", "", "", List.of()),
        like.setting(),
        like.threads(),
        like.tools(),
        like.goal(),
        like.answers());
  }

  @Test
  void historyThatIsDamagedIsToldWhereTheLevelIsOpened() throws Exception {
    Path file = folder.resolve("saves/undo/me/overdraft.yaml");
    play("2\nplace A 2 buyer");
    Files.writeString(file, "format: [");
    String told = play("2\nundo");
    assertTrue(told.contains("What undo led to was damaged and is now"), told);
    assertTrue(saved().contains("- thread: buyer\n          tool: lock"), saved());
  }

  private String saved() throws IOException {
    return Files.readString(folder.resolve("saves/me.yaml"));
  }

  @Test
  void recordingReplaysToTheSameText() throws Exception {
    List<String> tape = new ArrayList<>();
    String told =
        play("# by hand\n2\n\nplace A 2 buyer\nrun\nback\nbreak\n1\n2\nback\npredict", tape, "me");
    assertEquals(
        List.of("2", "", "place A 2 buyer", "run", "back", "break", "1", "2", "back", "predict"),
        tape);
    assertEquals(told, play(String.join("\n", tape), new ArrayList<>(), "other"));
  }

  private String play(String script) throws InterruptedException {
    return play(script, new ArrayList<>(), "me");
  }

  private String play(List<Level> levels, String script) throws InterruptedException {
    return play(levels, script, new ArrayList<>(), "me");
  }

  private String play(String script, List<String> tape, String player) throws InterruptedException {
    return play(LEVELS, script, tape, player);
  }

  private String play(List<Level> levels, String script, List<String> tape, String player)
      throws InterruptedException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new StringReader(script));
    new PlainGame(new Script(in, false, tape::add), out, new Prover(), folder.resolve("logs"))
        .play(
            Libraries.of(levels),
            new Saves(folder.resolve("saves"), player, Levels.cards(levels)),
            new Game.Wishes(Preferences.NONE, List.of(), settings -> Optional.empty()));
    return said.toString(StandardCharsets.UTF_8);
  }
}
