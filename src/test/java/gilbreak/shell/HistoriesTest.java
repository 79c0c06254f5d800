package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.play.History;
import gilbreak.play.Step;
import gilbreak.program.ProgramThread.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoriesTest {
  private static final String LEVEL = "lost-update";
  private static final Solution PICKED =
      solution(1)
          .with(new Choices(Optional.of(Gil.OFF), Map.of("a b", Kind.TASK), Map.of("n", 2L)));

  @TempDir private Path folder;

  private final List<String> warnings = new ArrayList<>();

  @Test
  void whatIsKeptIsThereInTheNextGame() throws IOException {
    History history =
        new History(
            List.of(Solution.EMPTY, solution(1), solution(1, 2), solution(2)),
            step(PICKED),
            List.of(solution(2, 1), Solution.EMPTY.with(PICKED.choices())));
    game().keep(LEVEL, history);
    assertEquals(Optional.of(history), game().news(LEVEL));
    assertEquals(Optional.empty(), game().news("overdraft"));
    assertEquals(List.of(), warnings);
  }

  @Test
  void whatTheGameHasWrittenOrReadIsNoNews() throws IOException {
    Histories one = game();
    one.keep(LEVEL, history(0, 1));
    assertEquals(Optional.empty(), one.news(LEVEL));
    Histories other = game();
    assertEquals(Optional.of(history(0, 1)), other.news(LEVEL));
    assertEquals(Optional.empty(), other.news(LEVEL));
    one.keep(LEVEL, history(0, 1, 2));
    assertEquals(Optional.of(history(0, 1, 2)), other.news(LEVEL));
  }

  @Test
  void changeAfterUndoForgetsWhatWasUndone() throws IOException {
    Histories game = game();
    game.keep(LEVEL, history(0, 1, 2, 3));
    game.keep(LEVEL, history(0, 1, 9));
    assertEquals(Optional.of(history(0, 1, 9)), game().news(LEVEL));
  }

  @Test
  void twoGamesLoseNothingOfEachOther() throws IOException {
    game().keep(LEVEL, history(0));
    Histories one = game();
    Histories other = game();
    one.news(LEVEL);
    other.news(LEVEL);
    one.keep(LEVEL, history(0, 1));
    other.keep(LEVEL, history(0, 7));
    one.keep(LEVEL, history(0, 1, 2));
    other.keep(LEVEL, history(0, 7, 8));
    one.keep(LEVEL, history(0, 1, 2, 3));
    assertEquals(Optional.of(history(0, 1, 7, 2, 8, 3)), game().news(LEVEL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "format: [",
        "format: 2\nlevel: lost-update\nplacements: []\nchoices: []\npast: []\nnow: ''\nundone: []",
        "format: 1\nlevel: overdraft\nplacements: []\nchoices: []\npast: []\nnow: ''\nundone: []",
        "format: 1\nlevel: lost-update\nplacements: []\nchoices: []\npast: [1]\nnow: ''\nundone: []",
        "format: 1\nlevel: lost-update\nplacements: []\nchoices: []\npast: [c1]\nnow: ''\nundone: []",
        "format: 1\nlevel: lost-update\nplacements: []\nchoices: []\npast: [[]]\nnow: ''\nundone: []",
        "format: 1\nlevel: lost-update\nplacements: [3]\nchoices: []\npast: []\nnow: x\nundone: 5",
        "format: 1\nlevel: lost-update\n"
      })
  void damagedFileIsSetAsideAndNamed(String text) throws IOException {
    Files.writeString(folder.resolve("lost-update.yaml"), text);
    assertEquals(Optional.empty(), game().news(LEVEL));
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("lost-update.yaml.damaged-1: line "), warnings.get(0));
    assertEquals(text, Files.readString(folder.resolve("lost-update.yaml.damaged-1")));
    game().keep(LEVEL, history(0, 1));
    assertEquals(List.of("lost-update.yaml", "lost-update.yaml.damaged-1"), files());
  }

  @Test
  void solutionThatNoLevelWouldTakeIsDamage() throws IOException {
    String one = "placements: [{thread: a, lines: 1}]\nchoices: []\n";
    String file = "format: 1\nlevel: lost-update\n" + one + "past: []\nundone: []\nnow: '1%s'\n";
    Files.writeString(folder.resolve("lost-update.yaml"), file.formatted(" 1".repeat(999)));
    assertTrue(game().news(LEVEL).isPresent());
    Files.writeString(folder.resolve("lost-update.yaml"), file.formatted(" 1".repeat(1_000)));
    assertEquals(Optional.empty(), game().news(LEVEL));
    assertTrue(warnings.get(0).contains("expected at most 1000 numbers"), warnings.get(0));
  }

  @Test
  void fileThatIsDamagedMeanwhileIsSetAsideBeforeItIsWrittenOver() throws IOException {
    Histories game = game();
    game.keep(LEVEL, history(0, 1));
    Files.write(folder.resolve("lost-update.yaml"), new byte[] {(byte) 0xFF, 0});
    game.keep(LEVEL, history(0, 1, 2));
    assertEquals(Optional.of(history(0, 1, 2)), game().news(LEVEL));
    assertEquals(List.of("lost-update.yaml", "lost-update.yaml.damaged-1"), files());
  }

  @Test
  void fileThatCannotBeReadIsToldAndTheGameGoesOn() throws IOException {
    Files.createDirectory(folder.resolve("lost-update.yaml"));
    assertEquals(Optional.empty(), game().news(LEVEL));
    assertTrue(warnings.get(0).startsWith("What undo leads to cannot be read: "), warnings.get(0));
    assertThrows(IOException.class, () -> game().keep(LEVEL, history(0, 1)));
  }

  @Test
  void oldestIsLeftOutOfWhatWouldBeTooLong() throws IOException {
    int[] lines = IntStream.range(0, 9_000).toArray();
    game().keep(LEVEL, history(lines));
    assertTrue(Files.size(folder.resolve("lost-update.yaml")) <= HistoryReader.MAX_BYTES);
    History kept = game().news(LEVEL).orElseThrow();
    assertEquals(solution(8_999), kept.now().placed());
    int size = kept.past().size();
    assertTrue(size > 300, () -> "" + size);
    assertEquals(history(lines).past().subList(8_999 - size, 8_999), kept.past());
  }

  @Test
  void whatWouldBeRedoneLastIsLeftOutWhereThereIsNoPast() throws IOException {
    List<Solution> undone = IntStream.range(0, 9_000).mapToObj(HistoriesTest::solution).toList();
    game().keep(LEVEL, new History(List.of(), step(Solution.EMPTY), undone));
    List<Solution> kept = game().news(LEVEL).orElseThrow().future();
    assertEquals(undone.subList(9_000 - kept.size(), 9_000), kept);
  }

  private Histories game() {
    return new Histories(folder, warnings::add);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static History history(int... lines) {
    List<Solution> all = IntStream.of(lines).mapToObj(HistoriesTest::solution).toList();
    return new History(all.subList(0, all.size() - 1), step(all.get(all.size() - 1)), List.of());
  }

  private static Step step(Solution solution) {
    return new Step(solution, solution);
  }

  private static Solution solution(int... lines) {
    return new Solution(
        IntStream.of(lines)
            .mapToObj(line -> new Placement("adder", Tool.LOCK, "A", lines(1 + line)))
            .toList());
  }

  private static LineRange lines(int first) {
    return new LineRange(first, 1 + first);
  }
}
