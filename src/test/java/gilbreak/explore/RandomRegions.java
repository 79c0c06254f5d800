package gilbreak.explore;

import gilbreak.programs.TestProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random programs in which locks protect variables, mostly. The same seed gives the same one. */
final class RandomRegions {
  private final Random random;
  private final List<String> lines = new ArrayList<>();

  private RandomRegions(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  static TestProgram program(long seed) {
    return TestProgram.of("the random regions " + seed, text(seed));
  }

  static String text(long seed) {
    return new RandomRegions(seed).write();
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private String write() {
    lines.add("shared: x=0 y=0 z=0 xs=[0,0]");
    lines.add("locks: A B");
    lines.add(pick("objects: S=Semaphore(1)", "objects: e=Event"));
    if (random.nextInt(3) == 0) {
      lines.add("finally: " + pick("x == 2", "x + y < 4", "xs[0] >= y"));
    }
    if (random.nextInt(5) == 0) {
      lines.add("always: " + pick("x < 3", "z < 2", "y < 2 or z < 2"));
    }
    int left = 2 + random.nextInt(2);
    for (char name = 't'; left > 0; name++) {
      int copies = 1 + random.nextInt(left);
      lines.add("thread " + name + (copies > 1 ? " x" + copies : ""));
      int blocks = 1 + random.nextInt(2);
      for (int i = 0; i < blocks; i++) {
        block("");
      }
      left -= copies;
    }
    return String.join("\n", lines) + "\n";
  }

  private void block(String indent) {
    switch (random.nextInt(10)) {
      case 0 -> lines.add(indent + pick("z += 1", "z = 0", "assert z < 2", "work(1)"));
      case 1 -> {
        lines.add(indent + "for i in range(2):");
        block(indent + "    ");
      }
      case 2 -> lines.add(indent + pick("x += 1", "y = 1", "A.acquire()", "B.release()"));
      case 3 -> {
        lines.add(indent + "A.acquire()");
        lines.add(indent + guarded("A"));
        lines.add(indent + "A.release()");
      }
      default -> region(indent);
    }
  }

  private void region(String indent) {
    String lock = pick("A", "A", "B");
    lines.add(indent + "with " + lock + ":");
    int statements = 1 + random.nextInt(2);
    for (int i = 0; i < statements; i++) {
      if (random.nextInt(6) == 0 && indent.isEmpty()) {
        region("    ");
      } else {
        lines.add(indent + "    " + guarded(lock));
      }
    }
  }

  private String guarded(String lock) {
    return lock.equals("A")
        ? pick("x += 1", "xs[x % 2] += 1", "x = 1 - x", "assert x < 3", "z = x", "xs[x] = 1")
        : pick("y += 1", "y = 1 - y", "assert y < 2", "if y > 0: z += 1");
  }
}
