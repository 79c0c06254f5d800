package gilbreak.lang;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.programs.TestProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tasks and the threads that they start may not do. */
class TaskTextsTest {
  private static void assertRefused(String message, String program) {
    AssertionError refused =
        assertThrows(AssertionError.class, () -> TestProgram.of("test", program));
    assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
  }

  @Test
  void objectsOfTheLoopAreNotForThreads() {
    assertRefused(
        "go is of asyncio, which only tasks may use; declare it as threading.Event",
        "shared: x=0\nobjects: go=asyncio.Event\nthread t\ngo.set()\n");
  }

  @Test
  void objectsOfTheLoopAreNotForThreadsThatTasksStart() {
    assertRefused(
        "go is of asyncio",
        """
        shared: x=0
        objects: go=Event
        task main
        def blocking():
            go.set()
        await to_thread(blocking)
        await go.wait()
        """);
  }

  @Test
  void asyncioHasNoReentrantLock() {
    assertRefused(
        "R is used by tasks only, and asyncio has no RLock",
        "shared: x=0\nobjects: R=RLock\ntask t\nwith R:\n    x += 1\n");
  }

  @Test
  void conditionOfTasksTakesALockOfTasks() {
    assertRefused(
        "asyncio.Condition c takes no threading.Lock L",
        "shared: x=0\nobjects: L=threading.Lock c=asyncio.Condition(L)\ntask t\nc.notify()\n");
  }

  @Test
  void conditionOfTasksTakesNoReentrantLock() {
    assertRefused(
        "asyncio.Condition c takes no asyncio.RLock R",
        "shared: x=0\nobjects: R=RLock c=Condition(R)\ntask t\nc.notify()\n");
  }

  @Test
  void taskThatMayOutliveItsTurnOfALoopIsRefusedInAChildToo() {
    assertRefused(
        "a task for each turn of a loop",
        """
        shared: x=0
        task main
        async def grandchild():
            await sleep(0)
            x += 1
        async def child():
            t = create_task(grandchild())
        for i in range(3):
            await gather(child())
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "await f(1, b=2)",
        "await gather(f(1), return_exceptions=True)",
        "xs = await gather(f(1), limit=1)",
        "t = create_task(f(1, b=2))",
        "await to_thread(g, 1, a=1)",
        "await gather(io(5, us=5))"
      })
  void valuesGivenByNameAreNotIgnored(String line) {
    assertRefused(
        "takes its values in order, without names",
        "shared: x=0\ntask t\nasync def f(a):\n    pass\ndef g(a):\n    pass\n" + line + "\n");
  }

  @Test
  void familyThatGrowsWithoutMeasureIsRefusedAtOnce() {
    StringBuilder program = new StringBuilder("shared: x=0\ntask t\nasync def f0():\n    pass\n");
    for (int i = 1; i < 15; i++) {
      program.append("async def f%d():\n".formatted(i));
      program.append("    await gather(*[f%d() for i in range(9)])\n".formatted(i - 1));
    }
    program.append("await gather(f14())\n");
    assertRefused("more than 64 would run", program.toString());
  }

  @Test
  void copiesCountWithWhatTheyStart() {
    assertRefused(
        "more than 64 would run",
        """
        shared: x=0
        task t x9
        async def f():
            pass
        await gather(*[f() for i in range(9)])
        """);
  }
}
