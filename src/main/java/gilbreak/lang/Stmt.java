package gilbreak.lang;

import gilbreak.program.Operator;
import gilbreak.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement as it was written; its span reaches to the end of its last block. */
sealed interface Stmt {
  Span span();

  <R> R accept(Visitor<R> visitor);

  /** The blocks inside it. */
  default List<List<Stmt>> blocks() {
    return List.of();
  }

  /** {@code target = value}; the target is a name or an element of a list. */
  record Assign(Span span, Expr target, Expr value) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.assign(this);
    }
  }

  /** {@code target += value} and its like. */
  record Augment(Span span, Expr target, Operator operator, Expr value) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.augment(this);
    }
  }

  /** A call for what it does: of a function, of a method, or awaited. */
  record Call(Span span, Expr call) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** {@code if}; an {@code elif} is one that stands alone in the else block of the one before. */
  record If(Span span, boolean elif, Expr condition, List<Stmt> then, List<Stmt> otherwise)
      implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.branch(this);
    }

    @Override
    public List<List<Stmt>> blocks() {
      return List.of(then, otherwise);
    }
  }

  /** {@code while}. */
  record While(Span span, Expr condition, List<Stmt> body) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.loop(this);
    }

    @Override
    public List<List<Stmt>> blocks() {
      return List.of(body);
    }
  }

  /** {@code for name in range(…)}. */
  record For(Span span, Expr.Name name, List<Expr> range, List<Stmt> body) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.count(this);
    }

    @Override
    public List<List<Stmt>> blocks() {
      return List.of(body);
    }
  }

  /**
   * {@code with subject:} or {@code async with subject:}; the subject is a name or a method that is
   * given nothing.
   */
  record With(Span span, boolean async, Expr subject, List<Stmt> body) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.with(this);
    }

    @Override
    public List<List<Stmt>> blocks() {
      return List.of(body);
    }
  }

  /** {@code def name(parameters):} or {@code async def name(parameters):}. */
  record Def(Span span, Expr.Name name, List<Expr.Name> parameters, List<Stmt> body, boolean async)
      implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.define(this);
    }

    @Override
    public List<List<Stmt>> blocks() {
      return List.of(body);
    }
  }

  /** {@code return}, with a value or without. */
  record Return(Span span, Optional<Expr> value) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.giveBack(this);
    }
  }

  /** {@code assert condition}. */
  record Assert(Span span, Expr condition, String text) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.check(this);
    }
  }

  /** {@code break}. */
  record Break(Span span) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.leave(this);
    }
  }

  /** {@code continue}. */
  record Continue(Span span) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.repeat(this);
    }
  }

  /** {@code pass}. */
  record Pass(Span span) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pass(this);
    }
  }

  /** One case for each statement. */
  interface Visitor<R> {
    R assign(Assign stmt);

    R augment(Augment stmt);

    R call(Call stmt);

    R branch(If stmt);

    R loop(While stmt);

    R count(For stmt);

    R with(With stmt);

    R define(Def stmt);

    R giveBack(Return stmt);

    R check(Assert stmt);

    R leave(Break stmt);

    R repeat(Continue stmt);

    R pass(Pass stmt);
  }
}
