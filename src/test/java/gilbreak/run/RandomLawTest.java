package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Limits;
import gilbreak.explore.Observer;
import gilbreak.programs.RandomPrograms;
import gilbreak.programs.RandomPrograms.Setting;
import gilbreak.programs.RandomPrograms.Shape;
import gilbreak.programs.TestProgram;
import org.junit.jupiter.api.Test;

/** The law holds for random programs. */
class RandomLawTest {
  private static final Limits LIMITS = new Limits(20_000, 20_000);
  private static final int ROUNDS = 30;
  private static final int ROUNDS_WITH_DEADLOCKS = 4;

  @Test
  void realRunsOfRandomProgramsEndAsSomeInterleavingDoes() {
    check(Shape.SMALL, RandomPrograms.count(80));
  }

  @Test
  void realThreadsMeetAsSomeInterleavingLetsThem() {
    check(Shape.MEETING, RandomPrograms.count(80));
  }

  private static void check(Shape shape, int count) {
    int skipped = 0;
    for (long seed = RandomPrograms.firstSeed();
        seed < RandomPrograms.firstSeed() + count;
        seed++) {
      Setting setting = Setting.values()[(int) (seed % 3)];
      TestProgram test = RandomPrograms.program(seed, shape, setting);
      Exploration explored = new Explorer(LIMITS).explore(test.program(), Observer.NONE);
      if (explored.complete()) {
        RandomPrograms.telling(seed, shape, setting, () -> check(test, explored));
      } else {
        skipped++;
      }
    }
    assertTrue(skipped * 3 <= count, skipped + " programs are too large");
  }

  /** A round without end would take seconds; the programs of the folder have enough of them. */
  private static void check(TestProgram test, Exploration explored) {
    Law law = new Law(test, explored);
    if (!law.hangs()) {
      law.check(law.deadlocks() ? ROUNDS_WITH_DEADLOCKS : ROUNDS);
    }
  }
}
