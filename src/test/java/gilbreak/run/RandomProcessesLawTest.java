package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Exploration;
import gilbreak.explore.Explorer;
import gilbreak.explore.Limits;
import gilbreak.explore.Observer;
import gilbreak.machine.Machine;
import gilbreak.machine.Step;
import gilbreak.programs.RandomPrograms;
import gilbreak.programs.RandomPrograms.Setting;
import gilbreak.programs.RandomPrograms.Shape;
import gilbreak.programs.TestProgram;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The law holds for random programs of processes and threads. */
class RandomProcessesLawTest {
  private static final Limits LIMITS = new Limits(20_000, 20_000);
  private static final int ROUNDS = 20;
  private static final int ROUNDS_WITH_DEADLOCKS = 4;

  @Test
  void realRunsOfRandomProcessesEndAsSomeInterleavingDoes() {
    check(Shape.SMALL, RandomPrograms.count(60));
  }

  @Test
  void realProcessesMeetAsSomeInterleavingLetsThem() {
    check(Shape.MEETING, RandomPrograms.count(60));
  }

  /** A random program in which some threads are processes and some variables cross. */
  private static String text(long seed, Shape shape, Setting setting) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    String crossing =
        Stream.of("a", "b", "p", "o", "xs")
            .filter(name -> random.nextInt(3) > 0)
            .collect(Collectors.joining(" "));
    List<String> lines =
        RandomPrograms.text(seed, shape, setting)
            .lines()
            .map(line -> random.nextInt(4) > 0 ? line.replaceFirst("^thread ", "process ") : line)
            .toList();
    return "shared_memory: " + crossing + "\n" + String.join("\n", lines) + "\n";
  }

  private static void check(Shape shape, int count) {
    int skipped = 0;
    try (Team team = new Team(shape.threads(), Burner.calibrated())) {
      for (long seed = RandomPrograms.firstSeed();
          seed < RandomPrograms.firstSeed() + count;
          seed++) {
        String text = text(seed, shape, Setting.values()[(int) (seed % 3)]);
        TestProgram test = TestProgram.of("the random program " + seed, text);
        Exploration explored = new Explorer(LIMITS).explore(test.program(), Observer.NONE);
        boolean fails = new Machine(test.program()).start() instanceof Step.Failed;
        if (explored.complete() && !fails) {
          check(test, explored, team, text);
        } else {
          skipped++;
        }
      }
    }
    assertTrue(skipped * 3 <= count, skipped + " programs are too large, or fail at once");
  }

  /** A round without end would take seconds; the programs of the folder have enough of them. */
  private static void check(TestProgram test, Exploration explored, Team team, String text) {
    Law law = new Law(test, explored);
    try {
      if (!law.hangs()) {
        law.check(law.deadlocks() ? ROUNDS_WITH_DEADLOCKS : ROUNDS, team);
      }
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError(test + ": " + wrong.getMessage() + "\n" + text, wrong);
    }
  }
}
