package gilbreak.run;

import gilbreak.program.Instr;
import gilbreak.program.Operation;
import java.util.HashMap;
import java.util.Map;

/** Until when a worker waits at the most, where several waits have one limit. */
final class TimeLimits {
  private final Map<Integer, Long> ends = new HashMap<>();

  /**
   * How many nanoseconds an operation may wait.
   *
   * @param nanos how many it is given
   */
  long left(Instr.Operate instr, long argument, long nanos) {
    if (instr.operation() != Operation.GIVE_UP) {
      return nanos;
    }
    long now = System.nanoTime();
    if (argument != Operation.GOES_ON) {
      ends.put(instr.object(), now + nanos);
    }
    return ends.getOrDefault(instr.object(), now) - now;
  }
}
