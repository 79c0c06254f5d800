package gilbreak.program;

/** An error that Python raises, with Python's own words. */
public final class PythonError extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An error of the named class: {@code IndexError: list index out of range}. */
  public PythonError(String type, String message) {
    super(message.isEmpty() ? type : type + ": " + message, null, false, false);
  }

  /** The class of the error and its message, as the last line of a traceback has them. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
