package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.programs.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The event loop on its real thread, seen from the programs that it runs. */
class TaskLoopTest {
  private static final Burner BURNER = Burner.calibrated();

  private static Round.Result run(String program) {
    Compiled compiled = Compiled.of(TestProgram.of("test", program).program());
    try (Team team = new Team(compiled.crew().size(), BURNER)) {
      return team.run(compiled);
    }
  }

  private static List<Long> cells(String program) {
    Round.Result result = run(program);
    assertEquals("", result.wrong().map(Object::toString).orElse(""));
    return result.cells();
  }

  private static Failure failure(String program) {
    return run(program).wrong().orElseThrow();
  }

  @Test
  void tasksTakeTurnsInTheirOrder() {
    assertEquals(
        List.of(123123L),
        cells(
            """
            shared: order=0
            task t x3
            order = order * 10 + me + 1
            await sleep(0)
            order = order * 10 + me + 1
            """));
  }

  @Test
  void sleepersOfTheSameDurationWakeInTheOrderInWhichTheyFellAsleep() {
    assertEquals(
        List.of(1234L),
        cells(
            """
            shared: order=0
            task t x4
            await io(300)
            order = order * 10 + me + 1
            """));
  }

  @Test
  void plainSleepBlocksAllTasks() {
    assertEquals(
        List.of(112L),
        cells(
            """
            shared: order=0
            task a
            order = order * 10 + 1
            sleep(300)
            order = order * 10 + 1
            task b
            order = order * 10 + 2
            """));
  }

  @Test
  void childrenAreStartedAnewWithEmptySlots() {
    assertEquals(
        List.of(60L, 6L),
        cells(
            """
            shared: sum=0 calls=0
            objects: A=threading.Lock
            task main
            def blocking(k):
                with A:
                    calls += 1
                return 10 * k
            async def add(k):
                await sleep(0)
                return k
            for i in range(3):
                x = await to_thread(blocking, i)
                ys = await gather(add(x), add(x), to_thread(blocking, 0))
                sum += ys[0] + ys[1]
            """));
  }

  @Test
  void oneOfManyTasksStartsItsOwnChild() {
    assertEquals(
        List.of(30L),
        cells(
            """
            shared: sum=0
            task main x3
            def blocking(k):
                return 10 * k
            x = await to_thread(blocking, me)
            sum += x
            """));
  }

  @Test
  void localListsLastOverAwaits() {
    assertEquals(
        List.of(9L),
        cells(
            """
            shared: sum=0
            task main x2
            xs = [1, 2, me]
            for i in range(3):
                await sleep(0)
                xs[i] = xs[i] + 1
            sum += xs[0] * xs[2] + 3 * me
            """));
  }

  @Test
  void deadlockOfTasksSaysWhoWaitsForWhat() {
    assertEquals(
        Failure.of(Kind.DEADLOCK, "deadlock: a waits for B, held by b; b waits for A, held by a"),
        failure(
            """
            shared: x=0
            objects: A=Lock B=Lock
            task a
            async with A:
                await sleep(0)
                async with B:
                    x += 1
            task b
            async with B:
                await sleep(0)
                async with A:
                    x += 1
            """));
  }

  @Test
  void whoWaitsForADeadlockedChildIsNamedToo() {
    assertEquals(
        Failure.of(
            Kind.DEADLOCK,
            "deadlock: main waits for tasks that it has started;"
                + " main.child waits for go to be set"),
        failure(
            """
            shared: x=0
            objects: go=Event
            task main
            async def child():
                await go.wait()
            t = create_task(child())
            await t
            """));
  }

  @Test
  void deadlockOfTasksIsCertainWhileAThreadRunsOn() {
    assertEquals(
        Kind.DEADLOCK,
        failure(
                """
                shared: x=0
                objects: go=Event
                thread runs
                while x == 0:
                    pass
                task waits
                await go.wait()
                x = 1
                """)
            .kind());
  }

  @Test
  void deadlockOfChildrenIsFoundWhileTheLoopIdles() {
    assertEquals(
        Failure.of(
            Kind.DEADLOCK,
            "deadlock: main waits for tasks that it has started; main.blocking waits for A"),
        failure(
            """
            shared: x=0
            objects: A=threading.Lock
            task main
            def blocking():
                A.acquire()
                A.acquire()
            await to_thread(blocking)
            thread other
            x = 1
            """));
  }

  @Test
  void threadingLockHeldOverAnAwaitIsADeadlockInTheTasksName() {
    assertEquals(
        Failure.of(Kind.DEADLOCK, "deadlock: adder[1] waits for A"),
        failure(
            """
            shared: cnt=0
            objects: A=threading.Lock
            task adder x2
            with A:
                await sleep(0)
                cnt += 1
            """));
  }

  @Test
  void errorCarriesItsTaskAndLine() {
    assertEquals(
        new Failure(Kind.ERROR, "ZeroDivisionError: division by zero", "t[1]", 3),
        failure(
            """
            shared: x=0
            task t x3
            await sleep(0)
            if me == 1:
                x = 1 // x
            """));
  }

  @Test
  void errorInAChildThreadCarriesItsName() {
    assertEquals(
        new Failure(Kind.ERROR, "ZeroDivisionError: division by zero", "main.blocking", 2),
        failure(
            """
            shared: x=0
            task main
            def blocking():
                x = 1 // x
            await to_thread(blocking)
            """));
  }

  @Test
  void negativeSleepIsAnErrorOfItsTask() {
    Failure failure = failure("shared: x=-1\ntask t\nx = 0\nawait sleep(x - 1)\n");
    assertEquals(Kind.ERROR, failure.kind());
    assertEquals(2, failure.line());
  }

  @Test
  void errorEndsARoundInWhichAllOthersSleepOrStandReady() {
    assertEquals(
        Kind.ASSERT,
        failure(
                """
                shared: x=0
                task sleeper
                await sleep(60000000)
                task never
                def blocking():
                    pass
                await sleep(60000000)
                await to_thread(blocking)
                thread bad
                assert x == 1
                """)
            .kind());
  }

  @Test
  void teamGoesOnAfterRoundsThatWereGivenUp() {
    Compiled stuck =
        Compiled.of(
            TestProgram.of(
                    "stuck",
                    """
                    shared: x=0
                    objects: go=Event
                    task main
                    def blocking():
                        x += 1
                    await to_thread(blocking)
                    await go.wait()
                    """)
                .program());
    Compiled fine =
        Compiled.of(
            TestProgram.of(
                    "fine",
                    """
                    shared: x=0
                    task main
                    def blocking():
                        x += 1
                    await gather(to_thread(blocking), to_thread(blocking))
                    """)
                .program());
    try (Team team = new Team(fine.crew().size(), BURNER)) {
      for (int i = 0; i < 5; i++) {
        assertEquals(Kind.DEADLOCK, team.run(stuck).wrong().orElseThrow().kind());
        assertTrue(team.run(fine).wrong().isEmpty());
      }
    }
  }

  @Test
  void idleLoopLetsThreadsHaveTheGil() {
    assertEquals(
        List.of(1L, 1L),
        cells(
            """
            shared: ready=False seen=False
            gil: on
            task waiter
            while not ready:
                await sleep(100)
            seen = True
            thread setter
            io(200)
            ready = True
            """));
  }

  @Test
  void politeLoopHandsOverTheGil() {
    assertEquals(
        List.of(1L),
        cells(
            """
            shared: ready=False
            gil: on
            task waiter
            while not ready:
                await sleep(0)
            thread setter
            ready = True
            """));
  }
}
