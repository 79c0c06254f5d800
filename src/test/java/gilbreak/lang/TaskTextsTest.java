package gilbreak.lang;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.programs.TestProgram;
import org.junit.jupiter.api.Test;

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
}
