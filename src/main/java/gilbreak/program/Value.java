package gilbreak.program;

/**
 * How the engines hold a Python value: every value is one {@code long}. Integers stand for
 * themselves, {@code True} is 1 and {@code False} is 0, and the one {@code long} that has no
 * positive twin is {@code None}; a result that would be that number is an overflow.
 */
public final class Value {
  /** {@code None}. */
  public static final long NONE = Long.MIN_VALUE;

  private Value() {}

  /** Python's truth: everything but {@code None}, {@code False} and 0. */
  public static boolean isTrue(long value) {
    return value != 0 && value != NONE;
  }

  public static long of(boolean value) {
    return value ? 1 : 0;
  }

  /** The value as Python prints it. */
  public static String show(Type type, long value) {
    if (value == NONE) {
      return "None";
    }
    return type.base() == Type.BOOL ? (value != 0 ? "True" : "False") : Long.toString(value);
  }
}
