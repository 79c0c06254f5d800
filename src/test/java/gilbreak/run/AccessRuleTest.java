package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.programs.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessRuleTest {
  private static List<Access> accesses(String program) {
    return AccessRule.accesses(TestProgram.of("test", program).program());
  }

  @Test
  void oneRacyVariableIsOpaque() {
    assertEquals(
        List.of(Access.OPAQUE), accesses("shared: cnt=0\nthread a x2\ncnt += 1\ncnt += 1\n"));
  }

  @Test
  void variablesUnderACommonLockAreOpaque() {
    assertEquals(
        List.of(Access.OPAQUE, Access.OPAQUE),
        accesses("shared: x=0 y=0\nlocks: A\nthread a x2\nwith A:\n    x += 1\n    y += 1\n"));
  }

  @Test
  void writeThenReadOfAnotherRacyVariableIsSequential() {
    assertEquals(
        List.of(Access.SEQUENTIAL, Access.SEQUENTIAL, Access.OPAQUE),
        accesses("shared: x=0 y=0 r=0\nthread a\nx = 1\nr = y\nthread b\ny = 1\nz = x\n"));
  }

  @Test
  void publishedDataIsOrdered() {
    assertEquals(
        List.of(Access.ORDERED, Access.ORDERED),
        accesses(
            "shared: data=0 flag=False\nthread a\ndata = 1\nflag = True\n"
                + "thread b\nif flag:\n    x = data\n"));
  }

  @Test
  void elementsOfARacyListAreDifferentPlaces() {
    assertEquals(
        List.of(Access.SEQUENTIAL),
        accesses("shared: want=[0,0]\nthread a x2\nwant[me] = 1\nx = want[1 - me]\n"));
  }

  @Test
  void lockOperationBetweenOrdersWriteAndRead() {
    assertEquals(
        List.of(Access.ORDERED, Access.ORDERED),
        accesses(
            """
            shared: x=0 y=0
            locks: A
            thread a
            x = 1
            with A:
                pass
            r = y
            thread b
            r = x
            with A:
                y = 1
            """));
  }

  @Test
  void locksReleasedByOthersGuardNothing() {
    assertEquals(
        List.of(Access.SEQUENTIAL, Access.SEQUENTIAL),
        accesses(
            "shared: x=0 y=0\nlocks: A\nthread a x2\nwith A:\n    x += 1\n    y += 1\n    x += 1\n"
                + "thread b\nA.release()\n"));
  }

  @Test
  void underTheGilAllIsOpaque() {
    assertEquals(
        List.of(Access.OPAQUE, Access.OPAQUE),
        accesses("shared: x=0 y=0\ngil: on\nthread a\nx = 1\nr = y\nthread b\ny = 1\nr = x\n"));
  }

  @Test
  void readOnlyVariableIsOpaque() {
    assertEquals(
        List.of(Access.OPAQUE, Access.OPAQUE),
        accesses("shared: x=0 y=0\nthread a x2\nx = 1\nr = y\n"));
  }

  @Test
  void variablesUnderAConditionsLockAreOpaque() {
    assertEquals(
        List.of(Access.OPAQUE, Access.OPAQUE),
        accesses(
            """
            shared: x=0 y=0
            objects: c=Condition
            thread a x2
            with c:
                while x == 0:
                    c.wait(timeout=10)
                    y += 1
            thread b
            with c:
                x = 1
                y = 1
                c.notify_all()
            """));
  }

  @Test
  void waitGivesUpALockThatIsAnothers() {
    assertEquals(
        List.of(Access.SEQUENTIAL, Access.SEQUENTIAL),
        accesses(
            """
            shared: x=0 y=0
            objects: A=Lock c=Condition(A)
            thread a x2
            with A:
                x += 1
                y += 1
                x += 1
            thread b
            c.wait()
            """));
  }

  @Test
  void whatAQueueHandsOverIsOrdered() {
    assertEquals(
        List.of(Access.ORDERED, Access.ORDERED),
        accesses(
            """
            shared: x=0 y=0
            objects: q=Queue
            thread a
            x = 1
            y = 1
            q.put(1)
            thread b
            i = q.get()
            j = x + y
            """));
  }

  @Test
  void tasksDoNotRaceWithEachOther() {
    assertEquals(
        List.of(Access.OPAQUE, Access.OPAQUE),
        accesses("shared: x=0 y=0\ntask a x2\nx = 1\nawait sleep(0)\nr = y\ny = 1\n"));
  }

  @Test
  void tasksRaceWithTheThreadsThatTheyStart() {
    assertEquals(
        List.of(Access.ORDERED, Access.ORDERED),
        accesses(
            """
            shared: data=0 flag=False
            task main
            def blocking():
                data = 1
                flag = True
            await to_thread(blocking)
            task other
            if flag:
                x = data
            """));
  }

  @Test
  void locksOfTheLoopGuardNothingAgainstThreads() {
    assertEquals(
        List.of(Access.SEQUENTIAL, Access.SEQUENTIAL),
        accesses(
            """
            shared: x=0 y=0
            objects: A=Lock
            task a
            async with A:
                x = 1
                r = y
            thread b
            y = 1
            r = x
            """));
  }

  @Test
  void givingBackTheTurnOrdersWriteAndRead() {
    assertEquals(
        List.of(Access.ORDERED, Access.ORDERED),
        accesses(
            """
            shared: x=0 y=0
            task a
            x = 1
            await sleep(0)
            r = y
            thread b
            r = x
            y = 1
            """));
  }

  @Test
  void locksOfThreadsStillGuardWhereTasksHaveLocksOfTheirOwn() {
    assertEquals(
        List.of(Access.OPAQUE, Access.OPAQUE),
        accesses(
            """
            shared: x=0 y=0
            objects: A=Lock B=threading.Lock
            task a
            async with A:
                with B:
                    x += 1
                    y += 1
            thread b
            with B:
                y += 1
                x += 1
            """));
  }
}
