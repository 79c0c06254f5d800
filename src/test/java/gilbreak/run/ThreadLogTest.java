package gilbreak.run;

import static gilbreak.timeline.Activity.IO;
import static gilbreak.timeline.Activity.LOCK;
import static gilbreak.timeline.Activity.OTHERS;
import static gilbreak.timeline.Activity.READY;
import static gilbreak.timeline.Activity.RUNNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.timeline.Activity;
import gilbreak.timeline.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadLogTest {
  private final ThreadLog log = new ThreadLog(new HeldTimes(List.of()));

  private static Span span(Activity activity, String on, long from, long to) {
    return new Span(activity, on, Span.NO_CORE, from, to);
  }

  private void turn(Activity next, String on, long now, long delay) {
    log.turn(next, on, now, delay, Span.NO_CORE);
  }

  @Test
  void whoHadNoCoreWhileRunningWasReadyBefore() {
    turn(RUNNING, "", 0, 0);
    log.turn(LOCK, "A", 100, 30, 1);
    assertEquals(List.of(span(READY, "", 0, 30), new Span(RUNNING, "", 1, 30, 100)), log.spans());
  }

  @Test
  void whoHadNoCoreWhileWaitingWasReadyAtTheEnd() {
    turn(LOCK, "A", 0, 0);
    turn(RUNNING, "", 100, 30);
    assertEquals(List.of(span(LOCK, "A", 0, 70), span(READY, "", 70, 100)), log.spans());
  }

  @Test
  void delayIsNeverLongerThanTheSpanInWhichItFell() {
    turn(IO, "", 0, 0);
    turn(RUNNING, "", 10, 500);
    assertEquals(List.of(span(READY, "", 0, 10)), log.spans());
  }

  @Test
  void betweenItsEndAndItsNextBeginningAThreadWaitsForOthers() {
    turn(RUNNING, "", 0, 0);
    log.end(10, 0, Span.NO_CORE);
    assertFalse(log.isOpen());
    turn(RUNNING, "", 30, 0);
    log.end(40, 0, Span.NO_CORE);
    assertEquals(
        List.of(span(RUNNING, "", 0, 10), span(OTHERS, "", 10, 30), span(RUNNING, "", 30, 40)),
        log.spans());
  }

  @Test
  void whatIsTooLongIsCutOffAtItsEnd() {
    for (int i = 0; i <= ThreadLog.MOST; i++) {
      turn(i % 2 == 0 ? RUNNING : IO, "", i, 0);
    }
    assertTrue(log.isComplete());
    log.end(10_000, 0, Span.NO_CORE);
    assertFalse(log.isComplete());
    assertEquals(ThreadLog.MOST, log.spans().size());
    assertEquals(ThreadLog.MOST, log.spans().get(ThreadLog.MOST - 1).to());
  }

  @Test
  void messageOfAProcessIsSplitByWhatItWaitedFor() {
    List<Span> own =
        List.of(span(RUNNING, "", 0, 10), span(OTHERS, "", 10, 50), span(IO, "", 50, 90));
    List<Span> known = List.of(span(LOCK, "A", 20, 40), span(RUNNING, "", 40, 100));
    assertEquals(
        List.of(
            span(RUNNING, "", 0, 10),
            span(OTHERS, "", 10, 20),
            span(LOCK, "A", 20, 40),
            span(OTHERS, "", 40, 50),
            span(IO, "", 50, 90)),
        Overlay.of(own, known));
  }
}
