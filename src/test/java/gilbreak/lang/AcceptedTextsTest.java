package gilbreak.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.SharedVariable;
import gilbreak.program.Type;
import gilbreak.source.Diagnostics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What looks odd and is right, as in Python. */
final class AcceptedTextsTest {
  private static void accepted(String code) {
    assertEquals(List.of(), Texts.problems(code));
  }

  private static String nested(int blocks) {
    return IntStream.range(0, blocks)
            .mapToObj(i -> "    ".repeat(i) + "if done:\n")
            .collect(Collectors.joining())
        + "    ".repeat(blocks)
        + "pass\n";
  }

  @Test
  void emptyTextIsAThreadThatDoesNothing() {
    accepted("");
    accepted("# only a comment\n\n   \n");
  }

  @Test
  void commentsAndBlankLinesStandAnywhere() {
    accepted(
        "if done:\n# left\n        # right\n\n    cnt = 1  # behind\n  # between\nelse:\n    pass");
  }

  @Test
  void blocksMayBeIndentedAsTheyLike() {
    accepted("if done:\n  cnt = 1\nelse:\n        cnt = 2\n        cnt = 3");
  }

  @Test
  void blocksMayStandOnTheLineOfTheirHead() {
    accepted(
        "if done: cnt = 1\nelif cnt: cnt = 2\nelse: pass\nwhile done: cnt += 1\nwith A: cnt = 3");
  }

  @Test
  void bracketsJoinLines() {
    accepted("cnt = (1 +\n2  # two\n\n      + 3)\nbuf[\n0\n] = max(1,\n  2,\n)");
  }

  @Test
  void commaMayEndAListOfValues() {
    accepted("xs = [1, 2,]\ncnt = max(1, 2,)\ndef f(a, b,):\n    pass\nf(1, 2,)");
  }

  @Test
  void numbersMayHaveUnderscores() {
    accepted("cnt = 1_000_000\ncnt = -9_223_372_036_854_775_807\ncnt = 0");
  }

  @Test
  void blanksBetweenWordsDoNotCount() {
    accepted("cnt   =1+2 * ( 3 )\ncnt\t=\t1\nbuf [0]=2\n");
  }

  @Test
  void twentyBlocksMayBeNested() {
    accepted(nested(20));
    assertEquals(1, Texts.problems(nested(21)).size());
  }

  @Test
  void deepExpressionsAreAcceptedUpToALimit() {
    accepted("cnt = " + "(".repeat(59) + "1" + ")".repeat(59));
    assertEquals(1, Texts.problems("cnt = " + "(".repeat(60) + "1" + ")".repeat(60)).size());
  }

  @Test
  void longLinesAreAcceptedUpToALimit() {
    accepted("cnt = " + "1 + ".repeat(248) + "1");
    assertEquals(1, Texts.problems("cnt = " + "1 + ".repeat(20_000) + "1").size());
  }

  @Test
  void longTextsAreRefusedByTheirInstructions() {
    accepted("cnt += 1\n".repeat(300));
    assertEquals(
        List.of("1:1 this becomes more than 1500 instructions; make it shorter"),
        Texts.problems("cnt += 1\n".repeat(2_000)));
  }

  @Test
  void nameIsKnownWhenEveryWayAssignsIt() {
    accepted("if done:\n    x = 1\nelif cnt:\n    x = 2\nelse:\n    x = 3\ncnt = x");
    accepted("while True:\n    x = 1\n    if done:\n        break\ncnt = x");
    accepted("if done:\n    x = 1\nelse:\n    return\ncnt = x");
    accepted(
        "for i in range(3):\n    if done:\n        continue\n    else:\n        x = 1\n    cnt = x");
    accepted("while True:\n    pass\ncnt = x0 if done else 1\n".replace("x0", "2"));
  }

  @Test
  void loopsMayShareTheirCount() {
    accepted("for i in range(3):\n    cnt = i\nfor i in range(1, n + 1, 2):\n    cnt = i");
  }

  @Test
  void onlyTheTruthOfAConditionCounts() {
    accepted("while cnt and not done or winner:\n    pass");
    accepted("if not (cnt or done):\n    pass\nassert cnt or done");
    accepted("x = 1 if cnt and done else 2");
  }

  @Test
  void noneJoinsEveryType() {
    accepted("x = None\nx = 1\ny = True\ny = None\nwinner = 3\nxs = [None, 1]\nxs[0] = 2");
  }

  @Test
  void booleansCountAsNumbersInSums() {
    accepted("cnt = done + 1\ncnt = (cnt == 1) + (cnt == 2)\ndone = 1 < cnt < 3 != done");
  }

  @Test
  void helperMayCallHelpersDefinedBeforeTheCall() {
    accepted("def f(a):\n    return g(a) + 1\ndef g(a):\n    return a\ncnt = f(1)");
  }

  @Test
  void helperTakesEachTypeInItsTurn() {
    accepted("def same(a):\n    return a\ncnt = same(1)\ndone = same(True)");
  }

  @Test
  void helperThatIsNeverCalledIsNotChecked() {
    accepted("def f():\n    return unknown");
  }

  @Test
  void variablesOfNoneGetTheirTypesFromOneAnother() {
    Diagnostics problems = new Diagnostics();
    List<Source.Threads> threads =
        List.of(
            threads("cnt = 1", problems),
            threads("if winner is None:\n    winner = done", problems),
            threads("x = winner\nwhile x:\n    x = winner", problems));
    List<SharedVariable> variables = Texts.compile(threads, List.of()).orElseThrow().variables();
    assertTrue(problems.isEmpty());
    assertEquals(Type.OPTIONAL_BOOL, variables.get(2).type());
  }

  private static Source.Threads threads(String code, Diagnostics problems) {
    return new Source.Threads("t", Kind.THREAD, 1, ThreadTree.parse(code, problems), problems);
  }
}
