package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.machine.Reductions;
import gilbreak.programs.TestProgram;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that can be computed without looking at a single state. */
final class ClosedFormsTest {
  private static String threads(int threads, int times, String body) {
    return """
        shared: cnt=0
        locks: L
        thread adder x%d
        for i in range(%d):
        %s
        """
        .formatted(threads, times, body.indent(4).stripTrailing());
  }

  private static TestProgram race(int threads, int times) {
    return TestProgram.of("race", threads(threads, times, "cnt += 1"));
  }

  private static TestProgram mutex(int threads, int times) {
    return TestProgram.of("mutex", threads(threads, times, "with L:\n    cnt += 1"));
  }

  private static Exploration explore(TestProgram test) {
    return new Explorer(Limits.DEFAULT).explore(test.program(), Observer.NONE);
  }

  private static Exploration fused(TestProgram test, boolean symmetry) {
    return new Explorer(Limits.DEFAULT, Reductions.ALL.withSymmetry(symmetry))
        .withRegions(test.program(), new Patience(Observer.NONE))
        .orElseThrow();
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  private static BigInteger multinomial(int groups, int each) {
    return factorial(groups * each).divide(factorial(each).pow(groups));
  }

  private static long choose(int n, int k) {
    return factorial(n).divide(factorial(k)).divide(factorial(n - k)).longValueExact();
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,3", "2,12", "4,2"})
  void readsAndWritesMixInAllOrders(int threads, int times) {
    assertEquals(
        Optional.of(multinomial(threads, 2 * times)),
        explore(race(threads, times)).interleavings());
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,3", "4,4", "2,100", "4,10"})
  void criticalSectionsMixInAllOrders(int threads, int times) {
    assertEquals(
        Optional.of(multinomial(threads, times)), explore(mutex(threads, times)).interleavings());
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,3", "4,4", "2,100", "4,10"})
  void criticalSectionsAsOneStepGiveOneStateForEachProgress(int threads, int times) {
    Exploration found = fused(mutex(threads, times), false);
    assertEquals(Math.round(Math.pow(times + 1, threads)), found.states());
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,3", "4,4", "2,100", "4,10"})
  void interchangeableThreadsGiveOneStateForEachMultiset(int threads, int times) {
    Exploration found = fused(mutex(threads, times), true);
    assertEquals(choose(threads + times, threads), found.states());
  }

  @ParameterizedTest
  @CsvSource({"2,2,45,24", "3,3,496,110", "4,4,6625,490", "2,100,70801,35451", "4,10,174361,9581"})
  void statesOfAMutexAreThoseOfAnIndependentPrototype(
      int threads, int times, long all, long sorted) {
    TestProgram test = mutex(threads, times);
    Explorer plain = new Explorer(Limits.DEFAULT, Reductions.STEPS);
    assertEquals(all, plain.explore(test.program(), Observer.NONE).states());
    assertEquals(sorted, explore(test).states());
  }
}
