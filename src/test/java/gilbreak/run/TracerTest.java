package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.programs.TestProgram;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import gilbreak.timeline.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is noted of programs that really run. */
class TracerTest {
  private static final Burner BURNER = Burner.calibrated();

  /** For all programs, so that not each has to start processes. */
  private static Team everyone;

  @BeforeAll
  static void start() {
    everyone = new Team(TestProgram.mostThreads(), BURNER);
  }

  @AfterAll
  static void end() {
    everyone.close();
  }

  private static Optional<Trace> trace(TestProgram test) {
    Compiled compiled = Compiled.of(test.program());
    try (Team team = new Team(compiled.crew().size(), BURNER)) {
      return Tracer.trace(compiled, team);
    }
  }

  private static Trace trace(String program) {
    return trace(TestProgram.of("test", program)).orElseThrow();
  }

  private static Timeline timeline(String program) {
    return trace(program).timeline();
  }

  private static boolean has(Timeline timeline, int lane, Predicate<Span> wanted) {
    return timeline.lanes().get(lane).spans().stream().anyMatch(wanted);
  }

  private static Predicate<Span> waits(Activity activity, String on) {
    return span -> span.activity() == activity && span.on().equals(on);
  }

  private static Predicate<Span> does(Activity activity) {
    return waits(activity, "");
  }

  static Stream<TestProgram> rightPrograms() {
    return TestProgram.all().filter(test -> test.expected("verdict", "proved").equals("proved"));
  }

  @ParameterizedTest
  @MethodSource("rightPrograms")
  void lanesHaveNoGapsAndLieWithinTheRound(TestProgram test) {
    Compiled compiled = Compiled.of(test.program());
    Timeline timeline = Tracer.trace(compiled, everyone).orElseThrow().timeline();
    assertEquals(
        test.program().threads().stream().map(thread -> thread.name()).toList(),
        timeline.lanes().stream().map(Lane::thread).toList());
    assertTrue(timeline.complete());
    for (Lane lane : timeline.lanes()) {
      long at = lane.spans().isEmpty() ? 0 : lane.spans().get(0).from();
      for (Span span : lane.spans()) {
        assertEquals(at, span.from(), lane.toString());
        assertTrue(span.to() >= span.from(), lane.toString());
        at = span.to();
      }
      assertTrue(at <= timeline.length(), lane + " ends behind " + timeline.length());
    }
  }

  @Test
  void whoFindsALockTakenWaitsForIt() {
    Timeline timeline =
        timeline(
            "shared: x=0\nlocks: A\nthread t x2\nfor i in range(20):\n    with A:\n        io(200)\n");
    assertTrue(
        has(timeline, 0, waits(Activity.LOCK, "A")) || has(timeline, 1, waits(Activity.LOCK, "A")));
    assertTrue(has(timeline, 0, does(Activity.IO)));
  }

  @Test
  void whoWaitsForAnItemWaitsForOthers() {
    Timeline timeline =
        timeline(
            "shared: x=0\nobjects: q=Queue\nthread p\nio(3000)\nq.put(1)\nthread c\nx = q.get()\n");
    assertTrue(has(timeline, 1, waits(Activity.OTHERS, "q")));
  }

  @Test
  void whoComputesBesideAnotherOneWaitsForTheGil() {
    Timeline timeline =
        timeline(
            "shared: x=0\nobjects: both=Barrier(2)\ngil: on\nthread t x2\n"
                + "for i in range(10):\n    both.wait()\n    work(2000)\n");
    assertTrue(timeline.total(Activity.GIL) > 0);
    Timeline free = timeline("shared: x=0\ngil: off\nthread t x2\nwork(2000)\n");
    assertEquals(0, free.total(Activity.GIL));
  }

  @Test
  void taskIsReadyWhileAnotherOneHasTheTurn() {
    Timeline timeline = timeline("shared: x=0\ntask t x2\nwork(300)\nx += 1\n");
    List<Span> second = timeline.lanes().get(1).spans();
    assertEquals(Activity.READY, second.get(0).activity());
    assertTrue(
        timeline.lanes().get(0).spans().stream()
            .noneMatch(span -> span.from() > second.get(0).to()));
  }

  @Test
  void taskThatSleepsLongerThanTheOtherWorksIsNotReadyBefore() {
    Timeline timeline = timeline("shared: x=0\ntask a\nawait sleep(5000)\ntask b\nx = 1\n");
    Span sleep =
        timeline.lanes().get(0).spans().stream()
            .filter(does(Activity.IO))
            .findFirst()
            .orElseThrow();
    assertTrue(sleep.length() >= 4_000_000, sleep.toString());
  }

  @Test
  void taskWaitsForTheLoopsOwnLock() {
    Timeline timeline =
        timeline(
            "shared: x=0\nobjects: A=asyncio.Lock\ntask t x2\nasync with A:\n    await io(500)\n    x += 1\n");
    assertTrue(has(timeline, 1, waits(Activity.LOCK, "A")));
    assertTrue(has(timeline, 0, does(Activity.IO)));
  }

  @Test
  void taskWaitsForWhatItHasStarted() {
    Timeline timeline =
        timeline(
            "shared: x=0\ntask t\ndef f(a):\n    work(200)\n    return a\n\nx = await to_thread(f, 2)\n");
    assertTrue(has(timeline, 0, does(Activity.OTHERS)));
    assertTrue(has(timeline, 1, does(Activity.RUNNING)));
  }

  @Test
  void processesNoteWhatTheyDoThemselves() {
    Timeline timeline =
        timeline(
            "shared: x=0\nshared_memory: x\nlocks: A\nobjects: both=Barrier(2)\nprocess p x2\n"
                + "for i in range(10):\n    both.wait()\n    with A:\n        io(2000)\n");
    for (int process = 0; process < 2; process++) {
      assertTrue(has(timeline, process, does(Activity.RUNNING)));
      assertTrue(has(timeline, process, does(Activity.IO)));
    }
    assertTrue(
        has(timeline, 0, waits(Activity.LOCK, "A")) || has(timeline, 1, waits(Activity.LOCK, "A")));
  }

  @Test
  void roundThatIsGivenUpLeavesNoTrace() {
    assertTrue(
        trace(TestProgram.of("test", "shared: x=0\nlocks: A\nthread t\nA.acquire()\nA.acquire()\n"))
            .isEmpty());
  }

  @Test
  void timeInsideLocksCountsForEachThread() {
    String program = "shared: x=0\nlocks: A\nthread t x2\nio(10)\n%s\n    io(2000)\n";
    assertTrue(trace(program.formatted("with A:")).metrics().locked() >= 4_000);
    assertEquals(0, trace(program.formatted("if True:")).metrics().locked());
  }

  @Test
  void waitingForAConditionIsOutsideOfItsLock() {
    Trace trace =
        trace(
            """
            shared: x=0
            objects: c=Condition e=Event
            finally: x == 1
            thread waiter
            with c:
                while x == 0:
                    c.wait()
            thread boss
            io(30000)
            with c:
                x = 1
                c.notify()
            """);
    Lane waiter = trace.timeline().lanes().get(0);
    assertTrue(waiter.total(Activity.OTHERS) > 0);
    assertTrue(trace.metrics().locked() * 1_000 < waiter.longest(Activity.OTHERS));
  }

  @Test
  void longestWaitIsNoShorterThanMostOfThem() {
    Metrics metrics =
        trace(
                "shared: x=0\nlocks: A\nthread t x3\nfor i in range(20):\n    with A:\n        io(100)\n")
            .metrics();
    assertTrue(metrics.longestWait() >= metrics.wait99());
    assertTrue(metrics.wait99() > 0);
  }

  @Test
  void quantileIsOfTheNearestRank() {
    assertEquals(0, Tracer.wait(new long[0], 0.99));
    assertEquals(7, Tracer.wait(new long[] {7}, 0.99));
    long[] hundred = java.util.stream.LongStream.rangeClosed(1, 100).toArray();
    assertEquals(99, Tracer.wait(hundred, 0.99));
    assertEquals(100, Tracer.wait(hundred, 1));
  }
}
