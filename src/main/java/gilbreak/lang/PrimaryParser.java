package gilbreak.lang;

import gilbreak.lang.ArgumentParser.Arguments;
import gilbreak.lang.Token.Kind;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads what operators stand between: values, names, and what is called or taken from names. */
final class PrimaryParser {
  private final Tokens tokens;
  private final ExprParser expressions;
  private final ArgumentParser arguments;

  PrimaryParser(Tokens tokens, ExprParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.arguments = new ArgumentParser(tokens, expressions);
  }

  /** The parser of what stands in the brackets of a call. */
  ArgumentParser arguments() {
    return arguments;
  }

  /** A primary, or {@code await} and a primary. */
  Expr awaited() {
    Span start = tokens.peek().span();
    if (!tokens.accept("await")) {
      return primary();
    }
    Expr operand = primary();
    if (!mayBeAwaited(operand)) {
      throw tokens.error(operand.span(), "'await' stands before a call or the name of a task");
    }
    return new Expr.Await(start.to(operand.span()), operand);
  }

  private static boolean mayBeAwaited(Expr value) {
    return value instanceof Expr.Call
        || value instanceof Expr.Method
        || value instanceof Expr.Name
        || value instanceof Expr.Attribute
        || value instanceof Expr.Index;
  }

  /** An atom with what is called, indexed or taken from it. */
  Expr primary() {
    Expr value = atom();
    while (true) {
      if (tokens.peek().is("(")) {
        value = call(named(value, "only a function can be called"));
      } else if (tokens.peek().is("[")) {
        value = index(named(value, "only a list's name can be indexed"));
      } else if (tokens.peek().is(".")) {
        value = member(named(value, "only a named object has methods"));
      } else {
        return value;
      }
    }
  }

  private Expr.Name named(Expr value, String message) {
    if (value instanceof Expr.Name name) {
      return name;
    }
    throw tokens.error(message);
  }

  private Expr call(Expr.Name function) {
    Arguments given = arguments.arguments();
    Span span = function.span().to(tokens.last().span());
    return new Expr.Call(span, function, given.positional(), given.keywords());
  }

  private Expr member(Expr.Name object) {
    tokens.next();
    Expr.Name member = tokens.name("a name after '.'");
    if (!tokens.peek().is("(")) {
      return new Expr.Attribute(object.span().to(member.span()), object, member);
    }
    Arguments given = arguments.arguments();
    Span span = object.span().to(tokens.last().span());
    return new Expr.Method(span, object, member, given.positional(), given.keywords());
  }

  private Expr index(Expr.Name list) {
    tokens.next();
    Expr index = expressions.expression();
    tokens.expect("]", "after the index");
    return new Expr.Index(list.span().to(tokens.last().span()), list, index);
  }

  private Expr list() {
    Span start = tokens.next().span();
    List<Expr> elements = new ArrayList<>();
    while (!tokens.peek().is("]")) {
      elements.add(expressions.expression());
      if (!tokens.accept(",")) {
        break;
      }
    }
    if (tokens.peek().is("for")) {
      throw tokens.error(
          "a list made by 'for' stands in a call only: gather(*[f(i) for i in range(n)])");
    }
    Span span = start.to(tokens.expect("]", "or ',' in this list").span());
    return new Expr.ListDisplay(span, elements, new Expr.Literal(span, Type.INT, 1));
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
      Expr value = expressions.expression();
      tokens.expect(")", "to close the bracket");
      return value;
    }
    if (token.is("[")) {
      return list();
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
