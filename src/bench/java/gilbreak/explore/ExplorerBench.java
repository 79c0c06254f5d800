package gilbreak.explore;

import gilbreak.program.Program;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a warm explorer takes for each problem. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExplorerBench {
  @Param({
    "RACE_4_4",
    "RACE_2_100",
    "MUTEX_4_10",
    "PHILOSOPHERS_8_NAIVE",
    "PHILOSOPHERS_8_ORDERED",
    "BUFFER_4",
    "BUFFER_10"
  })
  private String problem = "";

  private Program program = Problem.RACE_2_2.program();

  @Setup
  public void compile() {
    program = Problem.valueOf(problem).program();
  }

  @Benchmark
  public Exploration explore() {
    return new Explorer(new Limits(2_000_000, 1)).explore(program, Observer.NONE);
  }

  public static void main(String[] args) throws IOException {
    org.openjdk.jmh.Main.main(new String[] {"ExplorerBench"});
  }
}
