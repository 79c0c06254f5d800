package gilbreak.classroom.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.yaml.JsonReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A contest's board in a terminal. */
class BoardTextTest {
  @Test
  void noisyFigureIsMarkedAndExplained() throws IOException {
    String board =
        """
        {"levels": [{"level": "a", "title": "A", "ranks": [
          {"rank": 1, "name": "Ada", "speedup": 2.03, "placements": 1, "noisy": true},
          {"rank": 2, "name": "Bob", "speedup": 1.5, "placements": 1, "noisy": false}]}]}
        """;
    String text = BoardText.level(JsonReader.read(board), "a");
    assertTrue(text.contains(" 2.03~ "), text);
    assertTrue(text.contains(" 1.5 "), text);
    assertTrue(text.endsWith("~ was measured while the machine was noisy.\n"), text);
  }

  @Test
  void noisyResultSaysSo() throws IOException {
    String entry =
        """
        {"submission": 3, "level": "a", "decision": "proved", "speedup": 2.03, "low": 0.99,
         "high": 1.2, "noisy": true, "stars": 1}
        """;
    assertEquals(
        "3 a: proved, speedup 2.03 (0.99 to 1.2, noisy), 1 of 3 stars",
        BoardText.entry(JsonReader.read(entry)));
  }
}
