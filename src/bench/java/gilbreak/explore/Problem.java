package gilbreak.explore;

import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.util.ArrayList;
import java.util.List;

/** One of the classical problems, at a size. */
enum Problem {
  RACE_2_2(race(2, 2)),
  RACE_3_3(race(3, 3)),
  RACE_4_4(race(4, 4)),
  RACE_2_100(race(2, 100)),
  MUTEX_2_100(mutex(2, 100)),
  MUTEX_4_4(mutex(4, 4)),
  MUTEX_4_10(mutex(4, 10)),
  PHILOSOPHERS_8_NAIVE(philosophers(8, false, true)),
  PHILOSOPHERS_8_ORDERED(philosophers(8, true, true)),
  PHILOSOPHERS_8_ORDERED_ONCE(philosophers(8, true, false)),
  BUFFER_2(buffer(2)),
  BUFFER_4(buffer(4)),
  BUFFER_10(buffer(10)),
  BUFFER_20(buffer(20)),
  PHILOSOPHERS_11_ORDERED_ONCE(philosophers(11, true, false)),
  RACE_3_40(race(3, 40).replace("finally: cnt == 3 * n\n", ""));

  private final String text;

  Problem(String text) {
    this.text = text;
  }

  Program program() {
    return TestProgram.of(name(), text).program();
  }

  private static String race(int threads, int times) {
    return """
        shared: cnt=0
        params: n=%d
        finally: cnt == %d * n
        thread adder x%d
        for i in range(n):
            cnt += 1
        """
        .formatted(times, threads, threads);
  }

  private static String mutex(int threads, int times) {
    return """
        shared: cnt=0
        locks: L
        params: n=%d
        finally: cnt == %d * n
        thread adder x%d
        for i in range(n):
            with L:
                cnt += 1
        """
        .formatted(times, threads, threads);
  }

  private static String philosophers(int count, boolean ordered, boolean forEver) {
    List<String> lines = new ArrayList<>(List.of("shared: meals=0"));
    StringBuilder forks = new StringBuilder("locks:");
    for (int i = 0; i < count; i++) {
      forks.append(" F").append(i);
      int left = i;
      int right = (i + 1) % count;
      int first = ordered ? Math.min(left, right) : left;
      int second = ordered ? Math.max(left, right) : right;
      lines.add("thread p" + i);
      lines.add(forEver ? "while True:" : "if True:");
      lines.add("    with F" + first + ":");
      lines.add("        with F" + second + ":");
      lines.add("            work(1)");
    }
    lines.add(1, forks.toString());
    return String.join("\n", lines) + "\n";
  }

  private static String buffer(int items) {
    return """
        shared: buf=[0,0] inp=0 outp=0 total=0
        objects: empty=Semaphore(2) full=Semaphore(0) L=Lock
        params: k=%d
        finally: total == (2 * k) * (2 * k + 1) // 2
        thread producer x2
        for i in range(k):
            empty.acquire()
            with L:
                t = inp
                buf[t] = me * k + i + 1
                inp = (t + 1) %% 2
            full.release()
        thread consumer x2
        for i in range(k):
            full.acquire()
            with L:
                t = outp
                x = buf[t]
                outp = (t + 1) %% 2
                total += x
            empty.release()
        """
        .formatted(items);
  }
}
