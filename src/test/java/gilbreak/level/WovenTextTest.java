package gilbreak.level;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.program.ProgramThread.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WovenTextTest {
  private static final String LOOP =
      """
      for i in range(n):
          x = cnt  # read
          if x > 0:
              cnt = x + 1
      done = True
      """;

  /** Reads {@code lock A 2-3}, {@code acquire A 2} and {@code yield 2}. */
  private static Placement placement(String text) {
    String[] words = text.split(" ");
    String name = words.length == 3 ? words[1] : "";
    LineRange lines = LineRange.parse(words[words.length - 1]).orElseThrow();
    return new Placement("t", Tool.of(words[0]).orElseThrow(), name, lines);
  }

  private static String woven(Kind kind, String code, String... placements) {
    List<Placement> all = new ArrayList<>();
    for (String placement : placements) {
      all.add(placement(placement));
    }
    return WovenText.of(new ThreadText("t", kind, 1, code, 1, 0), all).code();
  }

  @Test
  void lockHoldsItsLines() {
    assertEquals(
        """
        for i in range(n):
            with A:
                x = cnt  # read
                if x > 0:
                    with B:
                        cnt = x + 1
        done = True
        """,
        woven(Kind.THREAD, LOOP, "lock B 4", "lock A 2-4"));
  }

  @Test
  void earlierOneIsFurtherOut() {
    assertEquals(
        """
        S.acquire()
        with A:
            B.acquire()
            done = True
            B.release()
        S.release()
        """,
        woven(
            Kind.THREAD,
            "done = True\n",
            "acquire S 1",
            "release S 1",
            "lock A 1",
            "acquire B 1",
            "release B 1"));
  }

  @Test
  void whatIsPlacedBehindALoopComesBehindItsLastLine() {
    assertEquals(
        """
        for i in range(n):
            x = cnt  # read
            if x > 0:
                cnt = x + 1
            E.set()
        C.notify_all()
        gate.wait()
        done = True
        """,
        woven(Kind.THREAD, LOOP, "notify_all C 1", "set E 3", "barrier gate 5"));
  }

  @Test
  void taskAwaitsWhatItWaitsFor() {
    assertEquals(
        """
        async with A:
            await B.acquire()
            await E.wait()
            await sleep(0)
            x = 1
            C.notify()
            B.release()
        """,
        woven(
            Kind.TASK,
            "x = 1\n",
            "lock A 1",
            "acquire B 1",
            "wait E 1",
            "yield 1",
            "release B 1",
            "notify C 1"));
  }

  @Test
  void transactionIsNeverAsync() {
    assertEquals("with transaction:\n    x = 1\n", woven(Kind.TASK, "x = 1\n", "transaction 1"));
  }

  @Test
  void awaitGoesBeforeTheFirstCallThatCanBeAwaited() {
    String helper = "async def f(a):\n    return a\n";
    assertEquals(helper + "x = 1 + await f(2)\n", awaited(helper, "x = 1 + f(2)"));
    assertEquals("await io(5)\n", awaited("", "io(5)"));
    assertEquals("x = not await A.acquire()\n", awaited("", "x = not A.acquire()"));
    assertEquals("async with A:\n    x = 1\n", awaited("", "with A:\n    x = 1"));
    assertEquals(helper + "await gather(f(1), f(2))\n", awaited(helper, "gather(f(1), f(2))"));
  }

  private static String awaited(String before, String line) {
    int number = (int) before.lines().count() + 1;
    return woven(Kind.TASK, before + line + "\n", "await " + number);
  }

  @Test
  void helperMovesToAThreadWithItsArguments() {
    String helpers = "def f(a):\n    work(a)\ndef g():\n    work(1)\n";
    assertEquals(
        helpers + "x = await to_thread(f, 2 + 3)\nawait to_process(g)\n",
        woven(Kind.TASK, helpers + "x = f(2 + 3)\ng()\n", "to_thread 5", "to_process 6"));
  }

  @Test
  void linesKnowWhereTheyComeFrom() {
    WovenText woven =
        WovenText.of(
            new ThreadText("t", Kind.THREAD, 1, LOOP, 1, 0),
            List.of(placement("lock A 2"), placement("set E 4")));
    assertEquals(
        List.of(1, 2, 2, 3, 4, 4, 5), woven.lines().stream().map(WovenText.Line::source).toList());
    assertEquals(2, woven.lines().stream().filter(WovenText.Line::isAdded).count());
  }
}
