package gilbreak.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.program.Program;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class FreeThreadsTest {
  private static Level level(String copies) throws SourceException {
    return LevelReader.read(
        new SourceText(
            "level",
            """
            format: 1
            id: pool
            title: Pool
            knobs: {pool: [4, 1, 2, 8]}
            shared: {x: 0}
            threads:
              - {name: t, copies: %s, code: x = pool}
            goal: {finally: x == pool}
            """
                .formatted(copies)));
  }

  @Test
  void countsAreThoseOfTheKnobThatHaveACoreEach() throws SourceException {
    Level level = level("pool");
    assertEquals(Optional.empty(), FreeThreads.refusal(level, 4));
    SortedMap<Integer, Program> programs = FreeThreads.programs(level, Solution.EMPTY, 4);
    assertEquals(Set.of(1, 2, 4), programs.keySet());
    programs.forEach((count, program) -> assertEquals(count, program.threads().size()));
  }

  @Test
  void levelWhoseCopiesAreGivenIsRefused() throws SourceException {
    assertEquals(
        Optional.of("this level's thread count is fixed: no knob says how many copies run"),
        FreeThreads.refusal(level("3"), 4));
  }

  @Test
  void oneCoreIsTooFew() throws SourceException {
    assertTrue(FreeThreads.refusal(level("pool"), 1).orElseThrow().contains("too few cores"));
  }
}
