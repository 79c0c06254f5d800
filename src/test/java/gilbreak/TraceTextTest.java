package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import gilbreak.timeline.Timeline;
import gilbreak.yaml.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTextTest {
  private static final Timeline TIMELINE =
      new Timeline(
          List.of(
              new Lane(
                  "adder[0]",
                  List.of(
                      new Span(Activity.RUNNING, "", 1, 0, 350_000),
                      new Span(Activity.LOCK, "A", Span.NO_CORE, 350_000, 700_000))),
              new Lane("b", List.of(new Span(Activity.IO, "", Span.NO_CORE, 175_000, 700_000)))),
          700_000,
          true);

  @Test
  void everyThreadHasARow() {
    assertEquals(
        """
        One round, 700 µs; a column is 10.0 µs.
        adder[0]  ###################################LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL
        b                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        # runs   L for a lock   ~ I/O
        adder[0]: 350 µs running, 350 µs for A
        b: 525 µs in I/O
        """,
        TraceText.of(TIMELINE));
  }

  @Test
  void noRowIsWiderThanATerminal() {
    Lane lane =
        new Lane("x".repeat(40) + "[0]", List.of(new Span(Activity.RUNNING, "", 0, 0, 999)));
    TraceText.of(new Timeline(List.of(lane, lane), 999, false))
        .lines()
        .filter(line -> line.endsWith("#"))
        .forEach(line -> assertEquals(80, line.length()));
  }

  @Test
  void spansAreToldInNanoseconds() {
    String json = JsonWriter.write(TraceText.json(TIMELINE));
    assertTrue(json.contains("\"does\": \"lock\""), json);
    assertTrue(json.contains("\"to_ns\": 700000"), json);
  }
}
