package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What workers do to a monitor, one after the other in one thread. */
class MonitorTest {
  private static final Program PROGRAM =
      TestProgram.of(
              "test",
              """
              shared: x=0
              objects: c=Condition
              thread waiter x2
              with c:
                  c.wait()
              thread boss
              with c:
                  c.notify()
              """)
          .program();

  private static final LiveCells MEMORY = new LiveCells(new long[1], ByteBuffer.allocate(0));

  private final LiveObjects objects = Compiled.of(PROGRAM).objects();
  private final List<Instr.Operate> operations = Compiled.of(PROGRAM).operations();
  private final List<Worker> workers =
      Stream.of(0, 1, 2)
          .map(
              number ->
                  new Worker(
                      PROGRAM.threads().get(number).name(),
                      number,
                      null,
                      objects,
                      operations,
                      new Transaction(new Transactions(MEMORY, 0, 1)),
                      Burner.calibrated(),
                      null))
          .toList();

  private Instr.Operate operation(Operation operation) {
    return operations.stream()
        .filter(one -> one.operation() == operation)
        .findFirst()
        .orElseThrow();
  }

  private void operate(int worker, Operation operation) {
    int argument = operation == Operation.NOTIFY ? 1 : 0;
    workers.get(worker).operate(operations.indexOf(operation(operation)), argument, 0);
  }

  private boolean canReturn(int worker) {
    Instr.Operate instr = operation(Operation.RETURN);
    return objects.monitor(instr.object()).tryOperate(workers.get(worker), instr, 1);
  }

  @Test
  void notifyWakesOneOfTwoThatHaveEnlistedAndDoNotSleepYet() {
    for (int waiter = 0; waiter < 2; waiter++) {
      operate(waiter, Operation.ACQUIRE);
      operate(waiter, Operation.ENLIST);
    }
    operate(2, Operation.ACQUIRE);
    operate(2, Operation.NOTIFY);
    operate(2, Operation.RELEASE);
    int woken = 0;
    for (int waiter = 0; waiter < 2; waiter++) {
      if (canReturn(waiter)) {
        woken++;
        operate(waiter, Operation.RELEASE);
      }
    }
    assertEquals(1, woken);
  }
}
