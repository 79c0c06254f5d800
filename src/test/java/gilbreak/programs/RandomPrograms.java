package gilbreak.programs;

import java.util.Random;

/** Random programs over the whole language; the same seed always gives the same program. */
public final class RandomPrograms {
  private RandomPrograms() {}

  /**
   * How large a program may be.
   *
   * @param threads how many threads at the most
   * @param statements how many statements a thread may begin with
   * @param depth how deep blocks are nested
   * @param waits whether threads may wait for one another in loops
   * @param objects whether it is about all synchronisation objects, with few other statements
   */
  public record Shape(int threads, int statements, int depth, boolean waits, boolean objects) {
    public static final Shape TINY = new Shape(2, 2, 1, false, false);
    public static final Shape SMALL = new Shape(3, 4, 2, true, false);
    public static final Shape ALONE = new Shape(1, 12, 3, false, false);
    public static final Shape TINY_MEETING = new Shape(3, 2, 1, false, true);
    public static final Shape MEETING = new Shape(3, 4, 1, true, true);
  }

  /** Without a GIL, with the GIL that switches anywhere, or at switch points. */
  public enum Setting {
    OFF("gil: off\npython: 3.14\n"),
    OLD("gil: on\npython: 3.9\n"),
    ON("gil: on\npython: 3.14\n");

    private final String head;

    Setting(String head) {
      this.head = head;
    }
  }

  /** How many programs a test tries, each with its number as seed. */
  public static int count(int otherwise) {
    return Integer.getInteger("programs", otherwise);
  }

  /** The first seed of a run. */
  public static long firstSeed() {
    return Long.getLong("seed", 1);
  }

  public static TestProgram program(long seed, Shape shape, Setting setting) {
    return TestProgram.of("the random program " + seed, text(seed, shape, setting));
  }

  /** Runs a check of a program, and shows the program's text where the check fails. */
  public static void telling(long seed, Shape shape, Setting setting, Runnable check) {
    try {
      check.run();
    } catch (AssertionError | RuntimeException wrong) {
      String text = text(seed, shape, setting);
      throw new AssertionError("seed " + seed + ": " + wrong.getMessage() + "\n" + text, wrong);
    }
  }

  /** The program as a file of the test programs has it. */
  public static String text(long seed, Shape shape, Setting setting) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    if (shape.objects()) {
      String spurious = random.nextInt(6) == 0 ? "spurious: true\n" : "";
      return "shared: a=0 b=0 p=False o=None xs=[0,0]\n"
          + setting.head
          + spurious
          + new RandomMeetings(random, shape).write();
    }
    String head =
        "shared: a=" + random.nextInt(3) + " b=" + random.nextInt(2) + " p=" + bool(random);
    return head
        + " o="
        + (random.nextBoolean() ? "None" : "1")
        + " xs=[0,"
        + random.nextInt(3)
        + "]\nlocks: A B\nparams: n=2\n"
        + setting.head
        + goals(random)
        + threads(random, shape);
  }

  private static String bool(Random random) {
    return random.nextBoolean() ? "True" : "False";
  }

  private static RandomScope shared() {
    RandomScope scope = new RandomScope();
    scope.ints.add("a");
    scope.ints.add("b");
    scope.ints.add("n");
    scope.bools.add("p");
    scope.maybes.add("o");
    scope.lists.add("xs");
    return scope;
  }

  private static String goals(Random random) {
    RandomExpressions expressions = new RandomExpressions(random);
    String text = "";
    if (random.nextInt(3) == 0) {
      text += "finally: " + expressions.bool(shared(), 2) + "\n";
    }
    if (random.nextInt(6) == 0) {
      text += "always: " + expressions.bool(shared(), 2) + "\n";
    }
    return text;
  }

  private static String threads(Random random, Shape shape) {
    StringBuilder text = new StringBuilder();
    RandomScope scope = shared();
    scope.ints.add("me");
    int left = shape.threads() == 1 ? 1 : 2 + random.nextInt(shape.threads() - 1);
    for (char name = 'u'; left > 0; name++) {
      int copies = 1 + random.nextInt(left);
      text.append("thread ").append(name).append(copies > 1 ? " x" + copies : "").append('\n');
      text.append(new RandomText(random, shape, scope).write());
      left -= copies;
    }
    return text.toString();
  }
}
