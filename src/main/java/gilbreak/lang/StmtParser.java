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
  static List<Stmt> parse(List<Token> text, Diagnostics diagnostics) {
    Tokens tokens = new Tokens(text, diagnostics);
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
      case "with" -> with(tokens.peek().span(), false);
      case "def" -> define(tokens.peek().span(), false);
      case "async" -> async();
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
    Expr.Name variable = tokens.name("a name after 'for'");
    tokens.expect("in", "after the name");
    List<Expr> range = expressions.primaries().arguments().range(expressions.expression());
    List<Stmt> body = block();
    refuseElse();
    return new Stmt.For(start.to(end(body, start)), variable, range, body);
  }

  private void refuseElse() {
    if (tokens.peek().is("else")) {
      throw tokens.error("the language has no 'else' behind a loop");
    }
  }

  private Stmt async() {
    Span start = tokens.next().span();
    return switch (tokens.peek().text()) {
      case "def" -> define(start, true);
      case "with" -> with(start, true);
      case "for" -> throw tokens.error("the language has no 'async for'");
      default ->
          throw tokens.error(
              "expected 'def' or 'with' after 'async', found " + tokens.peek().words());
    };
  }

  /** {@code with A, B:} is {@code with A:} and inside it {@code with B:}. */
  private Stmt with(Span start, boolean async) {
    tokens.next();
    Expr subject = subject();
    Span comma = tokens.peek().span();
    List<Stmt> body = tokens.peek().is(",") ? nested(() -> List.of(with(comma, async))) : block();
    return new Stmt.With(start.to(end(body, start)), async, subject, body);
  }

  private Expr subject() {
    if (!tokens.peek().is(Kind.NAME)) {
      throw tokens.error(
          "expected the name of a lock after 'with', found " + tokens.peek().words());
    }
    Expr subject = expressions.primaries().primary();
    if (subject instanceof Expr.Name || isBareMethod(subject)) {
      return subject;
    }
    throw tokens.error(
        subject.span(), "a 'with' takes a name, or a method that is given nothing, like W.read()");
  }

  private static boolean isBareMethod(Expr value) {
    return value instanceof Expr.Method method
        && method.arguments().isEmpty()
        && method.keywords().isEmpty();
  }

  private Stmt define(Span start, boolean async) {
    if (depth > 0) {
      tokens.note(start, "a helper is defined at the top, outside of blocks");
    }
    tokens.next();
    Expr.Name name = tokens.name("a name after 'def'");
    List<Expr.Name> parameters = parameters();
    List<Stmt> body = block();
    return new Stmt.Def(start.to(end(body, start)), name, parameters, body, async);
  }

  private List<Expr.Name> parameters() {
    tokens.expect("(", "after the name");
    List<Expr.Name> parameters = new ArrayList<>();
    while (!tokens.peek().is(")")) {
      parameters.add(tokens.name("the name of a parameter"));
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(")", "after the parameters");
    return List.copyOf(parameters);
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
