package gilbreak.program;

/** An operation on two values. */
public enum Operator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  /** Rounds towards minus infinity, as Python does. */
  FLOOR_DIVIDE("//"),
  /** Has the sign of its right operand, as in Python. */
  MODULO("%"),
  LESS("<"),
  LESS_EQUAL("<="),
  GREATER(">"),
  GREATER_EQUAL(">="),
  EQUAL("=="),
  NOT_EQUAL("!="),
  MIN("min"),
  MAX("max");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written in a program. */
  public String symbol() {
    return symbol;
  }

  /** Whether the result is a boolean. */
  public boolean compares() {
    return switch (this) {
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> true;
      default -> false;
    };
  }
}
