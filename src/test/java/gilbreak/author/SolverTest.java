package gilbreak.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.author.Solver.Found;
import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolverTest {
  private static Level shipped(String id) throws IOException, SourceException {
    return level(Files.readString(Shipped.file(id)));
  }

  private static Level level(String text) throws SourceException {
    return LevelReader.read(new SourceText("level.yaml", text));
  }

  private static List<String> right(Found found) {
    return found.right().stream().map(right -> words(right.solution())).toList();
  }

  private static String words(Solution solution) {
    return solution.choices().knobs() + solution.placements().toString();
  }

  @Test
  void allRightAnswersAreFoundAndNoOther() throws IOException, SourceException {
    Found found = new Solver(shipped("lost-update"), 100).solve();
    assertEquals(
        List.of(
            "{}[A around line 3 of adder]",
            "{}[A around lines 1-3 of adder]",
            "{}[A around lines 2-3 of adder]"),
        right(found));
    assertTrue(found.all());
    assertEquals(5, found.tried());
  }

  @ParameterizedTest
  @CsvSource({"lost-update, 1", "too-much-inside, 1", "opposite-locks, 2"})
  void shippedParHasTheFewestPlacements(String id, int fewest) throws Exception {
    Level level = shipped(id);
    Found found = new Solver(level, 2000).solve();
    assertEquals(fewest, found.right().get(0).placements());
    assertEquals(fewest, level.answers().par().orElseThrow().placements().size());
    assertTrue(found.right().stream().anyMatch(r -> r.solution().equals(par(level))));
  }

  private static Solution par(Level level) {
    return level.answers().par().orElseThrow();
  }

  @Test
  void searchEndsAtItsLimitAndSaysHowFarItCame() throws IOException, SourceException {
    Found found = new Solver(shipped("opposite-locks"), 20).solve();
    assertEquals(20, found.tried());
    assertEquals(1, found.complete());
    assertFalse(found.all());
  }

  @Test
  void exchangedNamesAreOneAnswer() throws IOException, SourceException {
    Level one = level(Sample.replaced("names: [A], max: 1", "names: [A], max: 1"));
    Level two = level(Sample.replaced("names: [A], max: 1", "names: [A, B, C], max: 1"));
    assertEquals(right(new Solver(one, 100).solve()), right(new Solver(two, 100).solve()));
  }

  @Test
  void everyChoiceIsTried() throws IOException, SourceException {
    Level level = level(Sample.replaced("shared:", "knobs: {k: [1, 2, 3]}\nshared:"));
    Found found = new Solver(level, 100).solve();
    assertEquals(15, found.tried());
    assertTrue(right(found).contains("{k=3}[A around line 3 of adder]"));
  }

  @Test
  void levelThatIsRightAsShippedNeedsNothing() throws IOException, SourceException {
    Found found = new Solver(level(Sample.replaced("gil: off", "gil: on")), 100).solve();
    assertEquals(0, found.right().get(0).placements());
  }
}
