package gilbreak.lang;

import gilbreak.lang.Token.Kind;
import gilbreak.program.Operator;
import gilbreak.source.Span;
import java.util.Map;
import java.util.Optional;

/** Reads the statements that hold no blocks, each with the end of its line. */
final class SimpleStmtParser {
  static final String ASSIGNS = "'=' assigns; a comparison is written '=='";

  private static final Map<String, Operator> AUGMENTS =
      Map.of(
          "+=", Operator.ADD,
          "-=", Operator.SUBTRACT,
          "*=", Operator.MULTIPLY,
          "//=", Operator.FLOOR_DIVIDE,
          "%=", Operator.MODULO);

  private final Tokens tokens;
  private final ExprParser expressions;

  SimpleStmtParser(Tokens tokens, ExprParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** One statement and the end of its line. */
  Stmt line() {
    Stmt statement = simple();
    if (tokens.peek().is(";")) {
      throw tokens.error("one statement on a line, please: a lock is placed around whole lines");
    }
    if (!tokens.peek().is(Kind.NEWLINE)) {
      throw tokens.error("expected the end of the line, found " + tokens.peek().words());
    }
    tokens.next();
    return statement;
  }

  private Stmt simple() {
    Token token = tokens.peek();
    if (!token.is(Kind.KEYWORD)) {
      return assignmentOrCall();
    }
    return switch (token.text()) {
      case "pass" -> new Stmt.Pass(tokens.next().span());
      case "break" -> new Stmt.Break(tokens.next().span());
      case "continue" -> new Stmt.Continue(tokens.next().span());
      case "return" -> giveBack();
      case "assert" -> check();
      case "True", "False", "None", "not", "await", "lambda" -> assignmentOrCall();
      case "if", "while", "for", "with", "def", "async" ->
          throw tokens.error("'" + token.text() + "' begins on a line of its own");
      case "elif", "else" -> throw tokens.error("this '" + token.text() + "' has no 'if'");
      case "global", "nonlocal" ->
          throw tokens.error("'" + token.text() + "' is not needed: the level says what is shared");
      default -> throw tokens.error("the language has no '" + token.text() + "'");
    };
  }

  private Stmt assignmentOrCall() {
    Expr first = expressions.expression();
    if (tokens.accept("=")) {
      return assignment(first);
    }
    Operator operator = AUGMENTS.get(tokens.peek().text());
    return operator == null ? call(first) : augment(first, operator);
  }

  private Stmt assignment(Expr target) {
    Expr value = expressions.expression();
    if (tokens.peek().is("=")) {
      throw tokens.error("one '=' on a line; write the second assignment on its own line");
    }
    return new Stmt.Assign(target.span().to(value.span()), target(target), value);
  }

  private Stmt augment(Expr target, Operator operator) {
    tokens.next();
    Expr value = expressions.expression();
    return new Stmt.Augment(target.span().to(value.span()), target(target), operator, value);
  }

  private Expr target(Expr value) {
    if (value instanceof Expr.Name || value instanceof Expr.Index) {
      return value;
    }
    throw tokens.error(value.span(), "only a name or a list's element can be assigned to");
  }

  private Stmt call(Expr value) {
    refuseOtherAssignments(tokens.peek());
    if (acts(value)) {
      return new Stmt.Call(value.span(), value);
    }
    if (!tokens.peek().is(Kind.NEWLINE)) {
      throw tokens.error("expected '=' or the end of the line, found " + tokens.peek().words());
    }
    throw tokens.error(value.span(), "this line does nothing; " + advice(value));
  }

  private static boolean acts(Expr value) {
    return value instanceof Expr.Call
        || value instanceof Expr.Method
        || value instanceof Expr.Await;
  }

  private static String advice(Expr value) {
    return value instanceof Expr.Attribute attribute
        ? "a method is called with brackets, %s.%s()"
            .formatted(attribute.object().name(), attribute.attribute().name())
        : "expected an assignment or a call";
  }

  private void refuseOtherAssignments(Token token) {
    if (token.is(",")) {
      throw tokens.error("one name at a time; write two assignments");
    }
    if (token.is(":")) {
      throw tokens.error("the language has no annotations; write name = value");
    }
    if (token.is("/=")) {
      throw tokens.error("'/=' gives fractions, which the language does not have; use //=");
    }
  }

  private Stmt giveBack() {
    Span start = tokens.next().span();
    if (tokens.peek().is(Kind.NEWLINE)) {
      return new Stmt.Return(start, Optional.empty());
    }
    Expr value = expressions.expression();
    return new Stmt.Return(start.to(value.span()), Optional.of(value));
  }

  private Stmt check() {
    Span start = tokens.next().span();
    Expr condition = expressions.expression();
    String text = "";
    if (tokens.accept(",")) {
      String quoted = tokens.expect(Kind.STRING, "a text in quotes after the comma").text();
      text = quoted.substring(1, quoted.length() - 1);
    }
    return new Stmt.Assert(start.to(condition.span()), condition, text);
  }
}
