package gilbreak.run;

import gilbreak.timeline.Span;

/**
 * The core on which the present thread is: field 39 of Linux' {@code /proc/thread-self/stat}.
 *
 * <p>Belongs to the thread that made it.
 */
final class CoreNumber implements AutoCloseable {
  /** Behind the thread's name, which can hold anything, field 3 comes first. */
  private static final int FIELD = 39 - 3;

  private final OwnFile file = new OwnFile("stat");

  /** {@link Span#NO_CORE} where it is not known. */
  int read() {
    String text = file.read();
    String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ", -1);
    try {
      return fields.length > FIELD ? Integer.parseInt(fields[FIELD]) : Span.NO_CORE;
    } catch (NumberFormatException e) {
      return Span.NO_CORE;
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
