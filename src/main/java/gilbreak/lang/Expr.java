package gilbreak.lang;

import gilbreak.program.Operator;
import gilbreak.program.Type;
import gilbreak.source.Span;
import java.util.List;

/** An expression as it was written. */
sealed interface Expr {
  Span span();

  <R> R accept(Visitor<R> visitor);

  /** The line it begins on. */
  default int line() {
    return span().line();
  }

  /** An integer, {@code True}, {@code False} or {@code None}, in the engines' form. */
  record Literal(Span span, Type type, long value) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /** A name standing for its value. */
  record Name(Span span, String name) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /** An element of a list. */
  record Index(Span span, Name list, Expr index) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** Arithmetic on two operands. */
  record Binary(Span span, Operator operator, Expr left, Expr right) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  /** {@code a < b <= c}: each operand is evaluated once, and only as far as needed. */
  record Comparison(Span span, List<Expr> operands, List<Operator> operators) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }
  }

  /** {@code a and b} or {@code a or b}: one of the operands, the second only if needed. */
  record Logical(Span span, boolean and, Expr left, Expr right) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.logical(this);
    }
  }

  /** {@code not a}. */
  record Not(Span span, Expr operand) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /** {@code -a}. */
  record Negate(Span span, Expr operand) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.negate(this);
    }
  }

  /** {@code a if condition else b}. */
  record Choice(Span span, Expr condition, Expr then, Expr otherwise) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** A call of a function. */
  record Call(Span span, Name function, List<Expr> arguments, List<Keyword> keywords)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
      keywords = List.copyOf(keywords);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** A call of an object's method: {@code A.acquire()}. */
  record Method(Span span, Name object, Name method, List<Expr> arguments, List<Keyword> keywords)
      implements Expr {
    public Method {
      arguments = List.copyOf(arguments);
      keywords = List.copyOf(keywords);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.method(this);
    }
  }

  /** An argument that a call names: {@code timeout=500}. */
  record Keyword(Name name, Expr value) {}

  /** What an object shows of itself: {@code gate.n_waiting}. */
  record Attribute(Span span, Name object, Name attribute) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.attribute(this);
    }
  }

  /** {@code await operand}; the operand is a call, a method, a name, an attribute or an element. */
  record Await(Span span, Expr operand) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.await(this);
    }
  }

  /** {@code lambda: body}. */
  record Lambda(Span span, Expr body) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lambda(this);
    }
  }

  /** {@code *[element for variable in range(…)]}: one argument of a call for each count. */
  record Spread(Span span, Expr element, Name variable, List<Expr> range) implements Expr {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.spread(this);
    }
  }

  /** {@code [a, b]}, or {@code [a] * times} where {@code times} is not 1. */
  record ListDisplay(Span span, List<Expr> elements, Expr times) implements Expr {
    public ListDisplay {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /** One case for each expression. */
  interface Visitor<R> {
    R literal(Literal expr);

    R name(Name expr);

    R index(Index expr);

    R binary(Binary expr);

    R comparison(Comparison expr);

    R logical(Logical expr);

    R not(Not expr);

    R negate(Negate expr);

    R choice(Choice expr);

    R call(Call expr);

    R method(Method expr);

    R attribute(Attribute expr);

    R await(Await expr);

    R lambda(Lambda expr);

    R spread(Spread expr);

    R list(ListDisplay expr);
  }
}
