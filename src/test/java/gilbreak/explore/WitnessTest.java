package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.machine.Failure.Kind;
import gilbreak.machine.LostSignal;
import gilbreak.machine.Reductions;
import gilbreak.machine.Wait;
import gilbreak.programs.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run that fails tells beside its steps. */
final class WitnessTest {
  private static Finding.Broken broken(String text) {
    Exploration found =
        new Explorer(Limits.DEFAULT).explore(TestProgram.of("test", text).program(), Observer.NONE);
    return assertInstanceOf(Finding.Broken.class, found.finding());
  }

  private static String taking(String name, String first, String second) {
    return "thread %s\nwith %s:\n    with %s:\n        x = 1\n".formatted(name, first, second);
  }

  @Test
  void threadsThatHoldWhatTheOthersWantWaitInACircle() {
    String text =
        "shared: x=0\nlocks: A B C\n"
            + "thread idle\nx = 1\n"
            + taking("one", "A", "B")
            + taking("two", "B", "C")
            + taking("three", "C", "A");
    Witness witness = broken(text).witness();
    assertEquals(List.of(1, 2, 3), witness.circle());
    assertEquals(new Wait(1, 2, "for B, held by two", List.of(2)), witness.waits().get(0));
  }

  @Test
  void threadThatWaitsForACircleIsNoPartOfIt() {
    String text =
        "shared: x=0\nlocks: A B\nobjects: e=Event\nthread late\ne.wait()\nwith A:\n    x = 1\n"
            + "thread one\nwith A:\n    e.set()\n    with B:\n        x = 1\n"
            + taking("two", "B", "A");
    Witness witness = broken(text).witness();
    assertEquals(3, witness.waits().size());
    assertEquals(List.of(1, 2), witness.circle());
  }

  @Test
  void threadThatTakesItsLockTwiceWaitsForItself() {
    Witness witness = broken("shared: x=0\nlocks: A\n" + taking("one", "A", "A")).witness();
    assertEquals(List.of(0), witness.circle());
  }

  @Test
  void whoWaitsForNothingThatIsHeldIsInNoCircle() {
    Witness witness = broken("shared: x=0\nobjects: q=Queue\nthread t\nx = q.get()\n").witness();
    assertEquals(List.of(), witness.circle());
    assertEquals("for q, which is empty", witness.waits().get(0).reason());
  }

  @Test
  void notifyWhenNobodyWaitsIsLost() {
    String text =
        """
        shared: x=0
        objects: c=Condition
        thread waiter
        with c:
            c.wait()
        thread notifier
        with c:
            c.notify()
        """;
    Witness witness = broken(text).witness();
    assertEquals(List.of(new LostSignal(1, 1, "c", 0)), witness.lost());
    assertEquals("notify 1 of c", witness.moments().get(1).does());
  }

  @Test
  void notifyThatWakesSomebodyElseIsNotLost() {
    String text =
        """
        shared: x=0
        objects: c=Condition s=Semaphore(0)
        thread waiter x2
        with c:
            s.release()
            c.wait()
        thread notifier
        s.acquire()
        s.acquire()
        with c:
            c.notify()
        """;
    Witness witness = broken(text).witness();
    assertEquals(1, witness.waits().size());
    assertEquals(List.of(), witness.lost());
  }

  @Test
  void eventThatIsClearedBeforeAnybodyWaitsIsLost() {
    String text =
        "shared: x=0\nobjects: e=Event\nthread w\ne.wait()\nthread s\ne.set()\ne.clear()\n";
    Witness witness = broken(text).witness();
    assertEquals(List.of(new LostSignal(0, 1, "e", 0)), witness.lost());
  }

  @Test
  void threadThatNeverGetsItsTurnIsToldToStarve() {
    String text =
        """
        shared: readers=0 data=0
        locks: R W
        thread reader x2
        while data == 0:
            with R:
                readers += 1
                if readers == 1:
                    W.acquire()
            with R:
                readers -= 1
                if readers == 0:
                    W.release()
        thread writer
        with W:
            data = 1
        """;
    Finding.Broken found = broken(text);
    assertEquals(Kind.LIVELOCK, found.failure().kind());
    assertEquals(2, found.witness().waits().get(0).thread());
    assertTrue(found.failure().message().contains(" while writer waits for W, held by reader["));
    assertTrue(found.witness().loop() > 0);
  }

  @Test
  void whatWasFoundWithRegionsIsToldInSingleSteps() {
    String text =
        """
        shared: x=0 y=0
        locks: A
        finally: y == 2
        thread t x2
        with A:
            x += 1
        y += 1
        """;
    Finding finding =
        new Explorer(Limits.DEFAULT, Reductions.ALL)
            .withRegions(TestProgram.of("test", text).program(), new Patience(Observer.NONE))
            .orElseThrow()
            .finding();
    Witness witness = assertInstanceOf(Finding.Broken.class, finding).witness();
    assertEquals(12, witness.schedule().size());
    assertFalse(witness.simplest());
  }

  @Test
  void programTooLargeIsDecidedByWhatLocksProtect() {
    String text =
        """
        shared: x=0 y=0
        locks: A B
        finally: x == 9 and y == 9
        thread t x3
        for i in range(3):
            with A:
                x += 1
            with B:
                y += 1
        """;
    Exploration found =
        new Explorer(new Limits(300, 300))
            .explore(TestProgram.of("test", text).program(), Observer.NONE);
    assertInstanceOf(Finding.Proved.class, found.finding());
    assertTrue(found.regions());
    assertTrue(found.complete());
    assertTrue(found.interleavings().isEmpty());
  }

  @Test
  void taskThatHasGivenBackItsTurnIsNotPreempted() {
    String add = "seen = x\nawait sleep(%d)\nx = seen + 1\n";
    String text =
        "shared: x=0\nfinally: x == 2\ntask one\n"
            + add.formatted(5)
            + "task two\n"
            + add.formatted(5);
    Witness witness = broken(text).witness();
    assertEquals(0, witness.preemptions());
    assertTrue(
        witness.moments().stream().anyMatch(m -> m.before().equals("waits for I/O or a timer")));
  }
}
