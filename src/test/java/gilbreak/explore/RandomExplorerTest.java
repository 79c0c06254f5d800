package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Machine;
import gilbreak.programs.RandomPrograms;
import gilbreak.programs.RandomPrograms.Setting;
import gilbreak.programs.RandomPrograms.Shape;
import gilbreak.programs.TestProgram;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The explorer against slower ways to the same answers, on random programs. */
class RandomExplorerTest {
  private static final Limits LIMITS = new Limits(20_000, 20_000);
  private static final int COUNT = RandomPrograms.count(100);
  private static final long FIRST = RandomPrograms.firstSeed();

  /** The explorer lists only so many failures. */
  private static final int MOST_FAILURES = 50;

  private static Exploration explore(TestProgram test) {
    return new Explorer(LIMITS).explore(test.program(), Observer.NONE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsWhatWalkingEveryScheduleFinds(boolean objects) {
    Shape shape = objects ? Shape.TINY_MEETING : Shape.TINY;
    int skipped = 0;
    for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
      Setting setting = Setting.values()[(int) (seed % 3)];
      TestProgram test = RandomPrograms.program(seed, shape, setting);
      AllSchedules all = new AllSchedules(new Machine(test.program()));
      if (all.tooMany) {
        skipped++;
      } else {
        RandomPrograms.telling(seed, shape, setting, () -> compare(all, test));
      }
    }
    assertTrue(skipped * 3 <= COUNT, skipped + " programs are too large");
  }

  private static void compare(AllSchedules all, TestProgram test) {
    Exploration found = explore(test);
    boolean failsBeforeAnyStep = found.states() == 0;
    assertTrue(found.complete() || failsBeforeAnyStep);
    assertEquals(all.outcomes, found.outcomes());
    assertEquals(Optional.of(BigInteger.valueOf(all.schedules)), found.interleavings());
    assertEquals(all.calmest().isPresent(), found.finding() instanceof Finding.Broken);
    if (found.failures().size() < MOST_FAILURES) {
      assertEquals(all.failures, new HashSet<>(found.failures()));
    }
    if (found.finding() instanceof Finding.Broken broken) {
      Witness witness = broken.witness();
      assertTrue(all.calmestFailures.contains(broken.failure()), broken.failure()::message);
      assertEquals(
          all.calmest(),
          Optional.of(new AllSchedules.Cost(witness.preemptions(), witness.schedule().size())));
      Expectations.checkWitness(test, broken);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void switchPointsOnlyTakeOutcomesAway(boolean objects) {
    Shape shape = shape(objects);
    int skipped = 0;
    for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
      Exploration off = explore(RandomPrograms.program(seed, shape, Setting.OFF));
      Exploration on = explore(RandomPrograms.program(seed, shape, Setting.ON));
      if (off.complete() && on.complete()) {
        RandomPrograms.telling(seed, shape, Setting.ON, () -> checkSubset(on, off));
      } else {
        skipped++;
      }
    }
    assertTrue(skipped * 3 <= COUNT, skipped + " programs are too large");
  }

  private static Shape shape(boolean objects) {
    return objects ? Shape.MEETING : Shape.SMALL;
  }

  private static void checkSubset(Exploration on, Exploration off) {
    assertTrue(off.outcomes().containsAll(on.outcomes()));
    if (off.failures().size() < MOST_FAILURES) {
      assertTrue(errors(off).containsAll(errors(on)), () -> on.failures() + "; " + off.failures());
    }
  }

  private static Set<Failure> errors(Exploration found) {
    Set<Kind> errors = EnumSet.of(Kind.ERROR, Kind.ASSERT);
    return found.failures().stream()
        .filter(failure -> errors.contains(failure.kind()))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theOldGilSwitchesWhereNoGilDoes(boolean objects) {
    Shape shape = shape(objects);
    for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
      Exploration off = explore(RandomPrograms.program(seed, shape, Setting.OFF));
      Exploration old = explore(RandomPrograms.program(seed, shape, Setting.OLD));
      RandomPrograms.telling(
          seed, shape, Setting.OLD, () -> assertEquals(off.toString(), old.toString()));
    }
  }
}
