package gilbreak.lang;

import gilbreak.lang.Token.Kind;
import gilbreak.program.Operator;
import gilbreak.program.Type;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads expressions: one method for each level of the Python reference's grammar (section 6), from
 * the loosest to the tightest operator.
 */
final class ExprParser {
  private static final int DEEPEST = 60;

  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "<", Operator.LESS,
          "<=", Operator.LESS_EQUAL,
          ">", Operator.GREATER,
          ">=", Operator.GREATER_EQUAL,
          "==", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL);
  private static final Map<String, Operator> SUMS =
      Map.of("+", Operator.ADD, "-", Operator.SUBTRACT);
  private static final Map<String, Operator> PRODUCTS =
      Map.of("*", Operator.MULTIPLY, "//", Operator.FLOOR_DIVIDE, "%", Operator.MODULO);

  private final Tokens tokens;
  private final PrimaryParser primaries;
  private int depth;

  ExprParser(Tokens tokens) {
    this.tokens = tokens;
    this.primaries = new PrimaryParser(tokens, this);
  }

  /** The parser of what operators stand between. */
  PrimaryParser primaries() {
    return primaries;
  }

  Expr expression() {
    return nested(() -> tokens.peek().is("lambda") ? lambda() : choice());
  }

  private Expr lambda() {
    Span start = tokens.next().span();
    if (!tokens.accept(":")) {
      throw tokens.error("expected 'lambda: VALUE', without parameters");
    }
    Expr body = expression();
    return new Expr.Lambda(start.to(body.span()), body);
  }

  private Expr nested(Supplier<Expr> inner) {
    if (depth == DEEPEST) {
      throw tokens.error("this is nested too deeply; compute parts of it on lines of their own");
    }
    depth++;
    try {
      return inner.get();
    } finally {
      depth--;
    }
  }

  private Expr choice() {
    Expr value = or();
    if (!tokens.accept("if")) {
      return value;
    }
    Expr condition = or();
    tokens.expect("else", "after 'value if condition'");
    Expr otherwise = expression();
    return new Expr.Choice(value.span().to(otherwise.span()), condition, value, otherwise);
  }

  /** An expression without a choice at its top. */
  Expr or() {
    Expr left = and();
    while (tokens.accept("or")) {
      Expr right = and();
      left = new Expr.Logical(left.span().to(right.span()), false, left, right);
    }
    return left;
  }

  private Expr and() {
    Expr left = not();
    while (tokens.accept("and")) {
      Expr right = not();
      left = new Expr.Logical(left.span().to(right.span()), true, left, right);
    }
    return left;
  }

  private Expr not() {
    Span start = tokens.peek().span();
    if (!tokens.accept("not")) {
      return comparison();
    }
    Expr operand = nested(this::not);
    return new Expr.Not(start.to(operand.span()), operand);
  }

  private Expr comparison() {
    Expr first = sum();
    List<Expr> operands = new ArrayList<>(List.of(first));
    List<Operator> operators = new ArrayList<>();
    while (COMPARISONS.containsKey(tokens.peek().text()) || tokens.peek().is("is")) {
      operators.add(comparisonOperator());
      operands.add(sum());
    }
    if (operators.isEmpty()) {
      return first;
    }
    Span span = first.span().to(operands.get(operands.size() - 1).span());
    return new Expr.Comparison(span, List.copyOf(operands), List.copyOf(operators));
  }

  private Operator comparisonOperator() {
    Token token = tokens.next();
    if (!token.is("is")) {
      return COMPARISONS.getOrDefault(token.text(), Operator.EQUAL);
    }
    Operator operator = tokens.accept("not") ? Operator.NOT_EQUAL : Operator.EQUAL;
    if (!tokens.peek().is("None")) {
      throw tokens.error("'is' compares with None only; use == here");
    }
    return operator;
  }

  private Expr sum() {
    Expr left = product();
    while (SUMS.containsKey(tokens.peek().text())) {
      left = binary(left, SUMS.getOrDefault(tokens.next().text(), Operator.ADD), product());
    }
    return left;
  }

  private Expr product() {
    Expr left = factor();
    while (true) {
      Token token = tokens.peek();
      if (token.is("/")) {
        throw tokens.error("'/' gives fractions, which the language does not have; use //");
      }
      Operator operator = PRODUCTS.get(token.text());
      if (operator == null || !token.is(Kind.OPERATOR)) {
        return left;
      }
      tokens.next();
      Expr right = factor();
      left =
          left instanceof Expr.ListDisplay list && operator == Operator.MULTIPLY
              ? repeated(list, right)
              : binary(left, operator, right);
    }
  }

  private static Expr repeated(Expr.ListDisplay list, Expr times) {
    Expr all = binary(list.times(), Operator.MULTIPLY, times);
    return new Expr.ListDisplay(list.span().to(times.span()), list.elements(), all);
  }

  private static Expr binary(Expr left, Operator operator, Expr right) {
    return new Expr.Binary(left.span().to(right.span()), operator, left, right);
  }

  private Expr factor() {
    Span start = tokens.peek().span();
    if (tokens.accept("-")) {
      Expr operand = nested(this::factor);
      return operand instanceof Expr.Literal number && number.type() == Type.INT
          ? new Expr.Literal(start.to(number.span()), Type.INT, -number.value())
          : new Expr.Negate(start.to(operand.span()), operand);
    }
    if (tokens.accept("+")) {
      return nested(this::factor);
    }
    Expr value = primaries.awaited();
    if (tokens.peek().is("**")) {
      throw tokens.error("the language has no '**'; multiply");
    }
    return value;
  }
}
