package gilbreak.sync;

/** A queue without a bound holds more items than an engine keeps: no error of the program. */
public final class QueueTooLong extends RuntimeException {
  private static final long serialVersionUID = 1;

  QueueTooLong(String queue, int items) {
    super("%s holds more than %d items".formatted(queue, items), null, false, false);
  }
}
