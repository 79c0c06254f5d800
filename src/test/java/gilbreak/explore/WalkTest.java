package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Walk.Status;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
  private static final String RACE = "shared: x=0\nfinally: x == 2\nthread adder x2\nx += 1\n";
  private static final String LOCKS =
      "shared: x=0\nlocks: A B\nthread one\nwith A:\n    with B:\n        x = 1\n"
          + "thread two\nwith B:\n    with A:\n        x = 1\n";

  private static Walk walk(String text, Integer... schedule) {
    Program program = TestProgram.of("test", text).program();
    return Walk.of(program, List.of(schedule));
  }

  private static Kind kind(Walk walk) {
    return walk.failure().map(Failure::kind).orElseThrow();
  }

  @Test
  void goalIsLookedAtWhenAllHaveFinished() {
    assertFalse(walk(RACE, 0, 0, 1).isOver());
    Walk good = walk(RACE, 0, 0, 1, 1);
    assertTrue(good.isOver() && good.failure().isEmpty());
    Walk bad = walk(RACE, 0, 1, 1, 0);
    assertEquals(Kind.FINALLY, kind(bad));
    assertEquals(1, bad.preemptions());
  }

  @Test
  void blockedThreadCannotStepAndSaysWhy() {
    Walk walk = walk(LOCKS, 0, 1);
    assertEquals(Kind.DEADLOCK, kind(walk));
    assertEquals(Status.READY, walk.back().seats().get(1).status());
    Walk.Seat waiting = walk.seats().get(1);
    assertEquals("for A, held by one", waiting.waits());
    assertFalse(walk.canStep(1));
  }

  @Test
  void roundTripThatLeavesNobodyOutIsALivelock() {
    String spin = "shared: go=False\nthread one\nwhile not go:\n    pass\n";
    assertEquals(Kind.LIVELOCK, kind(walk(spin, 0)));
    assertEquals(0, walk(spin, 0).loop());
    Walk unfair = walk(spin + "thread two\ngo = True\n", 0, 0);
    assertTrue(unfair.failure().isEmpty());
  }

  @Test
  void everyWitnessCanBeWalkedToItsFailure() {
    for (String text : List.of(RACE, LOCKS)) {
      Program program = TestProgram.of("test", text).program();
      Exploration found = new Explorer(Limits.DEFAULT).explore(program, Observer.NONE);
      Witness witness = ((Finding.Broken) found.finding()).witness();
      Walk walk = Walk.along(program, witness.schedule(), Integer.MAX_VALUE);
      assertEquals(((Finding.Broken) found.finding()).failure().kind(), kind(walk));
      assertEquals(witness.preemptions(), walk.preemptions());
    }
  }

  @Test
  void walkAlongEndsAtTheMomentOrWhereItCannotBeFollowed() {
    Program program = TestProgram.of("test", RACE).program();
    assertEquals(2, Walk.along(program, List.of(0, 1, 1, 0), 2).moments().size());
    assertEquals(2, Walk.along(program, List.of(0, 0, 0, 1), 9).moments().size());
  }
}
