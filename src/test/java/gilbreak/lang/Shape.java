package gilbreak.lang;

import gilbreak.program.Type;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes an expression with brackets around each of its parts, to show how it was read. */
final class Shape implements Expr.Visitor<String> {
  private Shape() {}

  static String of(Expr expr) {
    return expr.accept(new Shape());
  }

  private static String all(List<Expr> values) {
    return values.stream().map(Shape::of).collect(Collectors.joining(", "));
  }

  private static String arguments(List<Expr> values, List<Expr.Keyword> keywords) {
    Stream<String> named = keywords.stream().map(k -> k.name().name() + "=" + of(k.value()));
    return Stream.concat(values.stream().map(Shape::of), named)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String literal(Expr.Literal expr) {
    return expr.type() == Type.INT ? Long.toString(expr.value()) : expr.type().words();
  }

  @Override
  public String name(Expr.Name expr) {
    return expr.name();
  }

  @Override
  public String index(Expr.Index expr) {
    return expr.list().name() + "[" + of(expr.index()) + "]";
  }

  @Override
  public String binary(Expr.Binary expr) {
    return "(" + of(expr.left()) + " " + expr.operator().symbol() + " " + of(expr.right()) + ")";
  }

  @Override
  public String comparison(Expr.Comparison expr) {
    String rest =
        IntStream.range(0, expr.operators().size())
            .mapToObj(i -> expr.operators().get(i).symbol() + " " + of(expr.operands().get(i + 1)))
            .collect(Collectors.joining(" "));
    return "(" + of(expr.operands().get(0)) + " " + rest + ")";
  }

  @Override
  public String logical(Expr.Logical expr) {
    return "(" + of(expr.left()) + (expr.and() ? " and " : " or ") + of(expr.right()) + ")";
  }

  @Override
  public String not(Expr.Not expr) {
    return "(not " + of(expr.operand()) + ")";
  }

  @Override
  public String negate(Expr.Negate expr) {
    return "(-" + of(expr.operand()) + ")";
  }

  @Override
  public String choice(Expr.Choice expr) {
    String condition = " if " + of(expr.condition()) + " else ";
    return "(" + of(expr.then()) + condition + of(expr.otherwise()) + ")";
  }

  @Override
  public String call(Expr.Call expr) {
    return expr.function().name() + arguments(expr.arguments(), expr.keywords());
  }

  @Override
  public String method(Expr.Method expr) {
    String name = expr.object().name() + "." + expr.method().name();
    return name + arguments(expr.arguments(), expr.keywords());
  }

  @Override
  public String attribute(Expr.Attribute expr) {
    return expr.object().name() + "." + expr.attribute().name();
  }

  @Override
  public String await(Expr.Await expr) {
    return "(await " + of(expr.operand()) + ")";
  }

  @Override
  public String lambda(Expr.Lambda expr) {
    return "(lambda: " + of(expr.body()) + ")";
  }

  @Override
  public String spread(Expr.Spread expr) {
    String range = " in range(" + all(expr.range()) + ")]";
    return "*[" + of(expr.element()) + " for " + expr.variable().name() + range;
  }

  @Override
  public String list(Expr.ListDisplay expr) {
    return "([" + all(expr.elements()) + "] * " + of(expr.times()) + ")";
  }
}
