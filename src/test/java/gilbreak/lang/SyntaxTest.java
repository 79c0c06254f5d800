package gilbreak.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.source.Diagnostic;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How texts are read, whatever they mean. */
final class SyntaxTest {
  private static List<Stmt> read(String code) {
    Diagnostics problems = new Diagnostics();
    List<Stmt> statements = ThreadTree.parse(code, problems).statements();
    assertEquals(List.of(), problems.sorted());
    return statements;
  }

  private static List<String> messages(String code) {
    Diagnostics problems = new Diagnostics();
    ThreadTree.parse(code, problems);
    return problems.sorted().stream().map(Diagnostic::message).toList();
  }

  private static Expr value(String text) {
    return assertInstanceOf(Stmt.Assign.class, read("x = " + text).get(0)).value();
  }

  private static String shape(String text) {
    return Shape.of(value(text));
  }

  private static String call(String line) {
    return Shape.of(assertInstanceOf(Stmt.Call.class, read(line).get(0)).call());
  }

  private static Stmt.With with(List<Stmt> block) {
    return assertInstanceOf(Stmt.With.class, block.get(0));
  }

  private static String subject(Stmt.With with) {
    return Shape.of(with.subject());
  }

  @Test
  void awaitBindsTighterThanArithmetic() {
    assertEquals("((-(await t)) + 1)", shape("-await t + 1"));
    assertEquals("(2 * (await f(1)))", shape("2 * await f(1)"));
    assertEquals("(not (await q.get()))", shape("not await q.get()"));
    assertEquals("((await a) == (await b))", shape("await a == await b"));
    assertEquals(
        "((await a) if (await b) else (await c))", shape("await a if await b else await c"));
  }

  @Test
  void awaitTakesAllThatIsCalledIndexedOrNamed() {
    assertEquals("(await f(1, (await g())))", shape("await f(1, await g())"));
    assertEquals("(await tasks[(i + 1)])", shape("await tasks[i + 1]"));
    assertEquals("(await A.acquire())", shape("await A.acquire()"));
    assertEquals("(await gate.n_waiting)", shape("await gate.n_waiting"));
    assertEquals("(await t)", shape("await (t)"));
  }

  @Test
  void awaitIsAStatementOfItsOwn() {
    assertEquals("(await io(200))", call("await io(200)"));
    assertEquals("(await t)", call("await t"));
    assertEquals("(await x.acquire())", call("await x.acquire()  # taken"));
    assertEquals(Span.of(1, 1, 9), read("await f()").get(0).span());
  }

  @Test
  void awaitMayStandOnTheRightOfAnAugmentedAssignment() {
    Stmt.Augment stmt = assertInstanceOf(Stmt.Augment.class, read("cnt += await f()").get(0));
    assertEquals("(await f())", Shape.of(stmt.value()));
  }

  @Test
  void keywordsFollowPositionalArguments() {
    assertEquals("q.put(1, block=b, timeout=(2 * n))", call("q.put(1, block=b, timeout=2*n)"));
    assertEquals("A.acquire(timeout=500)", shape("A.acquire(timeout = 500,)"));
    assertEquals("f(a=1, b=g(a=2))", shape("f(a=1, b=g(a=2))"));
    assertEquals("f((a == 1))", shape("f(a == 1)"));
  }

  @Test
  void methodsAndAttributesAreValues() {
    assertEquals("(A.locked() or (gate.n_waiting > 2))", shape("A.locked() or gate.n_waiting > 2"));
    assertEquals("(q.get() + q.qsize())", shape("q.get() + q.qsize()"));
    assertEquals(Span.of(1, 5, 14), value("gate.n_waiting").span());
    assertEquals(Span.of(1, 5, 8), value("q.get(1)").span());
  }

  @Test
  void lambdaReachesAsFarAsItCan() {
    assertEquals("c.wait_for((lambda: (cnt > 0)))", shape("c.wait_for(lambda: cnt > 0)"));
    assertEquals("f((lambda: (1 if a else 2)), 3)", shape("f(lambda: 1 if a else 2, 3)"));
    assertEquals("(1 if a else (lambda: (b or c)))", shape("1 if a else lambda: b or c"));
    assertEquals(
        "f((lambda: (lambda: 1)), a=(lambda: 2))", shape("f(lambda: lambda: 1, a=lambda: 2)"));
    assertEquals(Span.of(1, 7, 9), ((Expr.Call) value("f(lambda: 1)")).arguments().get(0).span());
  }

  @Test
  void argumentsAreSpreadOverARange() {
    assertEquals(
        "(await gather(*[f(i) for i in range(n)]))",
        shape("await gather(*[f(i) for i in range(n)])"));
    assertEquals(
        "gather(g(), *[(f(i, 1) + 2) for i in range(1, n, 2)], h())",
        shape("gather(g(), *[f(i, 1) + 2 for i in range(1, n, 2)], h(),)"));
    assertEquals("(f() * 2)", shape("f() *2"));
  }

  @Test
  void withTakesANameOrABareMethod() {
    assertEquals("W.read()", subject(with(read("with W.read():\n    pass"))));
    assertEquals("transaction", subject(with(read("with transaction: cnt += 1"))));
    assertEquals("c", subject(with(read("async with c: await c.wait()"))));
  }

  @Test
  void withOfSeveralIsNested() {
    Stmt.With outer = with(read("async with A, W.read():\n    pass"));
    Stmt.With inner = with(outer.body());
    assertEquals("A W.read()", subject(outer) + " " + subject(inner));
    assertTrue(outer.async() && inner.async());
    assertEquals(1, inner.body().size());
    assertTrue(!with(read("with A, B: pass")).async());
  }

  @Test
  void helpersMayBeAsync() {
    List<Stmt> both = read("async def f(a, b):\n    await io(a)\ndef g():\n    pass\n");
    Stmt.Def first = assertInstanceOf(Stmt.Def.class, both.get(0));
    assertTrue(first.async());
    assertEquals(2, first.parameters().size());
    assertEquals(new Span(1, 1, 2, 16), first.span());
    assertTrue(!assertInstanceOf(Stmt.Def.class, both.get(1)).async());
  }

  @Test
  void newFormsCountIntoTheDepthOfAnExpression() {
    String deep = "this is nested too deeply; compute parts of it on lines of their own";
    read("x = " + "lambda: ".repeat(59) + "1");
    assertEquals(List.of(deep), messages("x = " + "lambda: ".repeat(60) + "1"));
    assertEquals(List.of(deep), messages("x = " + "await f(".repeat(60) + "1" + ")".repeat(60)));
    assertEquals(List.of(deep), messages("x = " + "f(a=".repeat(60) + "1" + ")".repeat(60)));
    assertTrue(messages("x = " + "f(*[\n".repeat(70)).contains(deep));
  }

  @Test
  void lineThatIsTooDeepTakesNothingFromTheNext() {
    String deepest = "x = " + "lambda: ".repeat(59) + "1\n";
    String deeper = "x = " + "lambda: ".repeat(60) + "1\n";
    assertEquals(5, messages(deeper.repeat(5) + deepest).size());
  }

  @Test
  void newFormsCountIntoTheDepthOfBlocks() {
    String deep = "blocks are nested too deeply; move some of it into a helper";
    read("with A" + ", A".repeat(19) + ": pass");
    assertEquals(List.of(deep), messages("async with A" + ", A".repeat(200) + ": pass"));
    assertEquals(List.of(deep), messages("with A" + ", A".repeat(20) + ":\n    pass"));
    assertEquals(List.of(), messages("with A, A:\n    pass\n".repeat(30)));
  }
}
