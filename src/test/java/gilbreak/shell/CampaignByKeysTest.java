package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.Shipped;
import gilbreak.level.Solution;
import gilbreak.play.Foretold;
import gilbreak.play.Scheduling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every level of the campaign can be answered by keys at 80x24. */
class CampaignByKeysTest {
  static List<Path> levels() throws IOException {
    return Shipped.files();
  }

  @ParameterizedTest
  @MethodSource("levels")
  void bestAnswerIsGivenByKeys(Path file) throws Exception {
    Level level = ParKeys.read(file);
    ParKeys player = ParKeys.of(level);
    switch (level.kind()) {
      case BREAK -> assertEquals(3, ((Scheduling) player.shown()).won().orElse(0));
      case PREDICT -> assertTrue(((Foretold) player.shown()).isRight());
      default -> {
        Solution par = level.answers().par().orElseThrow();
        assertEquals(sorted(par), sorted(player.solution()));
        assertEquals(level.setting().interpreter(par.choices()), interpreter(level, player));
        assertEquals(
            level.setting().options().knobs(par.choices()),
            level.setting().options().knobs(player.solution().choices()));
      }
    }
  }

  private static Object interpreter(Level level, ParKeys player) {
    return level.setting().interpreter(player.solution().choices());
  }

  private static List<Placement> sorted(Solution solution) {
    return solution.placements().stream()
        .sorted(Comparator.comparing(Placement::toString))
        .toList();
  }
}
