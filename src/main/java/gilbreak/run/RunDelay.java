package gilbreak.run;

/**
 * How long the present thread has been ready to run without getting a core, since it began, beyond
 * what waking up costs: the second number of Linux' {@code /proc/thread-self/schedstat}, and a
 * little less for each time that it has got one, which is the third. Elsewhere it is always 0.
 *
 * <p>A thread that waits for others again and again, at a queue or for the GIL, is woken again and
 * again, and each time it takes an idle core a moment to get going. Nobody has taken that core
 * away.
 *
 * <p>Belongs to the thread that made it.
 */
final class RunDelay implements AutoCloseable {
  /** What waking up may cost where nobody else runs, in nanoseconds. */
  static final long WAKING = 30_000;

  private final OwnFile file = new OwnFile("schedstat");

  /** In nanoseconds; only the difference between two of them means anything. */
  long nanos() {
    return nanos(file.read());
  }

  /** What the text of {@code schedstat} says; 0 when it does not. */
  static long nanos(String schedstat) {
    return field(schedstat, 1) - WAKING * field(schedstat, 2);
  }

  /** How long it has been ready without a core in all, in nanoseconds, waking up and all. */
  long all() {
    return field(file.read(), 1);
  }

  private static long field(String schedstat, int index) {
    String[] fields = schedstat.strip().split(" ", -1);
    try {
      return fields.length > 2 ? Long.parseLong(fields[index]) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
