package gilbreak.lang;

import gilbreak.lang.Token.Kind;
import gilbreak.program.Operator;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads statements: one method for each, named after it. A statement that cannot be read is noted
 * and skipped, so that one reading finds every mistake.
 */
final class StmtParser {
  private static final int DEEPEST = 20;
  private static final int MOST_BRANCHES = 100;
  private static final String ASSIGNS = "'=' assigns; a comparison is written '=='";

  private static final Map<String, Operator> AUGMENTS =
      Map.of(
          "+=", Operator.ADD,
          "-=", Operator.SUBTRACT,
          "*=", Operator.MULTIPLY,
          "//=", Operator.FLOOR_DIVIDE,
          "%=", Operator.MODULO);

  private final Tokens tokens;
  private final ExprParser expressions;
  private int depth;

  private StmtParser(Tokens tokens) {
    this.tokens = tokens;
    this.expressions = new ExprParser(tokens);
  }

  /** The statements of a whole text. */
  static List<Stmt> parse(String code, Diagnostics diagnostics) {
    Tokens tokens = new Tokens(Scanner.scan(code, diagnostics), diagnostics);
    StmtParser parser = new StmtParser(tokens);
    List<Stmt> statements = new ArrayList<>();
    while (!tokens.peek().is(Kind.END)) {
      parser.statementInto(statements);
    }
    return List.copyOf(statements);
  }

  /** One expression that is the whole text. */
  static Optional<Expr> parseExpression(String text, Diagnostics diagnostics) {
    Tokens tokens = new Tokens(Scanner.scan(text, diagnostics), diagnostics);
    try {
      Expr value = new ExprParser(tokens).expression();
      if (tokens.peek().is("=")) {
        throw tokens.error(ASSIGNS);
      }
      tokens.accept(Kind.NEWLINE);
      tokens.expect(Kind.END, "the end of the goal");
      return Optional.of(value);
    } catch (Tokens.SyntaxError noted) {
      return Optional.empty();
    }
  }

  private void statementInto(List<Stmt> statements) {
    try {
      if (tokens.peek().is(Kind.INDENT)) {
        throw tokens.error("this line is indented deeper than the block it stands in");
      }
      statements.add(statement());
    } catch (Tokens.SyntaxError noted) {
      tokens.skipStatement();
    }
  }

  private Stmt statement() {
    return switch (tokens.peek().text()) {
      case "if" -> branch(0);
      case "while" -> loop();
      case "for" -> count();
      case "with" -> with();
      case "def" -> define();
      default -> endOfLine(simple());
    };
  }

  private Stmt endOfLine(Stmt statement) {
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
      case "True", "False", "None", "not" -> assignmentOrCall();
      case "if", "while", "for", "with", "def" ->
          throw tokens.error("'" + token.text() + "' begins on a line of its own");
      case "elif", "else" -> throw tokens.error("this '" + token.text() + "' has no 'if'");
      case "global", "nonlocal" ->
          throw tokens.error("'" + token.text() + "' is not needed: the level says what is shared");
      default -> throw tokens.error("the language has no '" + token.text() + "'");
    };
  }

  private Stmt assignmentOrCall() {
    Expr first = expressions.expression();
    Token token = tokens.peek();
    if (token.is("=")) {
      tokens.next();
      Expr value = expressions.expression();
      if (tokens.peek().is("=")) {
        throw tokens.error("one '=' on a line; write the second assignment on its own line");
      }
      return new Stmt.Assign(first.span().to(value.span()), target(first), value);
    }
    Operator operator = AUGMENTS.get(token.text());
    if (operator != null) {
      tokens.next();
      Expr value = expressions.expression();
      return new Stmt.Augment(first.span().to(value.span()), target(first), operator, value);
    }
    if (token.is(",")) {
      throw tokens.error("one name at a time; write two assignments");
    }
    if (token.is(":")) {
      throw tokens.error("the language has no annotations; write name = value");
    }
    if (token.is("/=")) {
      throw tokens.error("'/=' gives fractions, which the language does not have; use //=");
    }
    if (first instanceof Expr.Call || first instanceof Expr.Method) {
      return new Stmt.Call(first.span(), first);
    }
    if (!token.is(Kind.NEWLINE)) {
      throw tokens.error("expected '=' or the end of the line, found " + token.words());
    }
    throw tokens.error(first.span(), "this line does nothing; expected an assignment or a call");
  }

  private Expr target(Expr value) {
    if (value instanceof Expr.Name || value instanceof Expr.Index) {
      return value;
    }
    throw tokens.error(value.span(), "only a name or a list's element can be assigned to");
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

  /**
   * An {@code if}, or the next {@code elif} of one.
   *
   * @param before how many branches of the same {@code if} come before it
   */
  private Stmt branch(int before) {
    if (before == MOST_BRANCHES) {
      throw tokens.error("an 'if' has at most " + MOST_BRANCHES + " branches");
    }
    Span start = tokens.next().span();
    Expr condition = expressions.expression();
    List<Stmt> then = block();
    List<Stmt> otherwise = List.of();
    if (tokens.peek().is("elif")) {
      otherwise = List.of(branch(before + 1));
    } else if (tokens.accept("else")) {
      otherwise = block();
    }
    Span end = otherwise.isEmpty() ? end(then, condition.span()) : end(otherwise, start);
    return new Stmt.If(start.to(end), before > 0, condition, then, otherwise);
  }

  private Stmt loop() {
    Span start = tokens.next().span();
    Expr condition = expressions.expression();
    List<Stmt> body = block();
    refuseElse();
    return new Stmt.While(start.to(end(body, start)), condition, body);
  }

  private Stmt count() {
    Span start = tokens.next().span();
    Token name = tokens.expect(Kind.NAME, "a name after 'for'");
    tokens.expect("in", "after the name");
    Expr range = expressions.expression();
    if (!(range instanceof Expr.Call call
        && call.function().name().equals("range")
        && call.arguments().size() >= 1
        && call.arguments().size() <= 3)) {
      throw tokens.error(
          range.span(),
          "a 'for' counts: expected range(stop), range(start, stop) or range(start, stop, step)");
    }
    List<Stmt> body = block();
    refuseElse();
    Expr.Name variable = new Expr.Name(name.span(), name.text());
    return new Stmt.For(start.to(end(body, start)), variable, call.arguments(), body);
  }

  private void refuseElse() {
    if (tokens.peek().is("else")) {
      throw tokens.error("the language has no 'else' behind a loop");
    }
  }

  /** {@code with A, B:} is {@code with A:} and inside it {@code with B:}. */
  private Stmt with() {
    Span start = tokens.next().span();
    Token name = tokens.expect(Kind.NAME, "the name of a lock after 'with'");
    Expr.Name lock = new Expr.Name(name.span(), name.text());
    List<Stmt> body = tokens.peek().is(",") ? List.of(with()) : block();
    return new Stmt.With(start.to(end(body, start)), lock, body);
  }

  private Stmt define() {
    if (depth > 0) {
      tokens.note(tokens.peek().span(), "a helper is defined at the top, outside of blocks");
    }
    Span start = tokens.next().span();
    Token name = tokens.expect(Kind.NAME, "a name after 'def'");
    tokens.expect("(", "after the name");
    List<Expr.Name> parameters = new ArrayList<>();
    while (!tokens.peek().is(")")) {
      Token parameter = tokens.expect(Kind.NAME, "the name of a parameter");
      parameters.add(new Expr.Name(parameter.span(), parameter.text()));
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(")", "after the parameters");
    List<Stmt> body = block();
    Expr.Name function = new Expr.Name(name.span(), name.text());
    return new Stmt.Def(start.to(end(body, start)), function, List.copyOf(parameters), body);
  }

  /** A colon, then an indented block, or one simple statement on the same line. */
  private List<Stmt> block() {
    if (tokens.peek().is("=")) {
      throw tokens.error(ASSIGNS);
    }
    if (tokens.peek().is(Kind.NEWLINE)) {
      throw tokens.error("a ':' is missing at the end of this line");
    }
    tokens.expect(":", "before the block");
    if (!tokens.accept(Kind.NEWLINE)) {
      return List.of(endOfLine(simple()));
    }
    if (!tokens.peek().is(Kind.INDENT)) {
      throw tokens.error("expected an indented block under this line");
    }
    if (depth == DEEPEST) {
      throw tokens.error("blocks are nested too deeply; move some of it into a helper");
    }
    depth++;
    tokens.next();
    List<Stmt> statements = new ArrayList<>();
    while (!tokens.peek().is(Kind.DEDENT) && !tokens.peek().is(Kind.END)) {
      statementInto(statements);
    }
    tokens.accept(Kind.DEDENT);
    depth--;
    return List.copyOf(statements);
  }

  private static Span end(List<Stmt> body, Span otherwise) {
    return body.isEmpty() ? otherwise : body.get(body.size() - 1).span();
  }
}
