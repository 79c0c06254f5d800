package gilbreak.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.source.Diagnostic;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be printed is told with the line that needs it. */
class RefusalsTest {
  private static final String HEAD =
      """
      shared: x=0
      shared_memory: x
      objects: W=RWLock R=RLock S=Semaphore q=Queue c=Condition
      """;

  private static String refusals(String parts) {
    return Refusals.check(ScriptText.of(HEAD + parts).script("")).stream()
        .flatMap(diagnostics -> diagnostics.sorted().stream())
        .map(RefusalsTest::show)
        .collect(Collectors.joining(" | "));
  }

  private static String show(Diagnostic diagnostic) {
    return diagnostic.span().line() + ": " + diagnostic.message();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thread | y = atomic_add(x, 1) | Python has no atomic_add",
        "thread | if compare_and_swap(x, 0, 1): pass | Python has no compare_and_swap",
        "thread | with transaction: x += 1 | Python has no transactions",
        "thread | with W.read(): pass | Python has no RWLock, which W is",
        "task | async with R: pass | asyncio has no RLock, which R is",
        "thread | S.locked() | threading.Semaphore has no locked() before Python 3.14",
        "process | S.release(2) | the release() of multiprocessing.Semaphore takes no number",
        "task | S.release(2) | the release() of asyncio.Semaphore takes no number",
        "task | await S.acquire(timeout=5) | the acquire() of asyncio.Semaphore knows no time limit",
        "task | await q.put(1, block=False) | the put() of asyncio.Queue knows no time limit",
        "task | await c.wait(5) | the wait() of asyncio.Condition knows no time limit",
      })
  void whatPythonHasNotIsRefused(String kind, String line, String message) {
    assertEquals("2: " + message, refusals(kind + " t\n# One.\n" + line + "\n"));
  }

  @Test
  void whatGoesToAnotherProcessTakesNothingAlong() {
    String text = "task t\ndef f(a):\n    with S:\n        return me\ny = await to_process(f, 1)\n";
    assertEquals("4: in Python, to_process cannot run f, which uses S, me", refusals(text));
  }

  @Test
  void whatIsNotUsedIsNotRefused() {
    assertEquals("", refusals("thread t\natomic_add_ = 1\nx.transaction = 2\n"));
  }
}
