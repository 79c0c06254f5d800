package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.lang.Scope.Local;
import gilbreak.program.Instr;
import gilbreak.program.Instr.Spend.Way;
import gilbreak.program.Operator;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.source.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Turns calls into instructions. A helper's body is put in place of each call, with locals of its
 * own; that is why helpers cannot call themselves.
 */
final class CallEmitter {
  private static final Map<String, Way> WAYS =
      Map.of("work", Way.WORK, "io", Way.IO, "sleep", Way.SLEEP);

  private static final int DEEPEST = 20;

  private final Emission emission;
  private final CodeBuilder code;
  private final ExprEmitter expressions;

  CallEmitter(Emission emission, ExprEmitter expressions) {
    this.emission = emission;
    this.code = emission.code;
    this.expressions = expressions;
  }

  /** A call in an expression. */
  Operand emit(Expr.Call call) {
    String name = call.function().name();
    if (refusesKeywords(call)) {
      return emission.broken(call.line());
    }
    return switch (name) {
      case "min", "max" -> extreme(call, name.equals("min") ? Operator.MIN : Operator.MAX);
      case "abs" -> absolute(call);
      case "len" -> length(call);
      case "sum" -> sum(call);
      case "work", "io", "sleep", "range" -> {
        emission.error(call.span(), name + "() gives no value that could be used here");
        yield emission.broken(call.line());
      }
      case "atomic_add" -> new AtomicEmitter(emission, expressions).add(call);
      case "compare_and_swap" -> new AtomicEmitter(emission, expressions).compareAndSwap(call);
      case "gather", "create_task", "to_thread", "to_process" -> notAwaited(call);
      default -> helper(call);
    };
  }

  private Operand notAwaited(Expr.Call call) {
    String name = call.function().name();
    emission.error(
        call.span(),
        name.equals("create_task")
            ? "a task is kept under a name, t = create_task(...), to be awaited later"
            : "coroutine '" + name + "' was never awaited");
    return emission.broken(call.line());
  }

  /** A call for what it does. */
  void emitStatement(Expr.Call call) {
    Way way = WAYS.get(call.function().name());
    if (call.function().name().equals("create_task")) {
      expressions.awaits().create(call);
    } else if (way == null) {
      code.release(emit(call).slot());
    } else if (!refusesKeywords(call)) {
      spend(call, way);
    }
  }

  /** Notes a value that is given by name, where no function of the language takes one. */
  boolean refusesKeywords(Expr.Call call) {
    String name = call.function().name();
    boolean known = Words.FUNCTIONS.contains(name) || emission.functions.containsKey(name);
    if (!known || call.keywords().isEmpty()) {
      return false;
    }
    emission.error(
        call.keywords().get(0).name().span(), name + "() takes its values in order, without names");
    return true;
  }

  private void spend(Expr.Call call, Way way) {
    if (emission.transaction && way != Way.WORK) {
      emission.error(call.span(), "a transaction cannot wait");
    }
    if (takes(call, 1, "the number of microseconds")) {
      Operand duration = expressions.emit(call.arguments().get(0));
      code.emit(new Instr.Spend(call.line(), way, duration.slot()));
      code.release(duration.slot());
    }
  }

  /** Like any call, looks at its arguments when it has them all. */
  private Operand extreme(Expr.Call call, Operator operator) {
    if (call.arguments().size() < 2) {
      emission.error(call.span(), operator.symbol() + "() takes two values or more");
      return emission.broken(call.line());
    }
    List<Operand> values = call.arguments().stream().map(expressions::emit).toList();
    Operand best = values.get(0);
    for (Operand value : values.subList(1, values.size())) {
      best = expressions.binary(call.line(), operator, best, value);
    }
    code.emit(new Instr.Checkpoint(call.line()));
    return best;
  }

  /** {@code max(value, -value)}. */
  private Operand absolute(Expr.Call call) {
    if (!takes(call, 1, "one value")) {
      return emission.broken(call.line());
    }
    Operand value = expressions.emit(call.arguments().get(0));
    int negated = code.temporary();
    code.emit(new Instr.Negate(call.line(), negated, value.slot()));
    Operand result =
        expressions.binary(call.line(), Operator.MAX, value, new Operand(negated, Type.INT));
    code.emit(new Instr.Checkpoint(call.line()));
    return result;
  }

  private Operand length(Expr.Call call) {
    OptionalInt length = listLength(call);
    if (length.isEmpty()) {
      return emission.broken(call.line());
    }
    code.emit(new Instr.Checkpoint(call.line()));
    return new Operand(emission.constant(call.line(), length.getAsInt()), Type.INT);
  }

  /** Reads the elements one after the other, each in a step of its own. */
  private Operand sum(Expr.Call call) {
    OptionalInt length = listLength(call);
    if (length.isEmpty()) {
      return emission.broken(call.line());
    }
    Expr.Name list = (Expr.Name) call.arguments().get(0);
    Operand total = new Operand(emission.constant(call.line(), 0), Type.INT);
    for (int i = 0; i < length.getAsInt(); i++) {
      Expr.Literal index = new Expr.Literal(list.span(), Type.INT, i);
      Operand element = expressions.emit(new Expr.Index(list.span(), list, index));
      total = expressions.binary(call.line(), Operator.ADD, total, element);
    }
    code.emit(new Instr.Checkpoint(call.line()));
    return total;
  }

  private OptionalInt listLength(Expr.Call call) {
    if (!takes(call, 1, "a list")) {
      return OptionalInt.empty();
    }
    if (!(call.arguments().get(0) instanceof Expr.Name list)) {
      emission.error(call.arguments().get(0).span(), "expected the name of a list");
      return OptionalInt.empty();
    }
    OptionalInt length = expressions.length(list);
    if (length.isEmpty()) {
      expressions.notAList(list);
    }
    return length;
  }

  private boolean takes(Expr.Call call, int count, String what) {
    String name = call.function().name();
    if (call.arguments().size() != count) {
      emission.error(call.span(), "%s() takes %s, nothing more".formatted(name, what));
      return false;
    }
    return true;
  }

  /** A call of a helper; one of a coroutine would do nothing without an {@code await}. */
  private Operand helper(Expr.Call call) {
    Optional<Stmt.Def> helper = find(call, call.arguments().size());
    if (helper.isPresent() && helper.get().async()) {
      emission.error(call.span(), "coroutine '" + call.function().name() + "' was never awaited");
    }
    return helper
        .filter(found -> !found.async())
        .map(found -> inline(call, found))
        .orElseGet(() -> emission.broken(call.line()));
  }

  /** {@code await helper(...)}. */
  Operand coroutine(Expr.Call call) {
    String name = call.function().name();
    if (Words.FUNCTIONS.contains(name)) {
      emission.error(call.span(), name + "() cannot be awaited; call it without 'await'");
      return emission.broken(call.line());
    }
    Optional<Stmt.Def> helper = find(call, call.arguments().size());
    if (helper.isPresent() && !helper.get().async()) {
      emission.error(
          call.span(), name + " is no coroutine; write 'async def', or call it without 'await'");
    }
    return helper
        .filter(Stmt.Def::async)
        .map(found -> inline(call, found))
        .orElseGet(() -> emission.broken(call.line()));
  }

  /** The helper that a call means; empty, and noted, when it cannot be called so. */
  Optional<Stmt.Def> find(Expr.Call call, int values) {
    String name = call.function().name();
    Stmt.Def helper = emission.functions.get(name);
    if (helper == null) {
      missing(call.function());
      return Optional.empty();
    }
    if (emission.calls.contains(name)) {
      emission.error(call.span(), "a helper cannot call itself; use a loop");
      return Optional.empty();
    }
    if (emission.calls.size() == DEEPEST) {
      emission.error(call.span(), "helpers call one another too deeply here");
      return Optional.empty();
    }
    if (helper.parameters().size() != values) {
      emission.error(
          call.span(),
          "%s() takes %d value(s), this call has %d"
              .formatted(name, helper.parameters().size(), values));
      return Optional.empty();
    }
    return Optional.of(helper);
  }

  private void missing(Expr.Name function) {
    Set<String> known = new LinkedHashSet<>(emission.functions.keySet());
    known.addAll(Words.FUNCTIONS);
    String hint = Spelling.hint(function.name(), known);
    String where = emission.goal ? "" : " above this line";
    emission.missing(
        function.span(), "there is no function '%s'%s%s".formatted(function.name(), where, hint));
  }

  private Operand inline(Expr.Call call, Stmt.Def helper) {
    List<Operand> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(expressions.emit(argument)));
    int result = code.temporary();
    code.emit(new Instr.Constant(call.line(), result, Value.NONE));
    Scope caller = emission.scope;
    boolean coroutine = emission.coroutine;
    Scope scope = new Scope(code.label(), result);
    bind(call, helper, arguments, scope);
    emission.scope = scope;
    emission.coroutine = helper.async();
    emission.calls.push(helper.name().name());
    code.emit(new Instr.Checkpoint(call.line()));
    Type type = body(helper, scope);
    code.emit(new Instr.Checkpoint(call.line()));
    emission.calls.pop();
    emission.coroutine = coroutine;
    emission.scope = caller;
    return new Operand(result, type);
  }

  /** A helper's statements, in its own scope; the type of what it returns. */
  Type body(Stmt.Def helper, Scope scope) {
    new StmtEmitter(emission, expressions).block(helper.body());
    boolean fallsOff = !scope.assigned.unreachable();
    code.place(scope.end);
    Type type = scope.resultType == null ? Type.NONE : scope.resultType;
    return fallsOff ? type.join(Type.NONE).orElse(type) : type;
  }

  private void bind(Expr.Call call, Stmt.Def helper, List<Operand> arguments, Scope scope) {
    for (int i = 0; i < arguments.size(); i++) {
      String parameter = helper.parameters().get(i).name();
      Operand argument = arguments.get(i);
      int slot = code.local(1);
      code.emit(new Instr.Copy(call.line(), slot, argument.slot()));
      code.release(argument.slot());
      scope.add(parameter, new Local(slot, Local.SCALAR, argument.type()));
      scope.assigned = scope.assigned.with(parameter);
    }
  }
}
