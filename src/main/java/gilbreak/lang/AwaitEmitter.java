package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.program.Instr;
import gilbreak.program.Instr.Spend.Way;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what is awaited into instructions, and starts tasks. */
final class AwaitEmitter {
  static final Map<String, Kind> TO = Map.of("to_thread", Kind.THREAD, "to_process", Kind.PROCESS);

  private final Emission emission;
  private final CodeBuilder code;
  private final ExprEmitter expressions;

  AwaitEmitter(Emission emission, ExprEmitter expressions) {
    this.emission = emission;
    this.code = emission.code;
    this.expressions = expressions;
  }

  Operand emit(Expr.Await expr) {
    if (!emission.coroutine) {
      String where = emission.kind == Kind.TASK ? "an 'async def'" : "a task";
      return refuse(expr, "'await' belongs into " + where);
    }
    if (emission.transaction) {
      return refuse(expr, "a transaction cannot wait");
    }
    if (expr.operand() instanceof Expr.Call call) {
      return call(call);
    }
    if (expr.operand() instanceof Expr.Method method) {
      return expressions.objects().await(method);
    }
    return expr.operand() instanceof Expr.Name name
        ? join(name)
        : refuse(expr, "this cannot be awaited; expected a call or the name of a task");
  }

  private Operand refuse(Expr expr, String message) {
    emission.error(expr.span(), message);
    return emission.broken(expr.line());
  }

  private Operand call(Expr.Call call) {
    String name = call.function().name();
    if (expressions.calls().refusesKeywords(call)) {
      return emission.broken(call.line());
    }
    if (name.equals("gather")) {
      gather(call);
      return emission.broken(call.line());
    }
    if (name.equals("create_task")) {
      return create(call).map(child -> join(call, child)).orElse(emission.broken(call.line()));
    }
    if (TO.containsKey(name)) {
      return elsewhere(call);
    }
    return name.equals("io") || name.equals("sleep")
        ? sleep(call)
        : expressions.calls().coroutine(call);
  }

  private Operand sleep(Expr.Call call) {
    if (call.arguments().size() != 1) {
      return refuse(call, call.function().name() + "() takes the number of microseconds");
    }
    Operand duration = expressions.emit(call.arguments().get(0));
    Way way = call.function().name().equals("io") ? Way.IO : Way.SLEEP;
    code.emit(new Instr.Sleep(call.line(), way, duration.slot()));
    code.release(duration.slot());
    return new Operand(emission.none(call.line()), Type.NONE);
  }

  private Operand join(Expr.Name name) {
    Optional<Integer> child = emission.scope.task(name.name());
    if (child.isEmpty()) {
      return refuse(name, "'%s' is no task; write %1$s = create_task(...)".formatted(name.name()));
    }
    expressions.requireAssigned(name);
    return join(name, child.get());
  }

  /** Waits for a child; what it returns. */
  Operand join(Expr expr, int child) {
    code.emit(new Instr.Join(expr.line(), List.of(child), false));
    int slot = code.temporary();
    code.emit(new Instr.Returned(expr.line(), slot, child));
    return new Operand(slot, emission.children.type(child));
  }

  /** {@code create_task(...)}: the number of the child; empty, and noted, when it cannot be. */
  Optional<Integer> create(Expr.Call call) {
    if (!emission.coroutine) {
      refuse(call, "create_task() belongs into a task");
      return Optional.empty();
    }
    if (emission.transaction) {
      refuse(call, "a transaction is repeated when it fails, so it starts nothing");
      return Optional.empty();
    }
    if (emission.loops > 0) {
      refuse(
          call, "a task for each turn of a loop: await gather(*[f(i) for i in range(n)]) instead");
      return Optional.empty();
    }
    if (call.arguments().size() == 1
        && call.keywords().isEmpty()
        && call.arguments().get(0) instanceof Expr.Call coroutine) {
      return start(coroutine);
    }
    refuse(call, "create_task() takes the call of an 'async def'");
    return Optional.empty();
  }

  /** Starts a task that runs a coroutine; its arguments are evaluated here and now. */
  private Optional<Integer> start(Expr.Call coroutine) {
    return new ChildEmitter(emission, expressions).task(coroutine);
  }

  /** {@code await to_thread(f, x)}: starts a thread and waits for what it returns. */
  private Operand elsewhere(Expr.Call call) {
    Optional<Integer> child = new ChildEmitter(emission, expressions).elsewhere(call);
    return child.map(number -> join(call, number)).orElse(emission.broken(call.line()));
  }

  /** {@code await gather(...)}; the numbers of the children whose results it gives. */
  List<Integer> gather(Expr.Call call) {
    List<Integer> children = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      gathered(argument, children);
    }
    if (children.isEmpty()) {
      refuse(call, "gather() takes coroutines: gather(f(1), f(2))");
    } else {
      code.emit(new Instr.Join(call.line(), children, true));
    }
    return children;
  }

  private void gathered(Expr argument, List<Integer> children) {
    if (argument instanceof Expr.Spread spread) {
      spread(spread, children);
    } else if (argument instanceof Expr.Call call && call.function().name().equals("create_task")) {
      create(call).ifPresent(children::add);
    } else if (argument instanceof Expr.Call call) {
      start(call).ifPresent(children::add);
    } else if (argument instanceof Expr.Name name && emission.scope.task(name.name()).isPresent()) {
      expressions.requireAssigned(name);
      children.add(emission.scope.task(name.name()).get());
    } else {
      refuse(argument, "gather() takes coroutines, such as f(1), and tasks");
    }
  }

  /** {@code *[f(i) for i in range(n)]}: one after the other. */
  private void spread(Expr.Spread spread, List<Integer> children) {
    List<Long> values = expressions.knownRange(spread.range());
    if (values.isEmpty() || values.size() > ChildEmitter.MOST) {
      refuse(
          spread,
          "the range is known before the start, and has from 1 to %d numbers"
              .formatted(ChildEmitter.MOST));
      return;
    }
    Expr.Name name = spread.variable();
    for (long value : values) {
      int slot = emission.constant(spread.line(), value);
      expressions.assignments().store(name, new Operand(slot, Type.INT), name.span());
      code.release(slot);
      gathered(spread.element(), children);
    }
  }
}
