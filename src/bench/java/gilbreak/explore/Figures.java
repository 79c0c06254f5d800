package gilbreak.explore;

import gilbreak.program.Program;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** Times the explorer on every problem: the first call, and the best of several. */
final class Figures {
  private static final long ENOUGH = 2_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Figures() {}

  public static void main(String[] args) {
    for (Problem problem : Problem.values()) {
      if (args.length > 0 && !problem.name().startsWith(args[0])) {
        continue;
      }
      print(problem);
    }
  }

  private static void print(Problem problem) {
    Program program = problem.program();
    long begin = System.nanoTime();
    long best = Long.MAX_VALUE;
    long first = 0;
    Exploration found = null;
    for (int i = 0; i < 200 && (i < 2 || System.nanoTime() - begin < ENOUGH); i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      found = new Explorer(new Limits(2_000_000, 1, 1000)).explore(program, Observer.NONE);
      long time = THREADS.getCurrentThreadCpuTime() - start;
      first = i == 0 ? time : first;
      best = Math.min(best, time);
    }
    System.out.printf(
        Locale.ROOT,
        "%-28s %,10d states %,11d transitions  first %9.2f ms  best %9.2f ms  %6.2f M states/s %5.0f bytes/state %s%n",
        problem,
        found.states(),
        found.transitions(),
        first / 1e6,
        best / 1e6,
        found.states() * 1e3 / best,
        (double) found.bytes() / found.states(),
        what(found));
  }

  private static String what(Exploration found) {
    return found.finding() instanceof Finding.Broken broken
        ? broken.failure().kind().word() + " " + broken.witness().preemptions() + "/" + broken.witness().schedule().size()
        : found.finding().getClass().getSimpleName();
  }
}
