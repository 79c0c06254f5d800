package gilbreak.clock;

import gilbreak.clock.yaml.CostTables;
import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many events a warm clock has in a second of a core's time, and how long one reading takes.
 */
public final class ClockSpeed {
  private static final long NANOS = 2_000_000_000L;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ClockSpeed() {}

  public static void main(String[] args) {
    for (Map.Entry<String, String> one : programs().entrySet()) {
      Program program = TestProgram.of(one.getKey(), one.getValue()).program();
      Clock clock = new Clock(CostTables.shipped().of(program.interpreter()), 4);
      run(one.getKey(), clock, program, NANOS / 2);
      System.out.println(run(one.getKey(), clock, program, NANOS));
    }
  }

  private static String run(String name, Clock clock, Program program, long nanos) {
    long begun = THREADS.getCurrentThreadCpuTime();
    long events = 0;
    int readings = 0;
    while (THREADS.getCurrentThreadCpuTime() - begun < nanos) {
      events += clock.read(program).events();
      readings++;
    }
    double seconds = (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
    return String.format(
        Locale.ROOT,
        "%-20s %,12.0f events a second, %,8d events and %.3f ms a reading",
        name,
        events / seconds,
        events / readings,
        1000 * seconds / readings);
  }

  private static Map<String, String> programs() {
    Map<String, String> programs = new LinkedHashMap<>();
    programs.put(
        "counter",
        "shared: x=0\nlocks: A\nthread t x4\nfor i in range(2000):\n    with A:\n        x += 1\n");
    programs.put(
        "convoy",
        "shared: x=0\ngil: on\nthread hog\nwork(200000)\nthread io\nfor i in range(100):\n"
            + "    work(100)\n    io(100)\n");
    programs.put(
        "queue",
        "shared: x=0\nobjects: q=Queue(4)\nthread a x2\nfor i in range(1000):\n    work(10)\n"
            + "    q.put(i)\nthread b x2\nfor i in range(1000):\n    y = q.get()\n    work(10)\n");
    programs.put(
        "tasks",
        "shared: x=0\n"
            + "gil: on\n"
            + "task t x16\n"
            + "for i in range(200):\n"
            + "    await sleep(100)\n"
            + "    x += 1\n");
    return programs;
  }
}
