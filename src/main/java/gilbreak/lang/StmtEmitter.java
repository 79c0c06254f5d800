package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.lang.ObjectEmitter.Held;
import gilbreak.lang.Scope.Loop;
import gilbreak.program.Instr;
import gilbreak.program.Operator;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.Type;
import gilbreak.source.Span;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns statements into instructions, and checks that every name is used as it may be. */
final class StmtEmitter implements Stmt.Visitor<Boolean> {
  private final Emission emission;
  private final CodeBuilder code;
  private final Globals globals;
  private final ExprEmitter expressions;
  private final AssignmentEmitter assignments;

  StmtEmitter(Emission emission, ExprEmitter expressions) {
    this.emission = emission;
    this.code = emission.code;
    this.globals = emission.globals;
    this.expressions = expressions;
    this.assignments = expressions.assignments();
  }

  void block(List<Stmt> statements) {
    statements.forEach(statement -> statement.accept(this));
  }

  private Scope scope() {
    return emission.scope;
  }

  @Override
  public Boolean assign(Stmt.Assign stmt) {
    assignments.assign(stmt);
    return true;
  }

  @Override
  public Boolean augment(Stmt.Augment stmt) {
    assignments.augment(stmt);
    return true;
  }

  @Override
  public Boolean call(Stmt.Call stmt) {
    if (stmt.call() instanceof Expr.Call call) {
      expressions.calls().emitStatement(call);
    } else {
      code.release(expressions.emit(stmt.call()).slot());
    }
    return true;
  }

  @Override
  public Boolean branch(Stmt.If stmt) {
    int otherwise = code.label();
    int end = code.label();
    expressions.condition(stmt.condition(), otherwise);
    Assigned before = scope().assigned;
    block(stmt.then());
    Assigned afterThen = scope().assigned;
    if (!stmt.otherwise().isEmpty() && !afterThen.unreachable()) {
      code.emit(new Instr.Jump(stmt.span().line(), end));
    }
    code.place(otherwise);
    scope().assigned = before;
    block(stmt.otherwise());
    code.place(end);
    scope().assigned = scope().assigned.meet(afterThen);
    return true;
  }

  @Override
  public Boolean loop(Stmt.While stmt) {
    int line = stmt.span().line();
    Loop loop = new Loop(code.label(), code.label(), scope().held.size());
    int top = code.label();
    code.place(top);
    emission.times(Puts.UNKNOWN, () -> expressions.condition(stmt.condition(), loop.end));
    Assigned after =
        ExprEmitter.alwaysTrue(stmt.condition()) ? Assigned.UNREACHABLE : scope().assigned;
    body(stmt.body(), loop, line, top, Puts.UNKNOWN);
    scope().assigned = after.meet(loop.atBreaks);
    return true;
  }

  /** The body, the jump back to the top, and the end. */
  private void body(List<Stmt> body, Loop loop, int line, int top, int rounds) {
    scope().loops.push(loop);
    emission.loops++;
    emission.times(rounds, () -> block(body));
    emission.loops--;
    scope().loops.pop();
    code.place(loop.next);
    code.emit(new Instr.Checkpoint(line));
    code.emit(new Instr.Jump(line, top));
    code.place(loop.end);
  }

  @Override
  public Boolean count(Stmt.For stmt) {
    int line = stmt.span().line();
    List<Expr> range = stmt.range();
    long step = range.size() < 3 ? 1 : expressions.known(range.get(2)).orElse(0L);
    if (step == 0) {
      emission.error(
          range.get(2).span(),
          "the step of a range is a number other than 0 that is known before the start");
      step = 1;
    }
    int counter = code.local(1);
    int stop = code.local(1);
    if (range.size() == 1) {
      code.emit(new Instr.Constant(line, counter, 0));
    } else {
      expressions.into(counter, range.get(0));
    }
    expressions.into(stop, range.get(range.size() == 1 ? 0 : 1));
    code.emit(new Instr.Checkpoint(line));
    countUp(stmt, counter, stop, step);
    return true;
  }

  private void countUp(Stmt.For stmt, int counter, int stop, long step) {
    int line = stmt.span().line();
    Loop loop = new Loop(code.label(), code.label(), scope().held.size());
    int top = code.label();
    code.place(top);
    Operand more =
        expressions.binary(
            line,
            step > 0 ? Operator.LESS : Operator.GREATER,
            new Operand(counter, Type.INT),
            new Operand(stop, Type.INT));
    code.emit(new Instr.Branch(line, more.slot(), loop.end));
    code.release(more.slot());
    Assigned before = scope().assigned;
    loopVariable(stmt.name(), counter);
    int by = emission.constant(line, step);
    code.emit(new Instr.Binary(line, counter, Operator.ADD, counter, by));
    code.release(by);
    int rounds = expressions.rounds(stmt.range());
    body(stmt.body(), loop, line, top, rounds);
    scope().assigned = before.meet(loop.atBreaks);
  }

  private void loopVariable(Expr.Name name, int counter) {
    if (globals.variable(name.name()) >= 0) {
      emission.error(name.span(), name.name() + " is shared; count with a local name");
    } else {
      assignments.store(name, new Operand(counter, Type.INT), name.span());
    }
  }

  @Override
  public Boolean with(Stmt.With stmt) {
    if (stmt.subject() instanceof Expr.Name name && name.name().equals(Words.TRANSACTION)) {
      return transaction(stmt);
    }
    Optional<Held> subject = expressions.objects().subject(stmt);
    if (subject.isEmpty()) {
      block(stmt.body());
      return false;
    }
    expressions.objects().acquire(stmt.span().line(), subject.get());
    scope().held.push(subject.get());
    block(stmt.body());
    scope().held.pop();
    if (!scope().assigned.unreachable()) {
      expressions.objects().release(stmt.span().endLine(), subject.get());
    }
    return true;
  }

  private boolean transaction(Stmt.With stmt) {
    if (emission.transaction || stmt.async()) {
      emission.error(
          stmt.subject().span(),
          emission.transaction ? "a transaction is around this one already" : "write 'with'");
      block(stmt.body());
      return false;
    }
    code.emit(new Instr.Transact(stmt.span().line(), true));
    scope().held.push(Held.TRANSACTION);
    emission.transaction = true;
    block(stmt.body());
    emission.transaction = false;
    scope().held.pop();
    if (!scope().assigned.unreachable()) {
      expressions.objects().release(stmt.span().endLine(), Held.TRANSACTION);
    }
    return true;
  }

  /** Gives back what the innermost {@code with}s hold until only so many are left. */
  private void unwind(int line, int until) {
    Deque<Held> held = scope().held;
    Iterator<Held> innermost = held.iterator();
    for (int i = held.size(); i > until; i--) {
      expressions.objects().release(line, innermost.next());
    }
  }

  @Override
  public Boolean leave(Stmt.Break stmt) {
    return jump(stmt.span(), "break", false);
  }

  @Override
  public Boolean repeat(Stmt.Continue stmt) {
    return jump(stmt.span(), "continue", true);
  }

  private boolean jump(Span span, String word, boolean toNext) {
    Loop loop = scope().loops.peek();
    if (loop == null) {
      emission.error(span, "'" + word + "' stands outside of every loop");
      return false;
    }
    unwind(span.line(), loop.held);
    code.emit(new Instr.Jump(span.line(), toNext ? loop.next : loop.end));
    if (!toNext) {
      loop.atBreaks = loop.atBreaks.meet(scope().assigned);
    }
    scope().assigned = Assigned.UNREACHABLE;
    return true;
  }

  @Override
  public Boolean giveBack(Stmt.Return stmt) {
    int line = stmt.span().line();
    Scope scope = scope();
    Type type = Type.NONE;
    if (scope.result < 0 && stmt.value().isPresent()) {
      emission.error(
          stmt.span(), "a thread returns nothing; write its result to a shared variable");
      return false;
    }
    if (stmt.value().isPresent()) {
      type = expressions.into(scope.result, stmt.value().get());
    }
    Type before = scope.resultType == null ? type : scope.resultType;
    scope.resultType = expressions.join(stmt.span(), before, type);
    unwind(line, 0);
    code.emit(new Instr.Jump(line, scope.end));
    scope.assigned = Assigned.UNREACHABLE;
    return true;
  }

  @Override
  public Boolean define(Stmt.Def stmt) {
    String name = stmt.name().name();
    checkParameters(stmt.parameters());
    if (stmt.async() && emission.kind != Kind.TASK) {
      emission.error(stmt.name().span(), "'async def' belongs into a task");
    }
    if (isTaken(name) || scope().local(name).isPresent()) {
      emission.error(stmt.name().span(), "'" + name + "' is taken; choose another name");
    } else if (emission.functions.putIfAbsent(name, stmt) != null) {
      emission.error(stmt.name().span(), "there is already a helper '" + name + "'");
    }
    return true;
  }

  private void checkParameters(List<Expr.Name> parameters) {
    Set<String> seen = new HashSet<>();
    for (Expr.Name parameter : parameters) {
      if (isTaken(parameter.name()) || !seen.add(parameter.name())) {
        emission.error(
            parameter.span(), "'" + parameter.name() + "' is taken; choose another name");
      }
    }
  }

  private boolean isTaken(String name) {
    return !Words.isFree(name) || globals.isTaken(name);
  }

  @Override
  public Boolean check(Stmt.Assert stmt) {
    Operand condition = expressions.truth(stmt.condition());
    code.emit(new Instr.Assert(stmt.span().line(), condition.slot(), stmt.text()));
    code.release(condition.slot());
    return true;
  }

  @Override
  public Boolean pass(Stmt.Pass stmt) {
    return true;
  }
}
