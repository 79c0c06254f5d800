package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceText;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which levels a contest has. */
class LineupTest {
  private static Level shipped(String id) throws Exception {
    return LevelReader.read(new SourceText(id, Files.readString(Shipped.file(id))));
  }

  @Test
  void placeAndTuneLevelsAreInTheContest() throws Exception {
    List<Level> levels = List.of(shipped("lost-update"), shipped("postage"));
    assertEquals(new Lineup(levels, List.of()), Lineup.of(levels));
  }

  @Test
  void levelsThatAreAnsweredOnTheScreenAreLeftOutByName() throws Exception {
    Lineup lineup = Lineup.of(List.of(shipped("only-door"), shipped("lost-update")));
    assertEquals(1, lineup.levels().size());
    assertEquals(
        List.of(
            "Not in the contest: 1 level of the kind predict, which are answered on the screen:"
                + " only-door."),
        lineup.leftOut());
  }

  @Test
  void levelWithoutABaselineIsLeftOut() throws Exception {
    String text = Files.readString(Shipped.file("lost-update"));
    String without = text.replaceFirst("(?m)^  baseline:.*\n", "");
    Lineup lineup = Lineup.of(List.of(LevelReader.read(new SourceText("lost-update", without))));
    assertTrue(lineup.levels().isEmpty());
    assertTrue(lineup.leftOut().get(0).contains("1 level without a baseline"));
  }
}
