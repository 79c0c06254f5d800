package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Card;
import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.play.Bests;
import gilbreak.play.Feats;
import gilbreak.play.Forecasts;
import gilbreak.play.Levels;
import gilbreak.play.Saved;
import gilbreak.program.ProgramThread.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavesTest {
  private static final List<Card> ALL = Levels.cards(Levels.ALL);
  private static final Solution THIRD_LINE = around(3, 3);
  private static final Saved.Entry SOLVED =
      new Saved.Entry(
          THIRD_LINE,
          List.of(around(1, 2)),
          true,
          OptionalDouble.of(1.9345678901),
          3,
          true,
          new Bests(Map.of(Bests.Figure.PLACEMENTS, 2.0, Bests.Figure.LOCKED, 31.25)));

  @TempDir private Path folder;

  @Test
  void whatIsSavedIsThereAgain() throws IOException {
    Saved saved =
        new Saved(Map.of("lost-update", SOLVED, "crowd", entry(Solution.EMPTY, 0, false)));
    saves(ALL).save(ALL, saved);
    assertEquals(new Saves.Start(saved, Optional.empty()), saves(ALL).load());
  }

  @Test
  void savesOfTheFirstFormatAreRead() throws IOException {
    Card level = ALL.get(0);
    Files.writeString(
        folder.resolve("me.yaml"),
        "format: 1\nlevels: {%s: [{digest: '%s', place: [], proved: true, best: 1.5, stars: 2, lesson-seen: true}]}\n"
            .formatted(level.id(), level.digest()));
    Saved.Entry entry = saves(ALL).load().saved().of(level.id());
    assertEquals(OptionalDouble.of(1.5), entry.best());
    assertEquals(Bests.NONE, entry.bests());
  }

  @Test
  void bestsOfTwoGamesAreKeptEach() throws IOException {
    saves(ALL).save(ALL, of(bests(Bests.Figure.PLACEMENTS, 3.0, Bests.Figure.LOCKED, 10.0)));
    saves(ALL).save(ALL, of(bests(Bests.Figure.PLACEMENTS, 1.0, Bests.Figure.LOCKED, 50.0)));
    assertEquals(
        Map.of(Bests.Figure.PLACEMENTS, 1.0, Bests.Figure.LOCKED, 10.0),
        load(ALL).bests().values());
  }

  private static Saved.Entry bests(
      Bests.Figure one, double first, Bests.Figure other, double second) {
    return new Saved.Entry(
        Solution.EMPTY,
        List.of(),
        true,
        OptionalDouble.empty(),
        0,
        true,
        new Bests(Map.of(one, first, other, second)));
  }

  @Test
  void nothingIsSavedYet() {
    assertEquals(new Saves.Start(Saved.NOTHING, Optional.empty()), saves(ALL).load());
  }

  @Test
  void twoWritesLeaveOneFile() throws IOException {
    Saves saves = saves(ALL);
    saves.save(ALL, of(SOLVED));
    saves.save(ALL, of(entry(around(2, 3), 3, true)));
    assertEquals(List.of("me.yaml"), files());
    assertEquals(around(2, 3), load(ALL).solution());
  }

  @Test
  void whatWasDoneAndForetoldIsThereAgain() throws IOException {
    Saved.Entry done =
        new Saved.Entry(
            Solution.EMPTY,
            List.of(),
            true,
            OptionalDouble.empty(),
            3,
            true,
            Bests.NONE,
            new Feats(Optional.of(new Feats.Run(1, 4)), 2));
    Forecasts forecasts = new Forecasts(Map.of(90, new Forecasts.Tally(2, 1)));
    Saved all = new Saved(Map.of("lost-update", done), forecasts);
    Saves saves = saves(ALL);
    saves.load();
    saves.save(ALL, all);
    assertEquals(all, saves(ALL).load().saved());
  }

  @Test
  void forecastsOfTwoGamesAddUp() throws IOException {
    Saves one = saves(ALL);
    Saves other = saves(ALL);
    one.load();
    other.load();
    Forecasts forecasts = new Forecasts(Map.of(90, new Forecasts.Tally(2, 1)));
    one.save(ALL, new Saved(Map.of(), forecasts));
    one.save(ALL, new Saved(Map.of(), forecasts));
    other.save(ALL, new Saved(Map.of(), forecasts));
    assertEquals(
        new Forecasts(Map.of(90, new Forecasts.Tally(4, 2))),
        saves(ALL).load().saved().forecasts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format: [",
        "format: 4\nlevels: {}\n",
        "format: 1\nlevels: {lost-update: 7}\n",
        "format: 1\nlevels: {a: [{digest: x, place: [], proved: 1, stars: 0, lesson-seen: true}]}\n",
        "format: 1\nlevels: {a: [{digest: x, place: [], proved: true, stars: 4, lesson-seen: true}]}",
        ""
      })
  void damagedFileIsSetAsideAndNamed(String text) throws IOException {
    Files.writeString(folder.resolve("me.yaml"), text);
    Files.writeString(folder.resolve("me.yaml.damaged-1"), "an older one");
    Saves saves = saves(ALL);
    Saves.Start start = saves.load();
    assertEquals(Saved.NOTHING, start.saved());
    assertTrue(start.warning().orElse("").contains("me.yaml.damaged-2: line "), start.toString());
    saves.save(ALL, of(SOLVED));
    assertEquals("an older one", Files.readString(folder.resolve("me.yaml.damaged-1")));
    assertEquals(text, Files.readString(folder.resolve("me.yaml.damaged-2")));
    assertEquals(SOLVED, load(ALL));
  }

  @Test
  void fileDamagedDuringTheGameIsSetAsideAndAllIsWritten() throws IOException {
    Saves saves = saves(ALL);
    saves.save(ALL, of(SOLVED));
    Files.writeString(folder.resolve("me.yaml"), "format: [");
    assertTrue(saves.save(ALL, of(SOLVED)).orElse("").contains("damaged-1"));
    assertEquals(SOLVED, load(ALL));
  }

  @Test
  void levelsThatAreNotThereAreKept() throws IOException {
    saves(ALL).save(ALL, of(SOLVED));
    Saves others = saves(List.of(Card.of(Levels.OVERDRAFT)));
    others.load();
    others.save(
        List.of(Card.of(Levels.OVERDRAFT)),
        new Saved(Map.of("overdraft", entry(around(1, 1), 1, true))));
    assertEquals(SOLVED, load(ALL));
  }

  @Test
  void otherVersionBeginsWithTheOldPlacementsAndTakesNothingAway() throws IOException {
    saves(ALL).save(ALL, of(SOLVED));
    List<Card> changed = List.of(Card.of(withDigest(Levels.LOST_UPDATE, "changed")));
    Saves saves = saves(changed);
    assertEquals(entry(THIRD_LINE, 0, false), saves.load().saved().of("lost-update"));
    saves.save(changed, of(entry(Solution.EMPTY, 0, false)));
    assertEquals(SOLVED, load(ALL));
    assertEquals(Solution.EMPTY, load(changed).solution());
    List<Card> again = List.of(Card.of(withDigest(Levels.LOST_UPDATE, "changed again")));
    assertEquals(THIRD_LINE, load(again).solution());
  }

  @Test
  void twoGamesOfOnePlayerGetAlong() throws IOException {
    Saves one = saves(ALL);
    Saves other = saves(ALL);
    one.load();
    other.load();
    one.save(ALL, of(SOLVED));
    other.save(ALL, new Saved(Map.of("overdraft", entry(around(1, 1), 1, true))));
    assertEquals(SOLVED, load(ALL));
    other.save(ALL, of(entry(around(2, 2), 0, false)));
    assertEquals(3, load(ALL).stars());
  }

  @Test
  void folderThatIsNoneFailsWithAReason() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Saves saves = new Saves(file, "me", ALL);
    assertTrue(saves.load().warning().orElse("").contains("Not a directory"));
    IOException e = assertThrows(IOException.class, () -> saves.save(ALL, of(SOLVED)));
    assertTrue(Because.of(e).contains(file.toString()), Because.of(e));
  }

  @Test
  void linkToTheFileStaysALink() throws IOException {
    Path real = folder.resolve("elsewhere.yaml");
    Files.writeString(real, "format: 1\nlevels: {}\n");
    Files.createSymbolicLink(folder.resolve("me.yaml"), real);
    saves(ALL).save(ALL, of(SOLVED));
    assertTrue(Files.isSymbolicLink(folder.resolve("me.yaml")));
    assertTrue(Files.readString(real).contains("stars: 3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "../me", "a/b", "-a", ".a", "a b", "é", "123456789012345678901234567890123"})
  void playersNameMustBeAFilesName(String player) {
    assertTrue(Saves.refusal(player).isPresent());
    assertThrows(IllegalArgumentException.class, () -> new Saves(folder, player, ALL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"player", "e2e-17", "Anna_2", "7"})
  void playersNameMayBeSimple(String player) {
    assertEquals(Optional.empty(), Saves.refusal(player));
  }

  private Saves saves(List<Card> levels) {
    return new Saves(folder, "me", levels);
  }

  @Test
  void everyToolAndChoiceComesBack() throws IOException {
    Solution solution =
        new Solution(
            List.of(
                new Placement("adder", Tool.YIELD, "", new LineRange(2, 2)),
                new Placement("gone", Tool.ACQUIRE, "B", new LineRange(9, 9))),
            Choices.NONE.with(Gil.FORCED_OFF).withKind("gone", Kind.PROCESS).withKnob("pool", 4));
    saves(ALL).save(ALL, of(entry(solution, 0, false)));
    assertEquals(solution, load(ALL).solution());
  }

  private Saved.Entry load(List<Card> levels) {
    Saves.Start start = saves(levels).load();
    assertEquals(Optional.empty(), start.warning());
    return start.saved().of("lost-update");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Saved of(Saved.Entry entry) {
    return new Saved(Map.of("lost-update", entry));
  }

  private static Saved.Entry entry(Solution solution, int stars, boolean proved) {
    return new Saved.Entry(solution, List.of(), proved, OptionalDouble.empty(), stars, true);
  }

  private static Solution around(int first, int last) {
    return new Solution(
        List.of(new Placement("adder", Tool.LOCK, "A", new LineRange(first, last))));
  }

  private static Level withDigest(Level level, String digest) {
    return new Level(
        level.source(),
        digest,
        level.story(),
        level.setting(),
        level.threads(),
        level.tools(),
        level.goal(),
        level.answers());
  }
}
