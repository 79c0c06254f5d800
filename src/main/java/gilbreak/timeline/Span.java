package gilbreak.timeline;

/**
 * A stretch of time in which a thread does one thing. Times are nanoseconds since the run began.
 *
 * @param on the name of what it waits for; empty when it waits for nothing that has a name
 * @param core the number of the core it runs on, or {@link #NO_CORE}
 * @param to where it ends; never before {@code from}
 */
public record Span(Activity activity, String on, int core, long from, long to) {
  /** In place of a core: the thread has none, or which one is not known. */
  public static final int NO_CORE = -1;

  /** In nanoseconds. */
  public long length() {
    return to - from;
  }
}
