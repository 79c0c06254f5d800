package gilbreak.machine;

import gilbreak.program.Operator;
import gilbreak.program.PythonError;
import gilbreak.program.Value;

/**
 * What operators and indices mean, for both engines: Python's meaning on 64-bit integers.
 *
 * <p>Every method throws {@link PythonError} where Python would raise, and where a result does not
 * fit: an overflow is an error here, while Python's integers grow.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** {@code left operator right}. */
  public static long apply(Operator operator, long left, long right) {
    return switch (operator) {
      case ADD -> add(left, right);
      case SUBTRACT -> subtract(left, right);
      case MULTIPLY -> multiply(left, right);
      case FLOOR_DIVIDE -> floorDivide(left, right);
      case MODULO -> modulo(left, right);
      case LESS -> less(left, right);
      case LESS_EQUAL -> lessEqual(left, right);
      case GREATER -> greater(left, right);
      case GREATER_EQUAL -> greaterEqual(left, right);
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> notEqual(left, right);
      case MIN -> min(left, right);
      case MAX -> max(left, right);
    };
  }

  public static long add(long left, long right) {
    numbers(Operator.ADD, left, right);
    long sum = left + right;
    if (((left ^ sum) & (right ^ sum)) < 0) {
      throw overflow();
    }
    return fits(sum);
  }

  public static long subtract(long left, long right) {
    numbers(Operator.SUBTRACT, left, right);
    long difference = left - right;
    if (((left ^ right) & (left ^ difference)) < 0) {
      throw overflow();
    }
    return fits(difference);
  }

  public static long multiply(long left, long right) {
    numbers(Operator.MULTIPLY, left, right);
    if (Math.multiplyHigh(left, right) != (left * right) >> 63) {
      throw overflow();
    }
    return fits(left * right);
  }

  public static long floorDivide(long left, long right) {
    numbers(Operator.FLOOR_DIVIDE, left, right);
    if (right == 0) {
      throw divisionByZero();
    }
    return Math.floorDiv(left, right);
  }

  public static long modulo(long left, long right) {
    numbers(Operator.MODULO, left, right);
    if (right == 0) {
      throw divisionByZero();
    }
    return Math.floorMod(left, right);
  }

  public static long less(long left, long right) {
    ordered(Operator.LESS, left, right);
    return Value.of(left < right);
  }

  public static long lessEqual(long left, long right) {
    ordered(Operator.LESS_EQUAL, left, right);
    return Value.of(left <= right);
  }

  public static long greater(long left, long right) {
    ordered(Operator.GREATER, left, right);
    return Value.of(left > right);
  }

  public static long greaterEqual(long left, long right) {
    ordered(Operator.GREATER_EQUAL, left, right);
    return Value.of(left >= right);
  }

  public static long equal(long left, long right) {
    return Value.of(left == right);
  }

  public static long notEqual(long left, long right) {
    return Value.of(left != right);
  }

  public static long not(long value) {
    return Value.of(!Value.isTrue(value));
  }

  /** {@code min(left, right)}; Python compares the second with the first. */
  public static long min(long left, long right) {
    ordered(Operator.LESS, /* left= */ right, /* right= */ left);
    return Math.min(left, right);
  }

  /** {@code max(left, right)}. */
  public static long max(long left, long right) {
    ordered(Operator.GREATER, /* left= */ right, /* right= */ left);
    return Math.max(left, right);
  }

  public static long negate(long value) {
    if (value == Value.NONE) {
      throw new PythonError("TypeError", "bad operand type for unary -: 'NoneType'");
    }
    return -value;
  }

  /** The place of an element, counted from the end when the index is negative. */
  public static int element(long index, int length, boolean assignment) {
    if (index == Value.NONE) {
      throw new PythonError("TypeError", "list indices must be integers or slices, not NoneType");
    }
    long place = index < 0 ? index + length : index;
    if (place < 0 || place >= length) {
      String what = assignment ? "list assignment index" : "list index";
      throw new PythonError("IndexError", what + " out of range");
    }
    return (int) place;
  }

  /** Checks a number of microseconds. */
  public static long duration(long microseconds) {
    if (microseconds == Value.NONE) {
      throw new PythonError("TypeError", "'NoneType' object cannot be interpreted as an integer");
    }
    if (microseconds < 0) {
      throw new PythonError("ValueError", "sleep length must be non-negative");
    }
    return microseconds;
  }

  private static long fits(long result) {
    if (result == Value.NONE) {
      throw overflow();
    }
    return result;
  }

  /** In the words of 3.14; older versions have several. */
  private static PythonError divisionByZero() {
    return new PythonError("ZeroDivisionError", "division by zero");
  }

  private static PythonError overflow() {
    return new PythonError("OverflowError", "the result does not fit into 64 bits");
  }

  private static void numbers(Operator operator, long left, long right) {
    if (left == Value.NONE || right == Value.NONE) {
      throw new PythonError(
          "TypeError",
          "unsupported operand type(s) for %s: '%s' and '%s'"
              .formatted(operator.symbol(), typeName(left), typeName(right)));
    }
  }

  private static void ordered(Operator operator, long left, long right) {
    if (left == Value.NONE || right == Value.NONE) {
      throw new PythonError(
          "TypeError",
          "'%s' not supported between instances of '%s' and '%s'"
              .formatted(operator.symbol(), typeName(left), typeName(right)));
    }
  }

  private static String typeName(long value) {
    return value == Value.NONE ? "NoneType" : "int";
  }
}
