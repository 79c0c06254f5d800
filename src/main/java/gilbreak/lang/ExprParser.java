package gilbreak.lang;

import gilbreak.lang.Token.Kind;
import gilbreak.program.Operator;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads expressions: one method for each level of the Python reference's grammar (section 6), from
 * the loosest to the tightest.
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
  private int depth;

  ExprParser(Tokens tokens) {
    this.tokens = tokens;
  }

  Expr expression() {
    return nested(this::choice);
  }

  private Expr nested(Supplier<Expr> inner) {
    if (++depth > DEEPEST) {
      throw tokens.error("this is nested too deeply; compute parts of it on lines of their own");
    }
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

  private Expr or() {
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
    Expr value = primary();
    if (tokens.peek().is("**")) {
      throw tokens.error("the language has no '**'; multiply");
    }
    return value;
  }

  private Expr primary() {
    Expr value = atom();
    while (true) {
      if (tokens.peek().is("(")) {
        value = call(name(value, "only a function can be called"));
      } else if (tokens.peek().is("[")) {
        value = index(name(value, "only a list's name can be indexed"));
      } else if (tokens.peek().is(".")) {
        value = method(name(value, "only a named object has methods"));
      } else {
        return value;
      }
    }
  }

  private Expr.Name name(Expr value, String message) {
    if (value instanceof Expr.Name name) {
      return name;
    }
    throw tokens.error(message);
  }

  private Expr call(Expr.Name function) {
    List<Expr> arguments = arguments();
    return new Expr.Call(function.span().to(tokens.last().span()), function, arguments);
  }

  private Expr method(Expr.Name object) {
    tokens.next();
    Token method = tokens.expect(Kind.NAME, "the name of a method after '.'");
    List<Expr> arguments = arguments();
    return new Expr.Method(
        object.span().to(tokens.last().span()),
        object,
        new Expr.Name(method.span(), method.text()),
        arguments);
  }

  private List<Expr> arguments() {
    tokens.expect("(", "after the name");
    return listed(")");
  }

  private Expr index(Expr.Name list) {
    tokens.next();
    Expr index = expression();
    tokens.expect("]", "after the index");
    return new Expr.Index(list.span().to(tokens.last().span()), list, index);
  }

  /** Expressions with commas between them, up to the closing bracket. */
  private List<Expr> listed(String close) {
    List<Expr> values = new ArrayList<>();
    while (!tokens.peek().is(close)) {
      values.add(expression());
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(close, "or ',' in this list");
    return List.copyOf(values);
  }

  private Expr atom() {
    Token token = tokens.peek();
    if (token.is(Kind.NAME)) {
      tokens.next();
      return new Expr.Name(token.span(), token.text());
    }
    if (token.is(Kind.NUMBER)) {
      tokens.next();
      return new Expr.Literal(token.span(), Type.INT, number(token));
    }
    if (tokens.accept("True") || tokens.accept("False")) {
      return new Expr.Literal(token.span(), Type.BOOL, Value.of(token.is("True")));
    }
    if (tokens.accept("None")) {
      return new Expr.Literal(token.span(), Type.NONE, Value.NONE);
    }
    if (tokens.accept("(")) {
      Expr value = expression();
      tokens.expect(")", "to close the bracket");
      return value;
    }
    if (tokens.accept("[")) {
      List<Expr> elements = listed("]");
      Span span = token.span().to(tokens.last().span());
      return new Expr.ListDisplay(span, elements, new Expr.Literal(span, Type.INT, 1));
    }
    throw tokens.error(unexpected(token));
  }

  private static String unexpected(Token token) {
    if (token.is(Kind.STRING)) {
      return "the language has no text values; only an assert can carry one";
    }
    if (token.is(Kind.KEYWORD) && !Words.isUsed(token.text())) {
      return "the language has no '%s'".formatted(token.text());
    }
    if (token.is(Kind.KEYWORD)) {
      return "'%s' cannot stand in an expression here".formatted(token.text());
    }
    return "expected a value, found " + token.words();
  }

  private long number(Token token) {
    String text = token.text();
    if (!text.matches("0|[1-9][0-9]*(_[0-9]+)*")) {
      tokens.error(token.span(), "'" + text + "' is not a decimal integer");
      return 0;
    }
    try {
      return Long.parseLong(text.replace("_", ""));
    } catch (NumberFormatException tooLarge) {
      tokens.error(token.span(), "integers have 64 bits here; this one is too large");
      return 0;
    }
  }
}
