package gilbreak.judge.isolated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.IsolatedMain;
import gilbreak.judge.Verdict;
import gilbreak.level.Shipped;
import gilbreak.source.SourceText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IsolatedJudgeTest {
  private static final IsolationLimits LONG = new IsolationLimits(Duration.ofMinutes(5), 128);
  private static final IsolationLimits SHORT = new IsolationLimits(Duration.ofSeconds(1), 128);
  private static final SourceText NOTHING =
      new SourceText("nothing", "format: 1\nlevel: lost-update\nplace: []\n");
  private static final SourceText PAR =
      new SourceText(
          "par",
          "format: 1\nlevel: lost-update\n"
              + "place: [{thread: adder, tool: lock, name: A, lines: 3}]\n");

  /** Two processes, each of which is busy for a day. */
  private static final SourceText BUSY =
      new SourceText(
          "busy",
          """
          format: 1
          id: busy
          title: Busy
          shared: {x: 0}
          threads:
            - {name: p, copies: 2, kind: process, code: work(80000000000)}
          goal: {finally: x == 0}
          """);

  private static final SourceText NO_ANSWER =
      new SourceText("nothing", "format: 1\nlevel: busy\nplace: []\n");

  private static SourceText lostUpdate() throws IOException {
    return new SourceText("level", Files.readString(Shipped.file("lost-update")));
  }

  private static Outcome judge(SourceText level, SourceText solution, boolean runs) {
    return new IsolatedJudge(IsolatedMain.class, LONG)
        .judge(new Order(level, solution, runs), () -> true);
  }

  private static Outcome outcome(Class<?> main, IsolationLimits limits, BooleanSupplier goOn)
      throws IOException {
    return new IsolatedJudge(main, limits).judge(new Order(lostUpdate(), PAR, false), goOn);
  }

  private static Set<ProcessHandle> descendants() {
    return ProcessHandle.current().descendants().collect(Collectors.toSet());
  }

  private static void awaitEnd(Set<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      process.onExit().get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void brokenAnswerComesBackWithItsFailure() throws IOException {
    Report report =
        assertInstanceOf(Outcome.Judged.class, judge(lostUpdate(), NOTHING, false)).report();
    assertEquals(Verdict.BROKEN, report.verdict());
    assertEquals("at the end, cnt == 2 * n is false: cnt is 2", report.failure());
    assertEquals(33, report.states());
    assertEquals(0, report.stars().orElse(-1));
    assertTrue(report.text().contains("(preempted)"), report.text());
    assertTrue(report.json().contains("\"placements\": 0"), report.json());
  }

  @Test
  void rightAnswerComesBackWithSpeedAndMetrics() throws IOException {
    Report report = assertInstanceOf(Outcome.Judged.class, judge(lostUpdate(), PAR, true)).report();
    assertEquals(Verdict.PROVED, report.verdict());
    assertTrue(report.stars().orElse(0) >= 1);
    assertTrue(report.rounds().all() > 0);
    assertEquals(0, report.rounds().wrong());
    assertTrue(report.speed().orElseThrow().speedup() > 0);
    assertTrue(report.metrics().orElseThrow().locked() > 0);
  }

  @Test
  void levelThatCannotBeReadIsRefused() {
    SourceText level = new SourceText("bad.yaml", "format: 1\n");
    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, judge(level, NOTHING, true));
    assertTrue(refused.problems().contains("bad.yaml:1:"), refused.problems());
  }

  @Test
  void hangingProcessIsKilledWithItsChildren() throws Exception {
    Set<ProcessHandle> before = descendants();
    Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
    assertEquals(
        new Outcome.Killed(1),
        outcome(
            BadJudges.Hanging.class,
            SHORT,
            () -> {
              seen.addAll(descendants());
              return true;
            }));
    seen.removeAll(before);
    assertTrue(!seen.isEmpty());
    awaitEnd(seen);
  }

  @Test
  void processesOfTheProgramEndWithTheirJudge() throws Exception {
    Set<ProcessHandle> before = descendants();
    Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
    Outcome outcome =
        new IsolatedJudge(IsolatedMain.class, LONG)
            .judge(
                new Order(BUSY, NO_ANSWER, true),
                () -> {
                  seen.addAll(descendants());
                  seen.removeAll(before);
                  return seen.size() < 3;
                });
    assertEquals(new Outcome.Cancelled(), outcome);
    awaitEnd(seen);
  }

  @Test
  void hungryProcessIsOutOfMemory() throws IOException {
    assertEquals(new Outcome.OutOfMemory(128), outcome(BadJudges.Hungry.class, LONG, () -> true));
  }

  @Test
  void processThatEndsByItselfHasDied() throws IOException {
    assertEquals(
        new Outcome.Died("with exit status 9"), outcome(BadJudges.Ending.class, LONG, () -> true));
  }

  @Test
  void processThatBabblesHasDied() throws IOException {
    assertInstanceOf(Outcome.Died.class, outcome(BadJudges.Babbling.class, LONG, () -> true));
  }

  @Test
  void processThatSomebodyKillsHasDied() throws IOException {
    Set<ProcessHandle> before = descendants();
    Outcome outcome =
        outcome(
            BadJudges.Hanging.class,
            LONG,
            () -> {
              ProcessHandle.current()
                  .children()
                  .filter(child -> !before.contains(child))
                  .forEach(ProcessHandle::destroyForcibly);
              return true;
            });
    assertEquals(new Outcome.Died("by signal 9"), outcome);
  }

  @Test
  void whoeverCancelsGetsRidOfTheProcess() throws IOException {
    assertEquals(new Outcome.Cancelled(), outcome(BadJudges.Hanging.class, LONG, () -> false));
  }

  @Test
  void judgingEndsWhenTheParentIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessCustody.class.getName(),
                BUSY.text(),
                NO_ANSWER.text())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<ProcessHandle> all;
    do {
      Thread.onSpinWait();
      all = parent.descendants().toList();
    } while (all.size() < 3 && parent.isAlive());
    // SIGKILL: no code of the parent runs any more.
    parent.destroyForcibly().waitFor();
    assertEquals(3, all.size());
    awaitEnd(Set.copyOf(all));
  }
}
