package gilbreak.python;

import java.util.Map;

/** The words of an error: ours are those of Python 3.14. */
final class Words {
  private static final Map<String, String> OF_OLDER_PYTHONS =
      Map.of(
          "ZeroDivisionError: integer division or modulo by zero",
          "ZeroDivisionError: division by zero",
          "ZeroDivisionError: integer modulo by zero",
          "ZeroDivisionError: division by zero",
          "ValueError: timeout value must be positive",
          "ValueError: timeout value must be a non-negative number");

  private Words() {}

  static boolean match(String ours, String pythons) {
    return ours.equals(OF_OLDER_PYTHONS.getOrDefault(pythons, pythons));
  }
}
