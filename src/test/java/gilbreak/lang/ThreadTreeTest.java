package gilbreak.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.ArrayList;
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

  /** The locks of a text with a lock around these lines, or "refused". */
  private static String guarded(String code, int first, int last) {
    return tree(code).guard("A", false, first, last).map(ThreadTreeTest::locks).orElse("refused");
  }

  private static String around(String code, int first, int last) {
    Optional<Span> span = tree(code).around(first, last);
    return span.map(s -> s.line() + "-" + s.endLine()).orElse("nothing");
  }

  /** Every lock with its lines, the inner ones in brackets behind the outer one. */
  private static String locks(ThreadTree tree) {
    return String.join(" ", locks(tree.statements()));
  }

  private static List<String> locks(List<Stmt> block) {
    List<String> found = new ArrayList<>();
    for (Stmt stmt : block) {
      List<String> inner = stmt.blocks().stream().flatMap(b -> locks(b).stream()).toList();
      if (stmt instanceof Stmt.With with) {
        String lines = with.span().line() + "-" + with.span().endLine();
        String inside = inner.isEmpty() ? "" : "(" + String.join(" ", inner) + ")";
        found.add(subject(with) + " " + lines + inside);
      } else {
        found.addAll(inner);
      }
    }
    return found;
  }

  private static String subject(Stmt.With with) {
    return (with.async() ? "async " : "") + Shape.of(with.subject());
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
    assertEquals("A 1-7", guarded(LOOP, 1, 9));
    assertEquals("3-3", around(LOOP, 2, 3));
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
    assertEquals("A 2-2", guarded("if done: cnt = 1\nelse: cnt = 2\n", 2, 2));
  }

  @Test
  void lockPlacedLaterAroundTheSameLinesIsTheOuterOne() {
    Optional<ThreadTree> twice =
        tree(LOOP).guard("A", false, 5, 5).flatMap(t -> t.guard("B", false, 5, 5));
    assertEquals("B 5-5(A 5-5)", twice.map(ThreadTreeTest::locks).orElse("refused"));
  }

  @Test
  void lockMayGoInsideOrAroundAnother() {
    ThreadTree both = tree(LOOP).guard("A", false, 3, 5).orElseThrow();
    assertEquals("A 3-5(B 5-5)", locks(both.guard("B", false, 5, 5).orElseThrow()));
    assertEquals("B 1-5(A 3-5)", locks(both.guard("B", false, 1, 5).orElseThrow()));
  }

  @Test
  void locksThatOverlapInPartAreRefused() {
    String code = "cnt = 1\ncnt = 2\ncnt = 3\n";
    ThreadTree first = tree(code).guard("A", false, 1, 2).orElseThrow();
    assertEquals(Optional.empty(), first.guard("B", false, 2, 3));
    assertEquals("A 1-2 B 3-3", locks(first.guard("B", false, 3, 3).orElseThrow()));
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
    assertEquals("A 2-2 async B 3-6", guarded(TASK, 2, 2));
    assertEquals("async B 3-6(A 4-5)", guarded(TASK, 4, 5));
    assertEquals("async B 3-6(A 4-6)", guarded(TASK, 4, 6));
    assertEquals("async B 3-6 A 7-8", guarded(TASK, 7, 8));
    assertEquals("refused", guarded(TASK, 4, 4));
    assertEquals("refused", guarded(TASK, 5, 6));
  }

  @Test
  void asyncWithIsGuardedAsAWholeOrInside() {
    assertEquals("A 2-6(async B 3-6)", guarded(TASK, 2, 6));
    assertEquals("A 3-6(async B 3-6)", guarded(TASK, 3, 6));
    assertEquals("async B 3-6(A 6-6)", guarded(TASK, 6, 6));
    assertEquals("refused", guarded(TASK, 2, 4));
    assertEquals("refused", guarded(TASK, 3, 3));
  }

  @Test
  void withOfAMethodIsGuardedAsAWholeOrInside() {
    assertEquals("W.read() 2-3(B 2-3(A 3-3))", guarded(READER, 3, 3));
    assertEquals("A 2-3(W.read() 2-3(B 2-3))", guarded(READER, 2, 3));
    assertEquals("A 1-3(W.read() 2-3(B 2-3))", guarded(READER, 1, 3));
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

  @Test
  void lockThatIsPlacedIsAPlainWithOfAName() {
    ThreadTree tree = tree("await f()\n").guard("A", false, 1, 1).orElseThrow();
    Stmt.With with = assertInstanceOf(Stmt.With.class, tree.statements().get(0));
    assertFalse(with.async());
    assertEquals(new Expr.Name(with.span(), "A"), with.subject());
  }
}
