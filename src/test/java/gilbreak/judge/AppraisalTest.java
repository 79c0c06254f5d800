package gilbreak.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What placements are worth. */
final class AppraisalTest {
  private static final String LEVEL =
      """
      format: 1
      id: two-updates
      title: Two updates
      gil: off
      shared: {x: 0, y: 0}
      threads:
        - name: t
          copies: 2
          code: |
            x += 1
            y = 1
      tools:
        lock: {names: [A, B], max: 3}
      goal:
        finally: x == 2
      """;

  private static final Placement NEEDED = placement("A", 1, 1);
  private static final Placement IDLE = placement("B", 2, 2);

  private static Placement placement(String name, int first, int last) {
    return new Placement("t", Tool.LOCK, name, new LineRange(first, last));
  }

  private static Level level() throws SourceException {
    return LevelReader.read(new SourceText("two-updates.yaml", LEVEL));
  }

  private static Worth worth(boolean proved, int budget, Placement... placements)
      throws SourceException {
    return Appraisal.of(level(), new Solution(List.of(placements)), proved, budget, () -> true);
  }

  @Test
  void placementIsRedundantWhenTheRestIsProved() throws SourceException {
    Worth worth = worth(true, 10_000, NEEDED, IDLE);
    assertEquals(List.of(IDLE), worth.redundant());
    assertTrue(worth.complete());
    assertTrue(worth.states() > 0);
  }

  @Test
  void eitherOfTwoThatDoTheSameIsRedundant() throws SourceException {
    Placement other = placement("B", 1, 1);
    assertEquals(List.of(NEEDED, other), worth(true, 10_000, NEEDED, other).redundant());
  }

  @Test
  void nothingPlacedIsOnePlacementAway() throws SourceException {
    assertEquals(Optional.of(new Solution(List.of(NEEDED))), worth(false, 10_000).nearest());
  }

  @Test
  void placementElsewhereIsOnePlacementAway() throws SourceException {
    Placement both = placement("B", 1, 2);
    Level full = LevelReader.read(new SourceText("", LEVEL.replace("max: 3", "max: 1")));
    Worth worth = Appraisal.of(full, new Solution(List.of(IDLE)), false, 10_000, () -> true);
    assertEquals(Optional.of(new Solution(List.of(NEEDED))), worth.nearest());
    assertTrue(Appraisal.of(full, new Solution(List.of(both)), true, 99, () -> true).complete());
  }

  @Test
  void placementThatKeepsToTheLevelsLimitIsNotRedundant() throws SourceException {
    String waits =
        """
        format: 1
        id: waits
        title: Waits
        shared: {x: 0}
        threads:
          - name: t
            kind: task
            copies: 2
            code: |
              io(500)
              x += 1
        tools: {await: {max: 1}}
        goal: {finally: x == 2, makespan: 800 us}
        """;
    Level level = LevelReader.read(new SourceText("waits.yaml", waits));
    Placement await = new Placement("t", Tool.AWAIT, "", new LineRange(1, 1));
    Worth worth = Appraisal.of(level, new Solution(List.of(await)), true, 10_000, () -> true);
    assertEquals(List.of(), worth.redundant());
  }

  @Test
  void budgetEndsIt() throws SourceException {
    Worth worth = worth(false, 1);
    assertEquals(Optional.empty(), worth.nearest());
    assertFalse(worth.complete());
  }

  @Test
  void itCanBeEnded() throws SourceException {
    Worth worth =
        Appraisal.of(level(), new Solution(List.of(NEEDED, IDLE)), true, 10_000, () -> false);
    assertEquals(List.of(), worth.redundant());
    assertFalse(worth.complete());
  }
}
