package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import gilbreak.machine.Step;
import gilbreak.programs.TestProgram;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the explorer searches, counts, and stops. */
final class ExplorerTest {
  private static final Patience PATIENCE = new Patience(Observer.NONE);
  private static final String SPINNERS =
      """
      shared: a=False b=False
      thread left
      while not b:
          pass
      a = True
      thread right
      while not a:
          pass
      b = True
      """;

  private static String race(int threads, int times) {
    return "shared: cnt=0\nthread adder x%d\nfor i in range(%d):\n    cnt += 1\n"
        .formatted(threads, times);
  }

  private static Exploration explore(String text, Limits limits, Observer observer) {
    return new Explorer(limits).explore(TestProgram.of("test", text).program(), observer);
  }

  private static Exploration explore(String text) {
    return explore(text, Limits.DEFAULT, Observer.NONE);
  }

  private static Finding.Broken broken(Exploration found) {
    return assertInstanceOf(Finding.Broken.class, found.finding());
  }

  /** The complete graph of a program. */
  private static Graph graph(String text) {
    Machine machine = new Machine(TestProgram.of("test", text).program());
    State start = assertInstanceOf(Step.Reached.class, machine.start()).state();
    Graph graph = new Graph(machine, start, Symmetry.none(machine.threads()));
    for (int state = 0; state < graph.size(); state++) {
      graph.expand(state, Nodes.NONE, 0);
    }
    return graph;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  @Test
  void interleavingsAreMultinomial() {
    for (int threads = 1; threads <= 4; threads++) {
      for (int times = 1; times <= 3; times++) {
        BigInteger expected =
            factorial(2 * threads * times).divide(factorial(2 * times).pow(threads));
        assertEquals(expected, Interleavings.of(graph(race(threads, times)), PATIENCE).number());
      }
    }
  }

  @Test
  void interleavingsOfALoopAreEndless() {
    assertFalse(Interleavings.of(graph(SPINNERS), PATIENCE).areFinite());
  }

  @Test
  void failedStepEndsOneInterleaving() {
    String text = "shared: x=0\nthread a\nx = 1 // x\nthread b\nx = 1\n";
    // Either a fails at once, or b writes before a reads.
    assertEquals(BigInteger.TWO, Interleavings.of(graph(text), PATIENCE).number());
  }

  @Test
  void fairCycleIsFoundAndLeadsHome() {
    Graph graph = graph(SPINNERS);
    Cycles cycles = new Cycles(graph, PATIENCE);
    BitSet fair = cycles.fair().orElseThrow();
    int home = fair.nextSetBit(0);
    List<Integer> loop = cycles.loop(fair, home);
    assertTrue(loop.contains(0) && loop.contains(1));
    int at = home;
    for (int thread : loop) {
      at = graph.successor(at, thread);
      assertTrue(fair.get(at));
    }
    assertEquals(home, at);
  }

  @Test
  void cycleInWhichSomeoneNeverGetsHisTurnIsNotFair() {
    String text = "shared: go=False\nthread a\nwhile not go:\n    pass\nthread b\ngo = True\n";
    assertEquals(Optional.empty(), new Cycles(graph(text), PATIENCE).fair());
  }

  @Test
  void threadThatWaitsForEverIsStuck() {
    String text =
        "shared: x=0\nlocks: A\nthread a\nwhile True:\n    x = 1 - x\nthread b\nA.acquire()\nA.acquire()\n";
    assertEquals(1, new Cycles(graph(text), PATIENCE).stuck().get(0).thread());
  }

  @Test
  void eachOfManyThreadsThatWaitForEverIsStuck() {
    String text =
        "shared: x=0\nobjects: S=Semaphore(0)\nthread a\nwhile True:\n    x = 1 - x\n"
            + "thread b x63\nS.acquire()\n";
    List<Integer> stuck =
        new Cycles(graph(text), PATIENCE).stuck().stream().map(Cycles.Stuck::thread).toList();
    assertEquals(IntStream.rangeClosed(1, 63).boxed().toList(), stuck);
  }

  /** With three preemptions it would fail after 6 steps. */
  @Test
  void calmerScheduleIsReportedAlthoughItIsLonger() {
    String text =
        """
        shared: a=0 b=0 bad=False
        always: not bad
        thread left
        a = 1
        a = 2
        b = 1
        b = 2
        bad = b == 7
        thread right
        if a == 1:
            if b == 1:
                bad = True
        b = 7
        b = 7
        """;
    Finding.Broken found = broken(explore(text));
    assertEquals(1, found.witness().preemptions());
    // left up to its read of b is 4 steps; right reads a, writes b twice; left reads and writes.
    assertEquals(9, found.witness().schedule().size());
  }

  @Test
  void limitOfStatesLeavesItUndecided() {
    Exploration found = explore(race(2, 5), new Limits(50, 50), Observer.NONE);
    Finding.Undecided undecided = assertInstanceOf(Finding.Undecided.class, found.finding());
    assertEquals("the limit of 50 states was reached", undecided.limit());
    assertFalse(found.complete());
    assertEquals(Optional.empty(), found.interleavings());
  }

  @Test
  void queueOfWhichNobodyKnowsHowLongItGrowsLeavesItUndecided() {
    String text =
        """
        shared: x=0
        objects: q=Queue
        thread only
        i = 0
        while i < 40:
            q.put(i)
            i += 1
        """;
    Exploration found = explore(text, Limits.DEFAULT, Observer.NONE);
    Finding.Undecided undecided = assertInstanceOf(Finding.Undecided.class, found.finding());
    assertEquals("q holds more than 32 items", undecided.limit());
  }

  @Test
  void limitAfterAFailureLeavesItBroken() {
    String text = race(2, 5).replace("\nthread", "\nfinally: cnt == 10\nthread");
    Exploration found = explore(text, new Limits(1_000_000, 10), Observer.NONE);
    assertEquals(Failure.Kind.FINALLY, broken(found).failure().kind());
    assertFalse(found.complete());
  }

  @Test
  void observerMayEndIt() {
    Exploration found = explore(race(2, 40), Limits.DEFAULT, (states, frontier) -> false);
    Finding.Undecided undecided = assertInstanceOf(Finding.Undecided.class, found.finding());
    assertEquals("it was cancelled", undecided.limit());
  }

  /** Whatever the exploration is at: finding states, counting schedules, looking for loops. */
  @Test
  void observerIsAskedOnceInAThousandPieces() {
    long[] last = {0, 0};
    Exploration found =
        explore(
            race(2, 30),
            Limits.DEFAULT,
            (states, frontier) -> {
              assertTrue(states - last[0] <= 2 * Patience.PIECES, "too many states at once");
              assertTrue(frontier >= 0);
              last[0] = states;
              last[1]++;
              return true;
            });
    assertTrue(last[1] >= found.states() / (2 * Patience.PIECES));
  }

  @Test
  void countingSchedulesCanBeCancelled() {
    long[] asked = {0};
    long questions = questions(race(2, 20));
    Exploration found =
        explore(race(2, 20), Limits.DEFAULT, (states, frontier) -> ++asked[0] < questions);
    assertFalse(found.complete());
    assertEquals(new Finding.Undecided("it was cancelled"), found.finding());
  }

  private static long questions(String text) {
    long[] asked = {0};
    explore(text, Limits.DEFAULT, (states, frontier) -> ++asked[0] > 0);
    return asked[0];
  }

  @Test
  void limitOfMemoryLeavesItUndecided() {
    Exploration found = explore(race(2, 60), new Limits(1_000_000, 10, 1), Observer.NONE);
    assertEquals(new Finding.Undecided("the limit of 1 MB of memory was reached"), found.finding());
  }

  @Test
  void observerIsToldHowFarItIs() {
    AtomicInteger calls = new AtomicInteger();
    Exploration found =
        explore(
            race(2, 20),
            Limits.DEFAULT,
            (states, frontier) -> states > 0 && calls.incrementAndGet() > 0);
    assertTrue(found.complete());
    assertTrue(calls.get() > 1);
  }

  @Test
  void threadThatComputesForeverLeavesItUndecided() {
    String text = "shared: x=0\nthread t\nx = 1\ni = 0\nwhile True:\n    i += 1\n";
    Finding.Undecided undecided =
        assertInstanceOf(Finding.Undecided.class, explore(text).finding());
    assertEquals("a thread runs too long between two steps", undecided.limit());
  }

  @Test
  void sameExplorationGivesTheSameAnswer() {
    String text = race(3, 2).replace("\nthread", "\nfinally: cnt == 6\nthread");
    assertEquals(explore(text), explore(text));
  }

  private static String endlessPuts(String before) {
    return "shared: x=0\nobjects: q=Queue\nthread t\n%swhile True:\n    q.put(1)\n"
        .formatted(before);
  }

  @Test
  void queueThatOutgrowsAStateIsUndecided() {
    Exploration found = explore(endlessPuts(""));
    assertEquals(new Finding.Undecided("q holds more than 32 items"), found.finding());
    assertFalse(found.complete());
  }

  @Test
  void failureFoundBeforeAQueueOutgrowsAStateCounts() {
    Exploration found = explore(endlessPuts("") + "thread u\nassert x == 1\n");
    assertEquals("AssertionError", broken(found).failure().message());
    assertFalse(found.complete());
  }
}
