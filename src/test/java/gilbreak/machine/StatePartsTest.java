package gilbreak.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.programs.RandomPrograms;
import gilbreak.programs.RandomPrograms.Setting;
import gilbreak.programs.RandomPrograms.Shape;
import gilbreak.programs.TestProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatePartsTest {
  private static final int COUNT = RandomPrograms.count(100);
  private static final long FIRST = RandomPrograms.firstSeed();
  private static final int RUNS = 10;
  private static final int STEPS = 40;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stepDependsOnItsPartsAndChangesNoOther(boolean objects) {
    forRandomStates(
        objects,
        (machine, state, other) -> {
          for (int thread = 0; thread < machine.threads(); thread++) {
            checkParts(machine, state, other, thread);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stepsThatTouchDifferentPartsCommute(boolean objects) {
    forRandomStates(
        objects,
        (machine, state, any) -> {
          for (int one = 0; one < machine.threads(); one++) {
            for (int other = 0; other < machine.threads(); other++) {
              checkOrder(machine, state, one, other);
            }
          }
        });
  }

  private interface Check {
    void check(Machine machine, State state, State other);
  }

  /** Checks each state of some runs of random programs, together with any other of its program. */
  private static void forRandomStates(boolean objects, Check check) {
    Shape shape = objects ? Shape.MEETING : Shape.SMALL;
    int inParts = 0;
    for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
      Machine machine =
          new Machine(RandomPrograms.program(seed, shape, Setting.OFF).program(), Reductions.ALL);
      Random random = new Random(seed);
      inParts += machine.parts().shared() > 1 ? 1 : 0;
      RandomPrograms.telling(
          seed,
          shape,
          Setting.OFF,
          () -> {
            List<State> states = states(machine, random);
            for (State state : states) {
              check.check(machine, state, states.get(random.nextInt(states.size())));
            }
          });
    }
    assertTrue(inParts > COUNT / 4, "few of the programs fell into parts: " + inParts);
  }

  private static List<State> states(Machine machine, Random random) {
    List<State> states = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      states.addAll(run(machine, random));
    }
    return states;
  }

  private static List<State> run(Machine machine, Random random) {
    List<State> states = new ArrayList<>();
    Step at = machine.start();
    for (int i = 0; i < STEPS && at instanceof Step.Reached reached; i++) {
      State state = reached.state();
      states.add(state);
      int[] enabled =
          IntStream.range(0, machine.threads()).filter(t -> machine.isEnabled(state, t)).toArray();
      if (enabled.length == 0) {
        break;
      }
      at = machine.step(state, enabled[random.nextInt(enabled.length)]);
    }
    return states;
  }

  /** The step does to a state what it does to another one that has the same of what it touches. */
  private static void checkParts(Machine machine, State state, State other, int thread) {
    StateParts parts = machine.parts();
    long[] mixed = other.copy();
    int[] touched = touched(parts, state, thread);
    for (int word : touched) {
      mixed[word] = state.word(word);
    }
    State mixture = new State(mixed.clone());
    boolean enabled = machine.isEnabled(state, thread);
    assertEquals(enabled, machine.isEnabled(mixture, thread));
    if (!enabled) {
      return;
    }
    Step step = machine.step(state, thread);
    if (step instanceof Step.Reached reached) {
      for (int word : touched) {
        mixed[word] = reached.state().word(word);
      }
      step = new Step.Reached(new State(mixed));
    }
    assertEquals(step, machine.step(mixture, thread));
  }

  private static void checkOrder(Machine machine, State state, int one, int other) {
    StateParts parts = machine.parts();
    int ones = parts.touched(state.words(), one);
    int others = parts.touched(state.words(), other);
    if (one == other || !StateParts.commute(ones, others)) {
      return;
    }
    Optional<State> behindOne = behind(machine, state, one);
    if (behindOne.isPresent()) {
      assertEquals(machine.isEnabled(state, other), machine.isEnabled(behindOne.get(), other));
      Optional<State> behindOther = behind(machine, state, other);
      assertEquals(
          behindOther.flatMap(behind -> behind(machine, behind, one)),
          behind(machine, behindOne.get(), other));
    }
  }

  /** The state behind a thread's step, if it can take one and that does not fail. */
  private static Optional<State> behind(Machine machine, State state, int thread) {
    return machine.isEnabled(state, thread)
            && machine.step(state, thread) instanceof Step.Reached reached
        ? Optional.of(reached.state())
        : Optional.empty();
  }

  private static int[] touched(StateParts parts, State state, int thread) {
    int part = parts.touched(state.words(), thread);
    return IntStream.concat(shared(parts, part), own(parts, thread)).toArray();
  }

  @Test
  void everyWordIsInOnePart() {
    Machine machine =
        new Machine(
            TestProgram.of(
                    "parts",
                    """
                    shared: a=0 c=0 b=[0,0]
                    locks: L
                    always: a <= c
                    thread f x2
                    with L:
                        a += 1
                        b[0] = a
                    """)
                .program());
    StateParts parts = machine.parts();
    List<Integer> words = new ArrayList<>();
    for (int part = 0; part < parts.shared(); part++) {
      shared(parts, part).forEach(words::add);
    }
    IntStream own = IntStream.range(0, machine.threads()).flatMap(t -> own(parts, t));
    own.forEach(words::add);
    assertEquals(
        IntStream.range(0, parts.size()).boxed().toList(), words.stream().sorted().toList());
    assertEquals(2, shared(parts, 0).count(), "what the invariant reads is together");
  }

  private static IntStream shared(StateParts parts, int part) {
    return IntStream.range(parts.firstShared(part), parts.endShared(part));
  }

  private static IntStream own(StateParts parts, int thread) {
    return IntStream.range(parts.first(thread), parts.end(thread));
  }
}
