package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Machine;
import gilbreak.machine.Reductions;
import gilbreak.machine.Replay;
import gilbreak.programs.TestProgram;
import java.math.BigInteger;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what the explorer finds of a program with what the program's head says. */
final class Expectations {
  private Expectations() {}

  static void check(TestProgram test) {
    Exploration found = new Explorer(Limits.DEFAULT).explore(test.program(), Observer.NONE);
    assertEquals(test.expected("verdict", "proved"), verdict(found), test::toString);
    assertEquals(
        test.outcomes(),
        found.outcomes().stream().map(test::show).collect(Collectors.toCollection(TreeSet::new)));
    String interleavings = found.interleavings().map(BigInteger::toString).orElse("endless");
    assertEquals(test.expected("interleavings", interleavings), interleavings);
    Exploration single =
        new Explorer(Limits.DEFAULT, Reductions.STEPS).explore(test.program(), Observer.NONE);
    assertEquals(Integer.parseInt(test.expected("states", "" + single.states())), single.states());
    if (found.finding() instanceof Finding.Broken broken) {
      checkWitness(test, broken);
    }
  }

  /** What the witness tells is what happens when its schedule is run again. */
  static void checkWitness(TestProgram test, Finding.Broken broken) {
    Witness witness = broken.witness();
    Replay replay = Replay.of(new Machine(test.program()), witness.schedule());
    assertEquals(
        test.expected("preemptions", "" + witness.preemptions()), "" + witness.preemptions());
    assertEquals(witness.preemptions(), replay.preemptions());
    assertEquals(
        test.expected("steps", "" + witness.schedule().size()), "" + witness.schedule().size());
    if (witness.loop() >= 0) {
      checkLoop(new Machine(test.program()), witness, replay);
    }
    String message = broken.failure().message();
    assertTrue(message.contains(test.expected("message", "")), message);
    // Only a goal or an invariant that is false from the start needs no moment to be told.
    Kind kind = broken.failure().kind();
    boolean goal = kind == Kind.FINALLY || kind == Kind.ALWAYS;
    boolean fromTheStart = witness.schedule().isEmpty() && goal;
    assertEquals(fromTheStart, witness.moments().isEmpty());
  }

  /** Going once round the loop leads back to the state in which it begins. */
  private static void checkLoop(Machine machine, Witness witness, Replay whole) {
    int stem = whole.starts().indexOf(witness.loop());
    assertTrue(stem >= 0 && stem < witness.schedule().size(), "the loop has no step");
    Replay before = Replay.of(machine, witness.schedule().subList(0, stem));
    assertTrue(before.state().isPresent());
    assertEquals(before.state(), whole.state());
  }

  private static String verdict(Exploration found) {
    if (found.finding() instanceof Finding.Broken broken) {
      return broken.failure().kind().word();
    }
    return found.finding() instanceof Finding.Proved ? "proved" : "undecided";
  }
}
