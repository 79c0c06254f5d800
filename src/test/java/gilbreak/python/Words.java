package gilbreak.python;

import java.util.Map;

/**
 * The words of an error. Ours are those of Python 3.14, apart from a few differences that the
 * language's documentation lists: no booleans, and {@code +=} named as {@code +}.
 */
final class Words {
  private static final Map<String, String> OTHER =
      Map.of(
          "ZeroDivisionError: integer division or modulo by zero",
          "ZeroDivisionError: division by zero",
          "ZeroDivisionError: integer modulo by zero",
          "ZeroDivisionError: division by zero",
          "ValueError: timeout value must be positive",
          "ValueError: timeout value must be a non-negative number",
          "TypeError: bad operand type for abs(): 'NoneType'",
          "TypeError: bad operand type for unary -: 'NoneType'");

  private Words() {}

  static boolean match(String ours, String pythons) {
    String plain =
        pythons
            .replace("'bool'", "'int'")
            .replaceFirst("operand type\\(s\\) for (.+)=: ", "operand type(s) for $1: ");
    return ours.equals(OTHER.getOrDefault(plain, plain));
  }
}
