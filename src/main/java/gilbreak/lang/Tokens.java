package gilbreak.lang;

import gilbreak.lang.Token.Kind;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tokens of a text and the place a parser has reached among them. */
final class Tokens {
  private final List<Token> tokens;
  private final Diagnostics diagnostics;

  /** Lines with words that are none: what else seems wrong there is an echo of that. */
  private final Set<Integer> garbled;

  private int at;

  Tokens(List<Token> tokens, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
    this.garbled =
        diagnostics.sorted().stream()
            .map(problem -> problem.span().line())
            .collect(Collectors.toUnmodifiableSet());
  }

  Token peek() {
    return tokens.get(at);
  }

  /** The token after the next one. */
  Token second() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** The token before the next one. */
  Token last() {
    return tokens.get(Math.max(0, at - 1));
  }

  /** Takes the next token if it is this word. */
  boolean accept(String word) {
    return peek().is(word) && next() != null;
  }

  boolean accept(Kind kind) {
    return peek().is(kind) && next() != null;
  }

  Token expect(String word, String where) {
    if (!peek().is(word)) {
      throw error("expected '" + word + "' " + where + ", found " + peek().words());
    }
    return next();
  }

  Token expect(Kind kind, String what) {
    if (!peek().is(kind)) {
      throw error("expected " + what + ", found " + peek().words());
    }
    return next();
  }

  /** Takes the next token, which must be a name; {@code what} says of what. */
  Expr.Name name(String what) {
    Token name = expect(Kind.NAME, what);
    return new Expr.Name(name.span(), name.text());
  }

  /** Notes a problem at the next token and gives the exception that leaves the statement. */
  SyntaxError error(String message) {
    return error(peek().span(), message);
  }

  SyntaxError error(Span span, String message) {
    note(span, message);
    return new SyntaxError();
  }

  /** Notes a problem after which reading can go on. */
  void note(Span span, String message) {
    if (!garbled.contains(span.line())) {
      diagnostics.add(span, message);
    }
  }

  /** Skips the rest of a statement that could not be read, with the blocks under it. */
  void skipStatement() {
    do {
      skipPart();
    } while (peek().is("elif") || peek().is("else"));
  }

  private void skipPart() {
    if (!peek().is(Kind.INDENT)) {
      while (!peek().is(Kind.NEWLINE) && !peek().is(Kind.END)) {
        next();
      }
      accept(Kind.NEWLINE);
    }
    if (peek().is(Kind.INDENT)) {
      skipBlock();
    }
  }

  private void skipBlock() {
    int depth = 0;
    do {
      Token token = next();
      depth += token.is(Kind.INDENT) ? 1 : token.is(Kind.DEDENT) ? -1 : 0;
    } while (depth > 0 && !peek().is(Kind.END));
  }

  /** Leaves a statement whose problem has been noted. */
  static final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;

    SyntaxError() {
      super(null, null, false, false);
    }
  }
}
