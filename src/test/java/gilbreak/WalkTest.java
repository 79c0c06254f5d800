package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.shell.Catalogues;
import gilbreak.shell.Levels;
import gilbreak.shell.Library;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The walk that the README shows; {@code ./gilbreak walk} writes it anew. */
class WalkTest {
  private static final Path FILE = Path.of("docs/walk.svg");

  private static Library levels() throws IOException {
    return Levels.in(Optional.of(Path.of("levels"))).library(Catalogues.NONE);
  }

  @Test
  void theFileIsWhatTheScriptMakes() throws IOException, SourceException {
    assertEquals(
        Files.readString(FILE), WalkCommand.svg(levels()), "./gilbreak walk writes it anew");
  }

  @Test
  void theScriptReachesEveryPicture() throws IOException, SourceException {
    List<Walk.Shot> shots = Walk.through(levels(), WalkScript.shipped());
    for (String heading :
        List.of("gilbreak", "Lesson", "BROKEN", "Timeline", "PROVED", "Race", "Tracker")) {
      assertTrue(
          shots.stream()
              .anyMatch(
                  shot -> shot.frame().text().stream().anyMatch(row -> row.contains(heading))),
          heading);
    }
  }

  @Test
  void itNeedsNothingElseAndIsSmall() throws IOException {
    String text = Files.readString(FILE);
    assertTrue(text.getBytes(StandardCharsets.UTF_8).length < 300_000);
    assertFalse(text.replace("http://www.w3.org/2000/svg", "").contains("http"));
    assertFalse(text.contains("<script") || text.contains("@import") || text.contains("url("));
  }

  @Test
  void oneFrameIsSeenWhereNothingMoves() throws IOException {
    assertEquals(1, Files.readString(FILE).split("class=\"f still\"", -1).length - 1);
  }
}
