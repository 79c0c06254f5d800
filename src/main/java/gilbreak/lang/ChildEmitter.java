package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.lang.Scope.Local;
import gilbreak.program.Instr;
import gilbreak.program.Instr.Spend.Way;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.Type;
import gilbreak.program.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the code of what a text starts while it runs, and the instruction that starts it. */
final class ChildEmitter {
  /** The most children that one text can start. */
  static final int MOST = 16;

  private final Emission parent;
  private final ExprEmitter expressions;

  ChildEmitter(Emission parent, ExprEmitter expressions) {
    this.parent = parent;
    this.expressions = expressions;
  }

  /** Starts a task for the call of a coroutine; empty, and noted, when it is none. */
  Optional<Integer> task(Expr.Call call) {
    String name = call.function().name();
    if (expressions.calls().refusesKeywords(call)) {
      return Optional.empty();
    }
    if (AwaitEmitter.TO.containsKey(name)) {
      return toAwait(call);
    }
    if (name.equals("io") || name.equals("sleep")) {
      return requires(call, call.arguments().size() == 1, name + "() takes microseconds")
          ? start(call, Kind.TASK, call.arguments(), this::sleep)
          : Optional.empty();
    }
    Optional<Stmt.Def> helper = expressions.calls().find(call, call.arguments().size());
    if (helper.isEmpty()
        || !requires(
            call, helper.get().async(), "a coroutine was expected, " + name + " is none")) {
      return Optional.empty();
    }
    return start(call, Kind.TASK, call.arguments(), child -> run(child, helper.get()));
  }

  /** Starts a thread or process for {@code to_thread(f, x)}. */
  Optional<Integer> elsewhere(Expr.Call call) {
    Optional<Stmt.Def> helper = target(call);
    List<Expr> arguments = call.arguments().stream().skip(1).toList();
    return helper.flatMap(found -> start(call, kind(call), arguments, child -> run(child, found)));
  }

  private static Kind kind(Expr.Call call) {
    return AwaitEmitter.TO.getOrDefault(call.function().name(), Kind.THREAD);
  }

  /** The plain helper that is to run elsewhere. */
  private Optional<Stmt.Def> target(Expr.Call call) {
    String name = call.function().name();
    if (!requires(
        call,
        !call.arguments().isEmpty() && call.arguments().get(0) instanceof Expr.Name,
        name + "() takes a helper and what it is given: " + name + "(f, 1)")) {
      return Optional.empty();
    }
    Expr.Name function = (Expr.Name) call.arguments().get(0);
    Expr.Call inner =
        new Expr.Call(
            function.span(),
            function,
            call.arguments().subList(1, call.arguments().size()),
            List.of());
    return expressions
        .calls()
        .find(inner, inner.arguments().size())
        .filter(
            helper ->
                requires(
                    call, !helper.async(), function.name() + " is a coroutine; await it instead"));
  }

  /** A task whose only work is to await {@code to_thread(f, x)}. */
  private Optional<Integer> toAwait(Expr.Call call) {
    Optional<Stmt.Def> helper = target(call);
    List<Expr> arguments = call.arguments().stream().skip(1).toList();
    return helper.flatMap(
        found ->
            start(
                call,
                Kind.TASK,
                arguments,
                child -> {
                  ChildEmitter inner = new ChildEmitter(child.emission, child.expressions);
                  int number =
                      inner.begin(call, kind(call), child.parameters(), own -> run(own, found));
                  return child.expressions().awaits().join(call, number);
                }));
  }

  private boolean requires(Expr.Call call, boolean holds, String otherwise) {
    if (!holds) {
      parent.error(call.span(), otherwise);
    }
    return holds;
  }

  /** What a child does; leaves what it returns in a slot. */
  private interface Body {
    Operand emit(Begun child);
  }

  /** A child's code in the making. */
  private record Begun(
      Emission emission, ExprEmitter expressions, Expr.Call call, List<Operand> parameters) {}

  private Optional<Integer> start(Expr.Call call, Kind kind, List<Expr> arguments, Body body) {
    List<Operand> values = arguments.stream().map(expressions::emit).toList();
    return Optional.of(begin(call, kind, values, body));
  }

  private int begin(Expr.Call call, Kind kind, List<Operand> values, Body body) {
    parent.children.expect();
    Emission emission = parent.child(kind);
    List<Operand> parameters = new ArrayList<>();
    values.forEach(value -> parameters.add(new Operand(emission.code.local(1), value.type())));
    Begun begun = new Begun(emission, new ExprEmitter(emission), call, parameters);
    Operand result = body.emit(begun);
    emission.code.emit(new Instr.Checkpoint(call.line()));
    // The last instruction ends a thread; others can act between it and what was before.
    emission.code.emit(new Instr.Copy(call.line(), 0, result.slot()));
    int number = parent.children.add(emission, name(call), kind, result.type());
    List<Integer> slots = values.stream().map(Operand::slot).toList();
    parent.code.emit(new Instr.Spawn(call.line(), number, slots));
    slots.forEach(parent.code::release);
    return number;
  }

  private static String name(Expr.Call call) {
    boolean elsewhere = AwaitEmitter.TO.containsKey(call.function().name());
    return elsewhere && call.arguments().get(0) instanceof Expr.Name function
        ? function.name()
        : call.function().name();
  }

  private Operand sleep(Begun child) {
    Way way = child.call().function().name().equals("io") ? Way.IO : Way.SLEEP;
    int line = child.call().line();
    child.emission().code.emit(new Instr.Sleep(line, way, child.parameters().get(0).slot()));
    return new Operand(child.emission().none(line), Type.NONE);
  }

  private Operand run(Begun child, Stmt.Def helper) {
    Emission emission = child.emission();
    CodeBuilder code = emission.code;
    int line = child.call().line();
    int result = code.temporary();
    code.emit(new Instr.Constant(line, result, Value.NONE));
    Scope scope = new Scope(code.label(), result);
    for (int i = 0; i < helper.parameters().size(); i++) {
      String parameter = helper.parameters().get(i).name();
      Operand value = child.parameters().get(i);
      scope.add(parameter, new Local(value.slot(), Local.SCALAR, value.type()));
      scope.assigned = scope.assigned.with(parameter);
    }
    emission.scope = scope;
    emission.coroutine = helper.async();
    emission.calls.push(helper.name().name());
    code.emit(new Instr.Checkpoint(line));
    Type type = child.expressions().calls().body(helper, scope);
    emission.calls.pop();
    return new Operand(result, type);
  }
}
