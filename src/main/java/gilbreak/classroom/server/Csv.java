package gilbreak.classroom.server;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as CSV that a spreadsheet takes for text, never for a formula. */
final class Csv {
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final StringBuilder text = new StringBuilder();

  /** Strings are masked, numbers are not. */
  void row(List<?> cells) {
    text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(Object value) {
    String text = String.valueOf(value);
    if (value instanceof Number) {
      return text;
    }
    String harmless =
        !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
