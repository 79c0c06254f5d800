package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.programs.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The GIL, seen from the programs that it lets run. */
class GilTest {
  private static List<Long> run(String program) {
    TestProgram test = TestProgram.of("test", program);
    try (Team team = new Team(test.program().threads().size(), Burner.calibrated())) {
      Round.Result result = team.run(Compiled.of(test.program()));
      assertEquals("", result.wrong().map(Object::toString).orElse(""));
      return result.cells();
    }
  }

  @Test
  void holderHandsOverToAThreadThatWaits() {
    // The spinning thread never blocks: only a switch at its back edge lets the other one in.
    List<Long> cells =
        run(
            """
            shared: ready=False
            gil: on
            thread spinner
            while not ready:
                pass
            thread setter
            ready = True
            """);
    assertEquals(List.of(1L), cells);
  }

  @Test
  void handingOverWaitsUntilSomebodyElseRuns() {
    // Each thread can only go on after the other one has had a turn.
    List<Long> cells =
        run(
            """
            shared: turn=0 rounds=0
            gil: on
            thread player x2
            for i in range(10):
                while turn != me:
                    pass
                rounds += 1
                turn = 1 - me
            """);
    assertEquals(List.of(0L, 20L), cells);
  }

  @Test
  void threadThatWaitsForTheWorldLetsOthersRun() {
    List<Long> cells =
        run(
            """
            shared: done=0
            gil: on
            locks: A
            thread fetcher x4
            io(500)
            with A:
                done += 1
            """);
    assertEquals(List.of(4L), cells);
  }

  @Test
  void updatesAreNotLostWhereNoCheckpointIsBetween() {
    List<Long> cells =
        run(
            """
            shared: cnt=0
            gil: on
            thread adder x2
            for i in range(200000):
                cnt += 1
            """);
    assertEquals(List.of(400_000L), cells);
  }

  @Test
  void oldGilCanSwitchBetweenAnyTwoSteps() {
    List<Long> cells =
        run(
            """
            shared: ready=False x=0
            gil: on
            python: 3.9
            thread spinner
            while not ready:
                pass
            x = 1
            thread setter
            ready = True
            """);
    assertEquals(List.of(1L, 1L), cells);
  }
}
