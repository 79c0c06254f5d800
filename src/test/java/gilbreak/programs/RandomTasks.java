package gilbreak.programs;

import java.util.Random;

/**
 * Random programs of tasks that give back their turns in all ways, beside a thread; the same seed
 * always gives the same program.
 */
public final class RandomTasks {
  private static final String HELPERS =
      """
      def blocking(k):
          y = a
          b = y + k
          return k + 1
      async def step(k):
          y = a
          await sleep(0)
          a = y + k
          return y
      """;

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private RandomTasks(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  public static TestProgram program(long seed) {
    return TestProgram.of("the random tasks " + seed, text(seed));
  }

  /** The program as a file of the test programs has it. */
  public static String text(long seed) {
    return new RandomTasks(seed).write();
  }

  private String write() {
    text.append("shared: a=0 b=0 c=0\n")
        .append("objects: A=Lock S=Semaphore(1) E=Event Q=Queue(1) T=threading.Lock\n")
        .append(random.nextBoolean() ? "gil: on\n" : "gil: off\n");
    int tasks = 1 + random.nextInt(2);
    for (int i = 0; i < tasks; i++) {
      int copies = 1 + random.nextInt(2);
      text.append("task t").append(i).append(copies > 1 ? " x" + copies : "").append('\n');
      text.append(HELPERS);
      statements(1 + random.nextInt(3), "");
    }
    if (random.nextInt(3) == 0) {
      text.append("thread other\nwith T:\n    a += 1\nc += 1\n");
    }
    return text.toString();
  }

  private void statements(int count, String indent) {
    for (int i = 0; i < count; i++) {
      statement(indent);
    }
  }

  private void statement(String indent) {
    switch (random.nextInt(14)) {
      case 0 -> line(indent, "c = c * 3 + me + 1");
      case 1 -> line(indent, "await sleep(0)");
      case 2 -> line(indent, "await io(" + (1 + random.nextInt(40)) + ")");
      case 3 -> line(indent, "z = await step(" + random.nextInt(3) + ")");
      case 4 -> line(indent, "await gather(step(1), step(2))");
      case 5 -> line(indent, "c += await to_thread(blocking, me)");
      case 6 -> line(indent, "E.set()");
      case 7 -> line(indent, "await E.wait()");
      case 8 -> line(indent, "await Q.put(" + random.nextInt(3) + ")");
      case 9 -> line(indent, "c += await Q.get()");
      case 10 -> block(indent, "async with A:");
      case 11 -> block(indent, "async with S:");
      case 12 -> block(indent, "with T:");
      default -> block(indent, "for i in range(2):");
    }
  }

  private void line(String indent, String line) {
    text.append(indent).append(line).append('\n');
  }

  private void block(String indent, String head) {
    if (indent.length() > 4) {
      line(indent, "a += 1");
    } else {
      line(indent, head);
      statements(1 + random.nextInt(2), indent + "    ");
    }
  }
}
