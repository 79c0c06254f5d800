package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Shipped;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Machine;
import gilbreak.machine.Reductions;
import gilbreak.machine.Replay;
import gilbreak.program.Program;
import gilbreak.programs.RandomPrograms;
import gilbreak.programs.RandomPrograms.Setting;
import gilbreak.programs.RandomPrograms.Shape;
import gilbreak.programs.RandomTasks;
import gilbreak.programs.TestProgram;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found of a program is the same with every reduction as without. */
final class ReductionsTest {
  private static final Limits LIMITS = new Limits(60_000, 60_000);
  private static final int MOST_FAILURES = 50;
  private static final int COUNT = RandomPrograms.count(150);
  private static final long FIRST = RandomPrograms.firstSeed();

  private static Exploration explore(Program program, Reductions reductions) {
    return new Explorer(LIMITS, reductions).explore(program, Observer.NONE);
  }

  static Stream<TestProgram> programs() {
    return TestProgram.all();
  }

  /** Each shipped level as it is, and with each of its author's answers. */
  static List<Program> levels() throws IOException, SourceException {
    List<Program> programs = new ArrayList<>();
    for (Path file : Shipped.files()) {
      byte[] bytes = Files.readAllBytes(file);
      Level level =
          LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES));
      for (Solution solution : solutions(level)) {
        programs.add(new Puzzle(level, solution).program(Size.PROVE));
      }
    }
    return programs;
  }

  private static List<Solution> solutions(Level level) {
    List<Solution> solutions = new ArrayList<>(List.of(Solution.EMPTY));
    level.answers().baseline().ifPresent(solutions::add);
    level.answers().par().ifPresent(solutions::add);
    level.answers().rejected().forEach(rejected -> solutions.add(rejected.solution()));
    return solutions;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void testProgramComesOutTheSame(TestProgram test) {
    check(test.program());
  }

  @Test
  void everyLevelComesOutTheSame() throws IOException, SourceException {
    assertTrue(levels().size() >= 10);
    levels().forEach(ReductionsTest::check);
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void randomProgramComesOutTheSame(Setting setting) {
    for (Shape shape : List.of(Shape.SMALL, Shape.MEETING, Shape.TINY_MEETING)) {
      for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
        Program program = RandomPrograms.program(seed, shape, setting).program();
        RandomPrograms.telling(seed, shape, setting, () -> check(program));
      }
    }
  }

  @Test
  void randomTasksComeOutTheSame() {
    for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
      check(RandomTasks.program(seed).program());
    }
  }

  @Test
  void whatLocksProtectCanBeTakenTogether() {
    int fused = 0;
    for (long seed = FIRST; seed < FIRST + 4L * COUNT; seed++) {
      TestProgram test = RandomRegions.program(seed);
      fused += new Machine(test.program(), Reductions.ALL).hasRegions() ? 1 : 0;
      try {
        check(test.program());
      } catch (AssertionError | RuntimeException wrong) {
        throw new AssertionError(wrong.getMessage() + "\n" + RandomRegions.text(seed), wrong);
      }
    }
    assertTrue(fused > COUNT, "too few have anything that a lock protects");
  }

  private static void check(Program program) {
    Exploration plain = explore(program, Reductions.STEPS);
    if (plain.complete()) {
      checkSymmetry(plain, explore(program, Reductions.STEPS.withSymmetry(true)));
      checkLiveness(plain, explore(program, new Reductions(false, true, false, false)));
      checkVerdict(plain, explore(program, Reductions.NONE));
      checkRegions(plain, program, Reductions.STEPS.withRegions(true));
      checkRegions(plain, program, Reductions.ALL);
    }
  }

  /** The same states, but for those that are one now. */
  private static void checkSymmetry(Exploration plain, Exploration reduced) {
    assertTrue(reduced.complete());
    assertTrue(reduced.states() <= plain.states());
    checkSteps(plain, reduced);
    if (plain.failures().size() < MOST_FAILURES) {
      assertEquals(new HashSet<>(plain.failures()), new HashSet<>(reduced.failures()));
    }
  }

  private static void checkLiveness(Exploration plain, Exploration without) {
    if (without.complete()) {
      assertTrue(plain.states() <= without.states());
      checkSteps(plain, without);
    }
  }

  /** The same in all that a player is told in steps. */
  private static void checkSteps(Exploration plain, Exploration other) {
    assertEquals(kind(plain), kind(other));
    assertEquals(plain.outcomes(), other.outcomes());
    assertEquals(plain.interleavings(), other.interleavings());
    if (plain.finding() instanceof Finding.Broken left
        && other.finding() instanceof Finding.Broken right) {
      if (left.witness().loop() < 0) {
        assertEquals(left.witness().preemptions(), right.witness().preemptions());
        assertEquals(left.witness().schedule().size(), right.witness().schedule().size());
      }
    }
  }

  private static Optional<Kind> kind(Exploration found) {
    return found.finding() instanceof Finding.Broken broken
        ? Optional.of(broken.failure().kind())
        : Optional.empty();
  }

  /** Where steps are others, another failure may be the simplest. */
  private static void checkVerdict(Exploration plain, Exploration other) {
    if (other.complete()) {
      assertEquals(plain.finding().getClass(), other.finding().getClass());
      assertEquals(plain.outcomes(), other.outcomes());
      checkKind(plain, other);
    }
  }

  private static void checkKind(Exploration plain, Exploration other) {
    if (other.finding() instanceof Finding.Broken && plain.failures().size() < MOST_FAILURES) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      plain.failures().stream().map(Failure::kind).forEach(kinds::add);
      assertTrue(kinds.contains(kind(other).orElseThrow()), () -> kind(other) + " " + kinds);
    }
  }

  private static void checkRegions(Exploration plain, Program program, Reductions reductions) {
    Optional<Exploration> found =
        new Explorer(LIMITS, reductions).withRegions(program, new Patience(Observer.NONE));
    if (found.isPresent()) {
      checkVerdict(plain, found.get());
      assertTrue(found.get().states() <= plain.states());
      if (found.get().finding() instanceof Finding.Broken broken) {
        checkReplay(program, broken);
      }
    }
  }

  /** The witness is told in single steps, and ends in the failure. */
  private static void checkReplay(Program program, Finding.Broken broken) {
    Machine machine = new Machine(program);
    Replay replay = Replay.of(machine, broken.witness().schedule());
    assertEquals(replay.preemptions(), broken.witness().preemptions());
    switch (broken.failure().kind()) {
      case ASSERT, ERROR, LIVELOCK, LIMIT ->
          assertEquals(Optional.of(broken.failure()), replay.failure());
      case DEADLOCK ->
          assertEquals(
              broken.failure(),
              machine.deadlock(
                  replay.state().orElseThrow(), machine.waiting(replay.state().orElseThrow())));
      default -> assertTrue(replay.state().isPresent());
    }
  }
}
