package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.programs.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTest {
  private static final Burner BURNER = Burner.calibrated();

  private static Round.Result run(String program) {
    TestProgram test = TestProgram.of("test", program);
    try (Team team = new Team(test.program().threads().size(), BURNER)) {
      return team.run(Compiled.of(test.program()));
    }
  }

  @Test
  void roundEndsWithTheFinalValues() {
    Round.Result result =
        run(
            """
            shared: x=0 buf=[1,2] none=None
            thread only
            x = 5
            buf[x - 6] = 7
            """);
    assertEquals(List.of(5L, 1L, 7L, Long.MIN_VALUE), result.cells());
    assertTrue(result.wrong().isEmpty());
    assertTrue(result.nanos() > 0);
  }

  @Test
  void spreadTeamGoesOnWithOtherThreads() {
    Compiled compiled =
        Compiled.of(
            TestProgram.of("test", "shared: x=0\nlocks: A\nthread t x2\nwith A:\n    x += 1\n")
                .program());
    try (Team team = new Team(2, BURNER)) {
      assertEquals(List.of(2L), team.run(compiled).cells());
      team.spread();
      assertEquals(List.of(2L), team.run(compiled).cells());
    }
  }

  @Test
  void deadlockIsFoundAndNamed() {
    Round.Result result =
        run(
            """
            shared: left=False right=False
            locks: A B
            thread l
            with A:
                left = True
                while not right:
                    pass
                with B:
                    pass
            thread r
            with B:
                right = True
                while not left:
                    pass
                with A:
                    pass
            """);
    assertEquals(
        Failure.of(Kind.DEADLOCK, "deadlock: l waits for B; r waits for A"),
        result.wrong().orElseThrow());
  }

  @Test
  void allWaitsOfOneWaitForHaveOneTimeLimit() {
    Round.Result result =
        run(
            """
            shared: x=0 over=False got=True
            objects: c=Condition
            thread waiter
            with c:
                got = c.wait_for(lambda: x > 0, timeout=2000)
                over = True
            thread notifier
            while not over:
                with c:
                    c.notify()
                sleep(50)
            """);
    assertTrue(result.wrong().isEmpty());
    assertEquals(List.of(0L, 1L, 0L), result.cells());
  }

  @Test
  void queueWithoutABoundHoldsWhateverComes() {
    Round.Result result =
        run(
            """
            shared: total=0
            objects: q=Queue
            thread only
            for i in range(5):
                q.put(i)
            got = q.get() + q.get()
            for i in range(100000):
                q.put(1)
            while not q.empty():
                got += q.get()
            total = got
            """);
    assertEquals(List.of(100_010L), result.cells());
  }

  @Test
  void deadlockOfOneThreadAloneIsFound() {
    Round.Result result =
        run(
            """
            shared: x=0
            locks: A
            thread only
            with A:
                with A:
                    x = 1
            """);
    assertEquals(Kind.DEADLOCK, result.wrong().orElseThrow().kind());
  }

  @Test
  void deadlockUnderTheGilIsFound() {
    Round.Result result =
        run(
            """
            shared: left=False
            gil: on
            locks: A
            thread l
            A.acquire()
            left = True
            thread r
            while not left:
                pass
            A.acquire()
            """);
    assertEquals(Kind.DEADLOCK, result.wrong().orElseThrow().kind());
  }

  @Test
  void loopWithoutEndIsGivenUp() {
    Round.Result result =
        run(
            """
            shared: x=0
            thread only
            while True:
                x = 1
            """);
    assertEquals(Kind.LIVELOCK, result.wrong().orElseThrow().kind());
  }

  @Test
  void errorCarriesItsThreadAndLine() {
    Round.Result result =
        run(
            """
            shared: x=0
            thread a x2
            y = 1
            if me == 1:
                y = 1 // x
            """);
    assertEquals(
        new Failure(Kind.ERROR, "ZeroDivisionError: division by zero", "a[1]", 3),
        result.wrong().orElseThrow());
  }

  @Test
  void errorInOneThreadEndsTheOthers() {
    Round.Result result =
        run(
            """
            shared: x=0
            locks: A
            thread bad
            A.acquire()
            assert x == 1, "too early"
            thread waits
            while True:
                with A:
                    pass
            """);
    assertEquals("AssertionError: too early", result.wrong().orElseThrow().message());
  }

  @Test
  void teamGoesOnAfterARoundThatWasGivenUp() {
    TestProgram stuck =
        TestProgram.of("stuck", "shared: x=0\nlocks: A\nthread t x2\nA.acquire()\nx += 1\n");
    TestProgram fine =
        TestProgram.of("fine", "shared: x=0\nlocks: A\nthread t x2\nwith A:\n    x += 1\n");
    try (Team team = new Team(2, BURNER)) {
      for (int i = 0; i < 5; i++) {
        assertEquals(
            Kind.DEADLOCK, team.run(Compiled.of(stuck.program())).wrong().orElseThrow().kind());
        assertEquals(List.of(2L), team.run(Compiled.of(fine.program())).cells());
      }
    }
  }

  @Test
  void goalIsCheckedAfterEachRound() {
    Round.Result result = run("shared: x=0\nfinally: x == 2\nthread only\nx = 1\n");
    assertEquals("at the end, x == 2 is false: x is 1", result.wrong().orElseThrow().message());
  }

  @Test
  void moreThreadsThanCoresRunToTheirEnd() {
    Round.Result result =
        run(
            "shared: x=0\nlocks: A\nthread t x16\nfor i in range(20):\n    with A:\n        x += 1\n");
    assertEquals(List.of(320L), result.cells());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e.wait()",
        "e.wait(timeout=9000000)",
        "gate.wait()",
        "x = q.get()",
        "S.acquire()",
        "S.acquire(timeout=9000000)",
        "with c: c.wait()",
        "with c: c.wait(timeout=9000000)"
      })
  void errorEndsThoseWhoWait(String wait) {
    for (String gil : List.of("off", "on")) {
      TestProgram test =
          TestProgram.of(
              "test",
              """
              shared: ready=False
              gil: %s
              objects: e=Event gate=Barrier(3) q=Queue S=Semaphore(0) c=Condition
              thread bad
              while not ready:
                  pass
              assert False, "enough"
              thread waits
              ready = True
              %s
              """
                  .formatted(gil, wait));
      try (Team team = new Team(2, BURNER)) {
        for (int i = 0; i < 3; i++) {
          Round.Result result = team.run(Compiled.of(test.program()));
          assertEquals("AssertionError: enough", result.wrong().orElseThrow().message());
        }
      }
    }
  }

  @Test
  void manyThreadsMeetAgainAndAgain() {
    Round.Result result =
        run(
            """
            shared: done=0 told=0
            objects: gate=Barrier(12) c=Condition e=Event A=Lock
            thread t x12
            for i in range(5):
                gate.wait()
            with c:
                told += 1
                if told == 12:
                    c.notify_all()
                c.wait_for(lambda: told == 12)
            if me == 0:
                e.set()
            e.wait()
            with A:
                done += 1
            """);
    assertEquals(List.of(12L, 12L), result.cells());
    assertTrue(result.wrong().isEmpty());
  }
}
