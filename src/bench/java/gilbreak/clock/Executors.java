package gilbreak.clock;

import gilbreak.clock.yaml.CostTables;
import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.util.List;
import java.util.Locale;

/**
 * Model time beside what CPython 3.13.0 and 3.13t needed for four CPU-bound jobs, and for 50 waits
 * of 50 ms, in threads, processes and tasks. Measured on two cores of an Intel Xeon with builds
 * that have the same flags; the model's jobs are as long as 3.13.0 needs for one after the other.
 */
final class Executors {
  private static final int JOB_MICROS = 68_500;

  private static final List<Executor> MEASURED =
      List.of(
          new Executor(
              "4 jobs, in turn", "thread t\nwork(%d)\n".formatted(4 * JOB_MICROS), 274, 385),
          new Executor("2 threads", jobs("thread t x2", 2), 269, 187),
          new Executor("4 threads", jobs("thread t x4", 1), 274, 184),
          new Executor("2 processes", jobs("process t x2", 2), 146, 186),
          new Executor("4 processes", jobs("process t x4", 1), 153, 192),
          new Executor("asyncio", jobs("task t x4", 1), 262, 348),
          new Executor("50 waits, in turn", waits("thread t", 50), 2510, 2510),
          new Executor("2 threads", waits("thread t x2", 25), 1257, 1257),
          new Executor("50 threads", waits("thread t x50", 1), 55, 57),
          new Executor("50 tasks", "task t x50\nawait sleep(50000)\n", 51, 51),
          new Executor("50 processes", waits("process t x50", 1), 124, 103));

  private Executors() {}

  static void print() {
    System.out.println("| | 3.13 | model | ratio | 3.13t | model | ratio |");
    System.out.println("|---|---|---|---|---|---|---|");
    MEASURED.forEach(Executors::print);
  }

  private static void print(Executor of) {
    double with = millis(of, "on");
    double without = millis(of, "off");
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.1f | %.2f | %.0f | %.1f | %.2f |%n",
        of.name,
        of.withGil,
        with,
        with / of.withGil,
        of.without,
        without,
        without / of.without);
  }

  private static double millis(Executor of, String gil) {
    String head = "shared: x=0\ngil: %s\npython: 3.13\n".formatted(gil);
    Program program = TestProgram.of(of.name, head + of.program).program();
    Clock clock = new Clock(CostTables.shipped().of(program.interpreter()), 2);
    return clock.read(program).makespan() / 1e6;
  }

  private static String jobs(String threads, int each) {
    return "%s\nwork(%d)\n".formatted(threads, each * JOB_MICROS);
  }

  private static String waits(String threads, int each) {
    return "%s\nfor i in range(%d):\n    io(50000)\n".formatted(threads, each);
  }

  /**
   * @param withGil what 3.13.0 needed, in milliseconds
   * @param without what 3.13t needed, in milliseconds
   */
  private record Executor(String name, String program, double withGil, double without) {}
}
