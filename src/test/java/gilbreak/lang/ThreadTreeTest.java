package gilbreak.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.level.Gil;
import gilbreak.level.Level.Offer;
import gilbreak.level.Level.Tools;
import gilbreak.level.LineRange;
import gilbreak.level.Options;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool;
import gilbreak.level.Weaving;
import gilbreak.level.WovenText;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ThreadTreeTest {
  private static final String LOOP =
      """
      for i in range(n):
          # comment
          work(20)

          cnt += 1
          # comment
      cnt = 0
      """;

  private static final String BRANCHES =
      """
      if cnt == 0:
          cnt = 1
      elif cnt == 1:
          cnt = 2
          cnt = 3
      else:
          cnt = 4
      """;

  private static final String TASK =
      """
      async def f(a):
          await io(a)
          async with B:
              cnt = await g(
                  a)
              await sleep(0)
      t = create_task(f(1))
      r = await t
      """;

  private static final String READER =
      """
      cnt = 1
      with W.read(), B:
          await gather(*[f(i) for i in range(n)])
      """;

  private static ThreadTree tree(String code) {
    return ThreadTree.parse(code, new Diagnostics());
  }

  /** The lines that a lock placed at the given ones is around, or "refused". */
  private static String guarded(String code, int first, int last) {
    ThreadText text = new ThreadText("t", Kind.TASK, 1, code, 1, 0);
    Tools tools = new Tools(List.of(new Offer(Tool.LOCK, List.of("A"), 1)), List.of());
    Placement lock = new Placement("t", Tool.LOCK, "A", new LineRange(first, last));
    Weaving weaving = new Weaving(List.of(text), tools, Options.fixed(Gil.ON));
    return weaving.refusal(new Solution(List.of(lock))).isPresent()
        ? "refused"
        : "A " + indented(text, WovenText.of(text, List.of(lock)));
  }

  private static String indented(ThreadText text, WovenText woven) {
    List<Integer> lines =
        woven.lines().stream()
            .filter(line -> !line.isAdded() && !line.text().isEmpty())
            .filter(line -> !line.text().equals(text.lines().get(line.source() - 1)))
            .map(WovenText.Line::source)
            .toList();
    return lines.get(0) + "-" + lines.get(lines.size() - 1);
  }

  private static String around(String code, int first, int last) {
    Optional<Span> span = tree(code).around(first, last);
    return span.map(s -> s.line() + "-" + s.endLine()).orElse("nothing");
  }

  @Test
  void wholeStatementsOfOneBlockAreGuarded() {
    assertEquals("A 5-5", guarded(LOOP, 5, 5));
    assertEquals("A 3-5", guarded(LOOP, 3, 5));
    assertEquals("A 1-5", guarded(LOOP, 1, 5));
    assertEquals("A 1-7", guarded(LOOP, 1, 7));
  }

  @Test
  void commentsAndBlankLinesAtTheEdgesDoNotCount() {
    assertEquals("A 3-3", guarded(LOOP, 2, 4));
    assertEquals("A 3-5", guarded(LOOP, 2, 6));
    assertEquals("3-3", around(LOOP, 2, 3));
  }

  @Test
  void linesBehindTheLastAreRefused() {
    assertEquals("refused", guarded(LOOP, 1, 8));
  }

  @Test
  void partsOfStatementsAreRefused() {
    assertEquals("refused", guarded(LOOP, 1, 3));
    assertEquals("refused", guarded(LOOP, 5, 7));
    assertEquals("refused", guarded(LOOP, 1, 1));
    assertEquals("refused", guarded("cnt = (1 +\n    2)", 1, 1));
  }

  @Test
  void linesWithoutStatementsAreRefused() {
    assertEquals("refused", guarded(LOOP, 2, 2));
    assertEquals("refused", guarded(LOOP, 4, 4));
    assertEquals("refused", guarded(LOOP, 8, 9));
    assertEquals("nothing", around(LOOP, 4, 4));
    assertEquals("nothing", around(LOOP, 8, 9));
  }

  @Test
  void branchIsGuardedInsideButNotAlone() {
    assertEquals("A 4-5", guarded(BRANCHES, 4, 5));
    assertEquals("A 7-7", guarded(BRANCHES, 7, 7));
    assertEquals("A 1-7", guarded(BRANCHES, 1, 7));
    assertEquals("refused", guarded(BRANCHES, 3, 5));
    assertEquals("refused", guarded(BRANCHES, 3, 7));
    assertEquals("refused", guarded(BRANCHES, 6, 7));
    assertEquals("refused", guarded(BRANCHES, 2, 4));
  }

  @Test
  void helperIsGuardedInsideButNotAround() {
    String helper = "def f():\n    cnt = 1\n    cnt = 2\nf()\n";
    assertEquals("A 2-3", guarded(helper, 2, 3));
    assertEquals("refused", guarded(helper, 1, 3));
    assertEquals("refused", guarded(helper, 1, 4));
    assertEquals("A 4-4", guarded(helper, 4, 4));
  }

  @Test
  void bracketsOverSeveralLinesAreOneStatement() {
    String code = "cnt = max(\n    1,\n    # two\n    2,\n)\ndone = True\n";
    assertEquals("A 1-5", guarded(code, 1, 5));
    assertEquals("1-5", around(code, 2, 2));
    assertEquals("refused", guarded(code, 5, 6));
  }

  @Test
  void oneLineBlockIsGuardedAsAWhole() {
    assertEquals("A 1-1", guarded("if done: cnt = 1\n", 1, 1));
    assertEquals("refused", guarded("if done: cnt = 1\nelse: cnt = 2\n", 2, 2));
    assertEquals("1-2", around("if done: cnt = 1\nelse: cnt = 2\n", 2, 2));
  }

  @Test
  void smallestRunOfWholeStatementsIsFound() {
    assertEquals("1-5", around(LOOP, 1, 1));
    assertEquals("3-5", around(LOOP, 3, 5));
    assertEquals("1-7", around(LOOP, 5, 7));
    assertEquals("1-7", around(BRANCHES, 3, 3));
    assertEquals("4-5", around(BRANCHES, 4, 5));
    assertEquals("1-7", around(BRANCHES, 2, 4));
  }

  @Test
  void nothingIsPlacedAroundTheHeadOfAHelper() {
    assertEquals("nothing", around("def f():\n    cnt = 1\nf()\n", 1, 1));
    assertEquals("2-2", around("def f():\n    cnt = 1\nf()\n", 2, 2));
  }

  @Test
  void linesWithAwaitAreGuarded() {
    assertEquals("A 2-2", guarded(TASK, 2, 2));
    assertEquals("A 4-5", guarded(TASK, 4, 5));
    assertEquals("A 4-6", guarded(TASK, 4, 6));
    assertEquals("A 7-8", guarded(TASK, 7, 8));
    assertEquals("refused", guarded(TASK, 4, 4));
    assertEquals("refused", guarded(TASK, 5, 6));
  }

  @Test
  void asyncWithIsGuardedAsAWholeOrInside() {
    assertEquals("A 2-6", guarded(TASK, 2, 6));
    assertEquals("A 3-6", guarded(TASK, 3, 6));
    assertEquals("A 6-6", guarded(TASK, 6, 6));
    assertEquals("refused", guarded(TASK, 2, 4));
    assertEquals("refused", guarded(TASK, 3, 3));
  }

  @Test
  void withOfAMethodIsGuardedAsAWholeOrInside() {
    assertEquals("A 3-3", guarded(READER, 3, 3));
    assertEquals("A 2-3", guarded(READER, 2, 3));
    assertEquals("A 1-3", guarded(READER, 1, 3));
    assertEquals("refused", guarded(READER, 2, 2));
  }

  @Test
  void asyncHelperIsGuardedInsideButNotAround() {
    assertEquals("refused", guarded(TASK, 1, 6));
    assertEquals("refused", guarded(TASK, 1, 7));
    assertEquals("nothing", around(TASK, 1, 1));
    assertEquals("2-6", around(TASK, 2, 4));
    assertEquals("4-5", around(TASK, 5, 5));
  }
}
