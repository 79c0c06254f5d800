package gilbreak.lang;

import gilbreak.lang.Token.Kind;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in the brackets of a call. */
final class ArgumentParser {
  private static final String SPREADS =
      "'*' stands before a list made by 'for' only: *[f(i) for i in range(n)]";

  private final Tokens tokens;
  private final ExprParser expressions;

  ArgumentParser(Tokens tokens, ExprParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** The arguments of a call, with the brackets around them. */
  Arguments arguments() {
    tokens.expect("(", "after the name");
    Arguments arguments = new Arguments(new ArrayList<>(), new ArrayList<>());
    while (!tokens.peek().is(")")) {
      argumentInto(arguments);
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(")", "or ',' in this list");
    return arguments;
  }

  private void argumentInto(Arguments arguments) {
    if (tokens.peek().is(Kind.NAME) && tokens.second().is("=")) {
      arguments.keywords.add(keyword(arguments.keywords));
      return;
    }
    Expr value = tokens.peek().is("*") ? spread() : expressions.expression();
    if (tokens.peek().is("=")) {
      throw tokens.error(SimpleStmtParser.ASSIGNS);
    }
    if (!arguments.keywords.isEmpty()) {
      throw tokens.error(value.span(), "positional argument follows keyword argument");
    }
    arguments.positional.add(value);
  }

  private Expr.Keyword keyword(List<Expr.Keyword> before) {
    Expr.Name name = tokens.name("the name of a keyword");
    if (before.stream().anyMatch(keyword -> keyword.name().name().equals(name.name()))) {
      throw tokens.error(name.span(), "keyword argument repeated: " + name.name());
    }
    tokens.expect("=", "after the keyword");
    return new Expr.Keyword(name, expressions.expression());
  }

  /** {@code *[element for name in range(…)]}. */
  private Expr spread() {
    Span start = tokens.next().span();
    if (!tokens.accept("[")) {
      throw tokens.error(start, SPREADS);
    }
    Expr element = expressions.expression();
    if (!tokens.accept("for")) {
      throw tokens.error(start, SPREADS);
    }
    Expr.Name variable = tokens.name("a name after 'for'");
    tokens.expect("in", "after the name");
    List<Expr> range = range(expressions.or());
    Span end = tokens.expect("]", "after the range").span();
    return new Expr.Spread(start.to(end), element, variable, range);
  }

  /** The bounds that a {@code range(…)} behind {@code in} is given. */
  List<Expr> range(Expr value) {
    if (value instanceof Expr.Call call
        && call.function().name().equals("range")
        && call.keywords().isEmpty()
        && call.arguments().size() >= 1
        && call.arguments().size() <= 3
        && call.arguments().stream().noneMatch(Expr.Spread.class::isInstance)) {
      return call.arguments();
    }
    throw tokens.error(
        value.span(),
        "a 'for' counts: expected range(stop), range(start, stop) or range(start, stop, step)");
  }

  /** The arguments of a call: the ones that their place tells, and the ones that a name tells. */
  record Arguments(List<Expr> positional, List<Expr.Keyword> keywords) {}
}
