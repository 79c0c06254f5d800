package gilbreak.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Lane WAITS_TWICE =
      new Lane(
          "adder[0]",
          List.of(
              new Span(Activity.RUNNING, "", 0, 0, 10),
              new Span(Activity.LOCK, "A", Span.NO_CORE, 10, 15),
              new Span(Activity.RUNNING, "", 1, 15, 20),
              new Span(Activity.LOCK, "B", Span.NO_CORE, 20, 40)));

  @Test
  void totalIsTheSumOfAllSpansOfAnActivity() {
    assertEquals(25, WAITS_TWICE.total(Activity.LOCK));
    Timeline two = new Timeline(List.of(WAITS_TWICE, WAITS_TWICE), 40, true);
    assertEquals(30, two.total(Activity.RUNNING));
  }

  @Test
  void longestIsThatOfOneSpan() {
    assertEquals(20, WAITS_TWICE.longest(Activity.LOCK));
    assertEquals(0, WAITS_TWICE.longest(Activity.IO));
  }
}
