package gilbreak.lang;

import gilbreak.lang.Token.Kind;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a text's statements: one method for each that holds blocks, named after it. A statement
 * that cannot be read is noted and skipped, so that one reading finds every mistake.
 */
final class StmtParser {
  private static final int DEEPEST = 20;
  private static final int MOST_BRANCHES = 100;

  private final Tokens tokens;
  private final ExprParser expressions;
  private final SimpleStmtParser simple;
  private int depth;

  private StmtParser(Tokens tokens) {
    this.tokens = tokens;
    this.expressions = new ExprParser(tokens);
    this.simple = new SimpleStmtParser(tokens, expressions);
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
        throw tokens.error(SimpleStmtParser.ASSIGNS);
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
      default -> simple.line();
    };
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
      throw tokens.error(SimpleStmtParser.ASSIGNS);
    }
    if (tokens.peek().is(Kind.NEWLINE)) {
      throw tokens.error("a ':' is missing at the end of this line");
    }
    tokens.expect(":", "before the block");
    if (!tokens.accept(Kind.NEWLINE)) {
      return List.of(simple.line());
    }
    if (!tokens.peek().is(Kind.INDENT)) {
      throw tokens.error("expected an indented block under this line");
    }
    return nested(this::indented);
  }

  private List<Stmt> nested(Supplier<List<Stmt>> block) {
    if (depth == DEEPEST) {
      throw tokens.error("blocks are nested too deeply; move some of it into a helper");
    }
    depth++;
    try {
      return block.get();
    } finally {
      depth--;
    }
  }

  private List<Stmt> indented() {
    tokens.next();
    List<Stmt> statements = new ArrayList<>();
    while (!tokens.peek().is(Kind.DEDENT) && !tokens.peek().is(Kind.END)) {
      statementInto(statements);
    }
    tokens.accept(Kind.DEDENT);
    return List.copyOf(statements);
  }

  private static Span end(List<Stmt> body, Span otherwise) {
    return body.isEmpty() ? otherwise : body.get(body.size() - 1).span();
  }
}
