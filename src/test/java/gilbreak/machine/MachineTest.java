package gilbreak.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.programs.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One step at a time: what it does, what is forgotten, and how a run is told. */
final class MachineTest {
  private static final String RACE =
      """
      shared: cnt=0
      finally: cnt == 2
      thread adder x2
      cnt += 1
      """;

  private static Machine machine(String text) {
    return new Machine(TestProgram.of("test", text).program());
  }

  private static State after(Machine machine, Integer... schedule) {
    return Replay.of(machine, List.of(schedule)).state().orElseThrow();
  }

  @Test
  void deadLocalsMakeStatesEqual() {
    Machine machine =
        machine(
            "shared: x=0 y=0\nthread a\nr = x\nif r == 0:\n    y = 1\nthread b\nx = 0\ny = 0\n");
    assertEquals(after(machine, 0, 1, 0, 1), after(machine, 1, 0, 0, 1));
  }

  @Test
  void liveLocalsKeepStatesApart() {
    Machine machine = machine("shared: x=0 y=0\nthread a\nr = x\ny = 5\nx = r\nthread b\nx = 3\n");
    assertNotEquals(after(machine, 0, 1), after(machine, 1, 0));
    assertEquals(after(machine, 0, 1, 0), after(machine, 0, 0, 1));
  }

  @Test
  void slotIsLiveFromItsWriteToItsLastRead() {
    Code code =
        new Code(
            List.of(
                new Instr.Constant(1, 1, 5),
                new Instr.Load(1, 2, 0, Instr.NO_SLOT),
                new Instr.Store(1, 0, Instr.NO_SLOT, 1)),
            3);
    Liveness liveness = new Liveness(code, false);
    assertFalse(liveness.at(0).get(1));
    assertTrue(liveness.at(1).get(1));
    assertTrue(liveness.at(2).get(1));
    assertFalse(liveness.at(3).get(1));
    assertFalse(liveness.at(2).get(2));
  }

  @Test
  void slotReadInTheNextRoundOfALoopIsLive() {
    Code code =
        new Code(
            List.of(
                new Instr.Load(1, 1, 0, Instr.NO_SLOT),
                new Instr.Branch(1, 1, 4),
                new Instr.Store(1, 0, Instr.NO_SLOT, 2),
                new Instr.Jump(1, 0)),
            3);
    Liveness liveness = new Liveness(code, false);
    assertTrue(liveness.at(3).get(2));
    assertFalse(liveness.at(4).get(2));
  }

  @Test
  void elementOfALocalListKeepsAllOfItLive() {
    Code code = new Code(List.of(new Instr.LoadElement(1, 4, 1, 2, 3)), 5);
    assertEquals("{1, 2, 3}", new Liveness(code, false).at(0).toString());
  }

  @Test
  void storeIntoALocalListEndsNoElementsLife() {
    Code code =
        new Code(
            List.of(new Instr.StoreElement(1, 1, 2, 3, 4), new Instr.LoadElement(1, 4, 1, 2, 3)),
            5);
    assertEquals("{1, 2, 3, 4}", new Liveness(code, false).at(0).toString());
  }

  @Test
  void threadThatWaitsForALockCannotStep() {
    Machine machine = machine("shared: x=0\nlocks: A\nthread t x2\nwith A:\n    x = 1\n");
    State held = after(machine, 0);
    assertFalse(machine.isEnabled(held, 1));
    assertFalse(machine.isFinished(held, 1));
    assertEquals(List.of(1), machine.waiting(held));
    assertEquals("waits for A, held by t[0]", machine.waiting(held, 1));
    assertTrue(machine.isEnabled(after(machine, 0, 0, 0), 1));
  }

  @Test
  void runIsToldStepByStep() {
    Replay replay = Replay.of(machine(RACE), List.of(0, 1, 1, 0));
    assertEquals(
        List.of("read cnt → 0", "read cnt → 0", "cnt = 1", "cnt = 1"),
        replay.moments().stream().map(Moment::does).toList());
    assertEquals(
        List.of("", "preempted", "", "finished"),
        replay.moments().stream().map(Moment::before).toList());
    assertEquals(List.of(0, 1, 2, 3), replay.starts());
    assertEquals(1, replay.preemptions());
  }

  @Test
  void handoverOfABlockedThreadIsNoPreemption() {
    Machine machine = machine("shared: x=0\nlocks: A\nthread t x2\nwith A:\n    x = 1\nx = 2\n");
    Replay replay = Replay.of(machine, List.of(0, 0, 0, 1, 0, 1));
    assertEquals(2, replay.preemptions());
    assertEquals("preempted", replay.moments().get(3).before());
    assertEquals("finished", replay.moments().get(5).before());
  }

  @Test
  void stepUnderTheGilIsToldAsSeveralMoments() {
    Replay replay = Replay.of(machine("gil: on\n" + RACE), List.of(0, 1));
    assertEquals(4, replay.moments().size());
    assertEquals(List.of(0, 2), replay.starts());
    assertEquals(0, replay.preemptions());
  }

  @Test
  void errorEndsTheRun() {
    Replay replay = Replay.of(machine("shared: x=0\nthread t\nx = 1 // x\n"), List.of(0));
    assertEquals("ZeroDivisionError: division by zero", replay.failure().orElseThrow().message());
    assertTrue(replay.state().isEmpty());
    assertEquals("ZeroDivisionError: division by zero", replay.moments().get(1).does());
  }

  @Test
  void finishedThreadCannotBeGivenAStep() {
    Machine machine = machine(RACE);
    assertThrows(IllegalArgumentException.class, () -> Replay.of(machine, List.of(0, 0, 0)));
  }
}
