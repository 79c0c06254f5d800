package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Limits;
import gilbreak.explore.Observer;
import gilbreak.programs.RandomPrograms;
import gilbreak.programs.RandomTasks;
import gilbreak.programs.TestProgram;
import org.junit.jupiter.api.Test;

/** The law holds for random programs of tasks. */
class RandomTasksLawTest {
  private static final Limits LIMITS = new Limits(20_000, 20_000);
  private static final int ROUNDS = 20;
  private static final int ROUNDS_WITH_DEADLOCKS = 4;

  @Test
  void realRunsOfRandomTasksEndAsSomeInterleavingDoes() {
    int count = RandomPrograms.count(150);
    int skipped = 0;
    for (long seed = RandomPrograms.firstSeed();
        seed < RandomPrograms.firstSeed() + count;
        seed++) {
      TestProgram test = RandomTasks.program(seed);
      Exploration explored = new Explorer(LIMITS).explore(test.program(), Observer.NONE);
      if (explored.complete()) {
        check(seed, test, explored);
      } else {
        skipped++;
      }
    }
    assertTrue(skipped * 3 <= count, skipped + " programs are too large");
  }

  private static void check(long seed, TestProgram test, Exploration explored) {
    Law law = new Law(test, explored);
    try {
      if (!law.hangs()) {
        law.check(law.deadlocks() ? ROUNDS_WITH_DEADLOCKS : ROUNDS);
      }
    } catch (AssertionError | RuntimeException wrong) {
      String text = RandomTasks.text(seed);
      throw new AssertionError("seed " + seed + ": " + wrong.getMessage() + "\n" + text, wrong);
    }
  }
}
