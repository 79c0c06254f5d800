package gilbreak.python;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gilbreak.explore.Limits;
import gilbreak.programs.Python;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each error of an object has the words of a real Python. */
class ErrorWordsTest {
  /** Objects, and a thread's statements that end in an error. */
  private static final List<String> OF_THREADS =
      List.of(
          "A=Lock | A.release()",
          "A=Lock | A.acquire(timeout=0 - 5)",
          "A=Lock | A.acquire(timeout=None)",
          "A=Lock | A.acquire(blocking=False, timeout=5)",
          "R=RLock | R.release()",
          "R=RLock | R.acquire(timeout=0 - 5)",
          "R=RLock | R.acquire(timeout=None)",
          "R=RLock | R.acquire(blocking=False, timeout=5)",
          "S=Semaphore | S.release(0)",
          "S=Semaphore | S.acquire(blocking=False, timeout=5)",
          "S=BoundedSemaphore(1) | S.release()",
          "S=BoundedSemaphore(1) | S.release(0)",
          "S=BoundedSemaphore(1) | S.acquire(blocking=False, timeout=5)",
          "c=Condition | c.wait()",
          "c=Condition | c.wait(timeout=5)",
          "c=Condition | c.wait_for(lambda: x > 0)",
          "c=Condition | c.wait_for(lambda: x > 0, timeout=5)",
          "c=Condition | c.notify()",
          "c=Condition | c.notify(0)",
          "c=Condition | c.notify_all()",
          "c=Condition | c.release()",
          "c=Condition | c.acquire(timeout=0 - 5)",
          "L=Lock c=Condition(L) | c.wait()",
          "L=Lock c=Condition(L) | c.notify()",
          "L=Lock c=Condition(L) | c.release()",
          "L=Lock c=Condition(L) | c.acquire(blocking=False, timeout=5)",
          "gate=Barrier(2) | gate.wait(timeout=5)",
          "gate=Barrier(2) | gate.wait(timeout=0 - 5)",
          "gate=Barrier(2) | gate.abort(); gate.wait()",
          "q=Queue(1) | q.get_nowait()",
          "q=Queue(1) | q.get(block=False)",
          "q=Queue(1) | q.get(timeout=5)",
          "q=Queue(1) | q.get(timeout=0 - 5)",
          "q=Queue(1) | q.put(1); q.put_nowait(2)",
          "q=Queue(1) | q.put(1); q.put(2, block=False)",
          "q=Queue(1) | q.put(1); q.put(2, timeout=5)",
          "q=Queue(1) | q.put(1, timeout=0 - 5)",
          "q=Queue(1) | q.task_done()",
          "q=Queue | q.get_nowait()",
          "q=Queue | q.get(timeout=0 - 5)",
          "q=Queue | q.put(1); q.get(); q.task_done(); q.task_done()");

  private static final List<String> OF_TASKS =
      List.of(
          "A=Lock | A.release()",
          "S=BoundedSemaphore(1) | S.release()",
          "c=Condition | await c.wait()",
          "c=Condition | await c.wait_for(lambda: x > 0)",
          "c=Condition | c.notify()",
          "c=Condition | c.notify_all()",
          "c=Condition | c.release()",
          "L=Lock c=Condition(L) | await c.wait()",
          "L=Lock c=Condition(L) | c.notify(2)",
          "gate=Barrier(2) | await gate.abort(); await gate.wait()",
          "q=Queue(1) | q.get_nowait()",
          "q=Queue(1) | await q.put(1); q.put_nowait(2)",
          "q=Queue(1) | q.task_done()",
          "q=Queue | q.get_nowait()",
          "R=threading.RLock | R.release()",
          "A=threading.Lock | A.release()",
          "q=queue.Queue | q.get_nowait()");

  @TempDir private Path folder = Path.of("");

  @Test
  void eachErrorHasTheWordsOfPython() throws IOException, InterruptedException {
    assumeTrue(Python.isThere(), "there is no python3");
    Comparison comparison = new Comparison(RealPython.interpreter(), Limits.DEFAULT);
    OF_THREADS.forEach(line -> add(comparison, "thread", line));
    OF_TASKS.forEach(line -> add(comparison, "task", line));
    Map<Case, Ends> ends = new RealPython(folder).run(comparison.cases(), 1);
    assertAll(ends.entrySet().stream().map(entry -> () -> check(entry.getKey(), entry.getValue())));
  }

  private static void add(Comparison comparison, String kind, String line) {
    String[] parts = line.split(" \\| ", 2);
    String code = parts[1].replace("; ", "\n");
    String text = "shared: x=0\nobjects: %s\n%s t\n%s\n".formatted(parts[0], kind, code);
    comparison.addProgram(kind + ": " + line, text);
  }

  private static void check(Case one, Ends ends) {
    one.check(ends);
    assertEquals(1, Ends.runs(ends.errors()), () -> one.name() + " is no error");
  }
}
