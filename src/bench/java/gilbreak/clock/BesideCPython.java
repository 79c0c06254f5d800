package gilbreak.clock;

import gilbreak.clock.yaml.CostTables;
import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Model time beside a real CPython: the convoy, CPU-bound threads under the GIL, and executors. The
 * interpreter is {@code python3}, or what the first argument names. After that beside {@link
 * Executors}, which were measured once, with and without the GIL.
 *
 * <p>How many turns of a loop are a microsecond is found out again before each round, since the
 * clock rate of a core changes while the script runs. The convoy works for 800 µs at a time and not
 * for 1,000: with an interval of 1 ms it would be a matter of luck whether the work is over before
 * the GIL is asked for.
 */
public final class BesideCPython {
  private static final String SCRIPT =
      """
      import asyncio, multiprocessing, sys, threading, time

      def spin(n):
          while n > 0:
              n -= 1

      def calibrate():
          best = 1e9
          for _ in range(20):
              start = time.perf_counter()
              spin(100_000)
              best = min(best, time.perf_counter() - start)
          return 100_000 / best / 1e6

      turns = 0

      def work(us):
          spin(int(us * turns))

      def timed(name, run, rounds=7):
          global turns
          times = []
          for _ in range(rounds):
              turns = calibrate()
              start = time.perf_counter()
              given = run()
              times.append(given or time.perf_counter() - start)
          print(name, sorted(times)[len(times) // 2], flush=True)

      def together(targets, make=threading.Thread):
          all = [make(target=target) for target in targets]
          for one in all: one.start()
          for one in all: one.join()

      def requests(out):
          start = time.perf_counter()
          for _ in range(10):
              work(800)
              time.sleep(0.001)
          out.append(time.perf_counter() - start)

      def convoy(interval, hogs):
          sys.setswitchinterval(interval)
          out = []
          together([lambda: work(200_000)] * hogs + [lambda: requests(out)])
          sys.setswitchinterval(0.005)
          return out[0]

      def jobs(count):
          def run():
              for _ in range(count): work(100_000)
          return run

      async def cpu():
          async def job(): work(100_000)
          await asyncio.gather(*[job() for _ in range(4)])

      async def wait():
          await asyncio.gather(*[asyncio.sleep(0.05) for _ in range(20)])

      def beat(step):
          late = []
          async def main():
              async def heart():
                  for _ in range(10):
                      due = time.perf_counter() + 0.01
                      await asyncio.sleep(0.01)
                      late.append(time.perf_counter() - due)
                      work(1000)
              async def hog():
                  await asyncio.sleep(0.005)
                  for _ in range(100 // step):
                      work(step * 1000)
                      await asyncio.sleep(0)
              await asyncio.gather(heart(), hog())
          asyncio.run(main())

      if __name__ == '__main__':
          fork = multiprocessing.get_context('fork').Process
          timed('convoy-alone', lambda: convoy(0.005, 0))
          timed('convoy-5ms', lambda: convoy(0.005, 1))
          timed('convoy-1ms', lambda: convoy(0.001, 1))
          timed('cpu-in-turn', jobs(4))
          timed('cpu-2-threads', lambda: together([jobs(2)] * 2))
          timed('cpu-4-threads', lambda: together([jobs(1)] * 4))
          timed('cpu-2-processes', lambda: together([jobs(2)] * 2, fork))
          timed('cpu-asyncio', lambda: asyncio.run(cpu()))
          timed('io-in-turn', lambda: [time.sleep(0.05) for _ in range(20)] and None)
          timed('io-20-threads', lambda: together([lambda: time.sleep(0.05)] * 20))
          timed('io-20-tasks', lambda: asyncio.run(wait()))
          timed('beat-beside-25ms', lambda: beat(25))
          timed('beat-beside-5ms', lambda: beat(5))
      """;

  private BesideCPython() {}

  public static void main(String[] args) throws IOException {
    String python = args.length > 0 ? args[0] : "python3";
    System.out.println("                        CPython ms   model ms   ratio");
    Map<String, Double> measured = measured(python);
    programs().forEach((name, text) -> print(name, measured.get(name), model(name, text)));
    Executors.print();
  }

  private static void print(String name, Double seconds, double nanos) {
    String ratio =
        seconds == null ? "-" : String.format(Locale.ROOT, "%.2f", nanos / 1e9 / seconds);
    String real = seconds == null ? "-" : String.format(Locale.ROOT, "%.1f", 1000 * seconds);
    System.out.printf(Locale.ROOT, "%-20s %12s %10.1f %7s%n", name, real, nanos / 1e6, ratio);
  }

  /** What the script prints; nothing where there is no such interpreter. */
  private static Map<String, Double> measured(String python) throws IOException {
    Path script = Files.createTempFile("beside", ".py");
    Map<String, Double> seconds = new LinkedHashMap<>();
    try {
      Files.writeString(script, SCRIPT);
      Process process = new ProcessBuilder(python, script.toString()).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      out.lines()
          .map(line -> line.split(" "))
          .forEach(pair -> seconds.put(pair[0], Double.valueOf(pair[1])));
    } catch (IOException e) {
      System.out.println("no " + python + ": " + e.getMessage());
    } finally {
      Files.delete(script);
    }
    return seconds;
  }

  private static double model(String name, String text) {
    Program program = TestProgram.of(name, "shared: x=0\ngil: on\npython: 3.13\n" + text).program();
    Reading reading = new Clock(CostTables.shipped().of(program.interpreter()), 2).read(program);
    return name.startsWith("convoy") ? end(reading, "io") : reading.makespan();
  }

  private static long end(Reading reading, String thread) {
    return reading.timeline().lanes().stream()
        .filter(lane -> lane.thread().equals(thread))
        .map(Lane::spans)
        .mapToLong(spans -> spans.stream().mapToLong(Span::to).max().orElse(0))
        .sum();
  }

  private static Map<String, String> programs() {
    String io = "thread io\nfor i in range(10):\n    work(800)\n    io(1000)\n";
    String hog = "thread hog\nwork(200000)\n";
    String beat =
        "task heart\n"
            + "for i in range(10):\n"
            + "    await sleep(10000)\n"
            + "    work(1000)\n"
            + "task hog\n"
            + "await sleep(5000)\n"
            + "for i in range(%d):\n"
            + "    work(%d)\n"
            + "    await sleep(0)\n";
    Map<String, String> programs = new LinkedHashMap<>();
    programs.put("convoy-alone", io);
    programs.put("convoy-5ms", hog + io);
    programs.put("convoy-1ms", "interval: 1000\n" + hog + io);
    programs.put("cpu-in-turn", "thread t\nwork(400000)\n");
    programs.put("cpu-2-threads", "thread t x2\nwork(200000)\n");
    programs.put("cpu-4-threads", "thread t x4\nwork(100000)\n");
    programs.put("cpu-2-processes", "process p x2\nwork(200000)\n");
    programs.put("cpu-asyncio", "task t x4\nwork(100000)\n");
    programs.put("io-in-turn", "thread t\nfor i in range(20):\n    io(50000)\n");
    programs.put("io-20-threads", "thread t x20\nio(50000)\n");
    programs.put("io-20-tasks", "task t x20\nawait sleep(50000)\n");
    programs.put("beat-beside-25ms", beat.formatted(4, 25000));
    programs.put("beat-beside-5ms", beat.formatted(20, 5000));
    return programs;
  }
}
