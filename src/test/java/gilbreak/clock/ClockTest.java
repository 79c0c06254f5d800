package gilbreak.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure.Kind;
import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClockTest {
  private static final long MS = 1_000_000;

  private static final String HOT_LOCK =
      """
      shared: x=0
      locks: L
      cores: 2
      thread t x2
      for i in range(20):
          with L:
              work(500)
              x += 1
      """;

  private static Program program(String text) {
    return TestProgram.of("clock", text).program();
  }

  private static Reading read(String text, int cores, Costs costs) {
    return new Clock(costs, cores).read(program(text));
  }

  private static Reading read(String text, int cores, Map<Cost, Long> costs) {
    return read(text, cores, Tables.IDEAL.with(costs));
  }

  @Test
  void sameProgramGivesTheSameReading() {
    String text =
        """
        shared: cnt=0
        locks: A
        objects: q=Queue(2) C=Condition
        gil: on
        thread maker x2
        for i in range(20):
            work(700)
            q.put(i)
        thread taker x2
        for i in range(20):
            x = q.get()
            with A:
                cnt += x
            io(300)
        """;
    Reading first = read(text, 2, Tables.REAL);
    Reading second = read(text, 2, Tables.REAL);
    assertEquals(first.timeline(), second.timeline());
    assertEquals(List.of(380L), first.cells());
    // The same on every machine and JDK.
    assertEquals(29_258_710, first.makespan());
  }

  @Test
  void timelineTellsAllThatAThreadDoes() {
    Reading reading = read(HOT_LOCK, 2, Tables.REAL);
    assertTrue(reading.timeline().complete());
    for (Lane lane : reading.timeline().lanes()) {
      long at = 0;
      for (Span span : lane.spans()) {
        assertEquals(at, span.from());
        at = span.to();
      }
      assertTrue(at > 0 && at <= reading.makespan());
    }
  }

  @Test
  void noCoreHasTwoThreadsAtOnce() {
    Reading reading =
        read(
            """
            shared: x=0
            thread t x5
            for i in range(4):
                work(4000)
                io(1000)
            """,
            2,
            Tables.REAL);
    Set<Long> begins = new HashSet<>();
    for (Lane lane : reading.timeline().lanes()) {
      lane.spans().stream()
          .filter(span -> span.core() >= 0)
          .forEach(span -> assertTrue(begins.add(2 * span.from() + span.core()), span::toString));
    }
    assertTrue(reading.utilisation() > 0.8 && reading.utilisation() <= 1);
  }

  @Test
  void threadsTakeTurnsInSlices() {
    Reading reading =
        read("shared: x=0\nthread t x2\nwork(3000)\n", 1, Map.of(Cost.TIME_SLICE, MS));
    List<Long> begins =
        reading.timeline().lanes().get(0).spans().stream()
            .filter(span -> span.activity() == Activity.RUNNING)
            .map(Span::from)
            .toList();
    assertEquals(List.of(0L, 2 * MS, 4 * MS), begins);
    assertEquals(5, reading.switches());
  }

  @Test
  void freeThreadedLockIsGivenToWhoeverHasWaitedForLong() {
    Map<Cost, Long> barging = Map.of(Cost.WAKE, 5_000L, Cost.INSTRUCTION, 5L);
    Map<Cost, Long> fair = Map.of(Cost.WAKE, 5_000L, Cost.INSTRUCTION, 5L, Cost.FAIR_AFTER, MS);
    assertTrue(read(HOT_LOCK, 2, barging).longestWait() > 9 * MS);
    assertTrue(read(HOT_LOCK, 2, fair).longestWait() < 2 * MS);
  }

  @Test
  void whoLooksAgainNeedsNoWakeUp() {
    String text =
        """
        shared: x=0
        locks: L
        thread t x2
        for i in range(10):
            with L:
                work(2)
            work(2)
        """;
    Map<Cost, Long> sleeps = Map.of(Cost.WAKE, 10_000L);
    Map<Cost, Long> spins = Map.of(Cost.WAKE, 10_000L, Cost.SPIN, 20_000L);
    assertEquals(0, read(text, 2, spins).wakeUps());
    assertTrue(read(text, 2, sleeps).wakeUps() > 0);
    assertTrue(read(text, 2, spins).makespan() < read(text, 2, sleeps).makespan());
  }

  @Test
  void notifyAllWakesMoreThanThereIsToDo() {
    String text =
        """
        shared: items=0
        locks: L
        objects: C=Condition(L)
        thread waiter x8
        with C:
            while items == 0:
                C.wait()
            items -= 1
        thread giver
        for i in range(8):
            sleep(1000)
            with C:
                items += 1
                C.%s()
        """;
    assertTrue(read(text.formatted("notify"), 4, Map.of()).wakeUps() <= 8 + 8);
    assertTrue(read(text.formatted("notify_all"), 4, Map.of()).wakeUps() > 8 + 7 + 6 + 5 + 4);
  }

  @Test
  void oneCounterDoesNotScaleAndOneEachDoes() {
    String text =
        """
        shared: one=0 each=[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]
        thread t x4
        for i in range(1000):
            atomic_add(%s, 1)
        """;
    Map<Cost, Long> costs =
        Map.of(
            Cost.ATOMIC,
            20L,
            Cost.ATOMIC_FOREIGN,
            40L,
            Cost.ATOMIC_CONTENDED,
            200L,
            Cost.LINE_TRANSFER,
            60L);
    long shared = read(text.formatted("one"), 4, costs).makespan();
    assertEquals(1000 * 20, read(text.formatted("each[8 * me]"), 4, costs).makespan());
    assertTrue(shared > 4 * 1000 * 190, () -> "" + shared);
    long side = read(text.formatted("each[me]"), 4, costs).makespan();
    assertEquals(shared, side);
  }

  @Test
  void worldIsStopped() {
    Map<Cost, Long> pauses = Map.of(Cost.PAUSE_EVERY, 10 * MS, Cost.PAUSE, 3 * MS);
    String text = "shared: x=0\nthread t x2\nwork(25000)\nprocess p\nwork(25000)\n";
    Reading reading = read(text, 3, pauses);
    assertEquals(31 * MS, reading.makespan());
    Lane process = reading.timeline().lanes().get(2);
    assertEquals(25 * MS, process.spans().get(process.spans().size() - 1).to());
  }

  @Test
  void memoryIsThatOfAllWhoLiveAtTheSameTime() {
    Map<Cost, Long> costs =
        Map.of(Cost.INTERPRETER_MEMORY, 1000L, Cost.THREAD_MEMORY, 10L, Cost.PROCESS_MEMORY, 200L);
    String text = "shared: x=0\nthread t x2\nwork(1)\nprocess p x3\nwork(1)\n";
    assertEquals(1000 + 20 + 600, read(text, 2, costs).memory());
  }

  @Test
  void waitingIsToldByItsCause() {
    Reading reading =
        read("shared: x=0\ngil: on\nthread t x2\nwork(10000)\nio(1000)\n", 2, Map.of());
    assertEquals(2 * MS, reading.total(Activity.IO));
    assertEquals(20 * MS, reading.total(Activity.RUNNING));
    assertTrue(reading.total(Activity.GIL) >= 15 * MS);
    assertEquals(0, reading.total(Activity.READY));
  }

  @Test
  void everyoneWhoWaitsForTheGilGetsIt() {
    Reading reading = read("shared: x=0\ngil: on\nthread t x5\nwork(20000)\n", 2, Map.of());
    assertEquals(100 * MS, reading.makespan());
    List<Long> begins =
        reading.timeline().lanes().stream()
            .map(lane -> lane.spans().stream().filter(ClockTest::runs).findFirst().orElseThrow())
            .map(Span::from)
            .toList();
    assertEquals(IntStream.range(0, 5).mapToObj(thread -> 5L * thread * MS).toList(), begins);
  }

  private static boolean runs(Span span) {
    return span.activity() == Activity.RUNNING;
  }

  @Test
  void spinningThreadKeepsTheGilUntilItIsAskedForIt() {
    Reading reading =
        read(
            """
            shared: ready=False
            gil: on
            thread waiter
            while not ready:
                pass
            thread setter
            ready = True
            """,
            2,
            Tables.REAL);
    assertTrue(reading.failure().isEmpty());
    assertTrue(reading.makespan() >= 5 * MS && reading.makespan() < 6 * MS);
  }

  @Test
  void runWithoutEndIsGivenUp() {
    String text = "shared: x=0\nthread t\nwhile x == 0:\n    pass\n";
    Reading reading = new Clock(Tables.REAL, 1, 10_000).read(program(text));
    assertEquals(Kind.LIVELOCK, reading.failure().orElseThrow().kind());
  }

  @Test
  void deadlockIsOneThatTheExplorerWouldName() {
    String text =
        """
        shared: x=0
        locks: A B
        thread left
        with A:
            work(10)
            with B:
                x = 1
        thread right
        with B:
            work(10)
            with A:
                x = 2
        """;
    assertEquals(
        "deadlock: left waits for B, held by right; right waits for A, held by left",
        read(text, 2, Tables.REAL).failure().orElseThrow().message());
  }
}
