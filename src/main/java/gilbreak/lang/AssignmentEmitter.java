package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.lang.Scope.Local;
import gilbreak.program.Instr;
import gilbreak.program.Type;
import gilbreak.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Turns assignments into instructions. A shared name is written in one step, and an augmented
 * assignment reads it in another one before: that gap is what most of the game is about.
 */
final class AssignmentEmitter {
  private static final int LONGEST_LIST = 1024;

  private final Emission emission;
  private final CodeBuilder code;
  private final Globals globals;
  private final ExprEmitter expressions;

  AssignmentEmitter(Emission emission, ExprEmitter expressions) {
    this.emission = emission;
    this.code = emission.code;
    this.globals = emission.globals;
    this.expressions = expressions;
  }

  private Scope scope() {
    return emission.scope;
  }

  void assign(Stmt.Assign stmt) {
    if (stmt.target() instanceof Expr.Name name) {
      if (stmt.value() instanceof Expr.ListDisplay list) {
        newList(name, list);
        return;
      }
      if (stmt.value() instanceof Expr.Call call && call.function().name().equals("create_task")) {
        newTask(name, call);
        return;
      }
      if (stmt.value() instanceof Expr.Await await
          && await.operand() instanceof Expr.Call call
          && call.function().name().equals("gather")
          && emission.coroutine
          && call.keywords().isEmpty()) {
        results(name, call);
        return;
      }
      Operand value = expressions.emit(stmt.value());
      store(name, value, stmt.value().span());
      code.release(value.slot());
      return;
    }
    Operand value = expressions.emit(stmt.value());
    Expr.Index element = (Expr.Index) stmt.target();
    Operand index = expressions.emit(element.index());
    storeElement(element, index, value, stmt.value().span());
    code.release(index.slot());
    code.release(value.slot());
  }

  /** Reads the target, evaluates the value, computes, writes: with two steps, so not atomic. */
  void augment(Stmt.Augment stmt) {
    int line = stmt.span().line();
    if (stmt.target() instanceof Expr.Name name) {
      Operand old = expressions.emit(name);
      Operand value = expressions.emit(stmt.value());
      Operand result = expressions.binary(line, stmt.operator(), old, value);
      store(name, result, stmt.span());
      code.release(result.slot());
      return;
    }
    Expr.Index element = (Expr.Index) stmt.target();
    Operand index = expressions.emit(element.index());
    Operand kept = new Operand(code.temporary(), index.type());
    code.emit(new Instr.Copy(line, kept.slot(), index.slot()));
    code.release(index.slot());
    Operand old = readAgain(element, kept);
    Operand value = expressions.emit(stmt.value());
    Operand result = expressions.binary(line, stmt.operator(), old, value);
    storeElement(element, kept, result, stmt.span());
    code.release(result.slot());
    code.release(kept.slot());
  }

  private Operand readAgain(Expr.Index element, Operand index) {
    int slot = code.temporary();
    Optional<Local> local = scope().local(element.list().name());
    if (local.isPresent() && local.get().isList()) {
      Local list = local.get();
      expressions.requireAssigned(element.list());
      code.emit(new Instr.LoadElement(element.line(), slot, list.slot, list.length, index.slot()));
      return new Operand(slot, list.type);
    }
    int variable = globals.variable(element.list().name());
    if (variable < 0 || !globals.variable(variable).list()) {
      return new Operand(slot, Type.NONE);
    }
    code.emit(new Instr.Load(element.line(), slot, variable, index.slot()));
    return new Operand(slot, globals.type(variable));
  }

  void store(Expr.Name name, Operand value, Span span) {
    int variable = globals.variable(name.name());
    if (variable >= 0) {
      if (globals.variable(variable).list()) {
        emission.error(
            name.span(),
            "%s is a shared list; assign to its elements, %1$s[i]".formatted(name.name()));
      } else {
        widenShared(variable, value.type(), span);
        code.emit(new Instr.Store(name.line(), variable, Instr.NO_SLOT, value.slot()));
      }
      return;
    }
    if (mayBeLocal(name)) {
      Local local = scalar(name, value.type(), span);
      code.emit(new Instr.Copy(name.line(), local.slot, value.slot()));
      scope().assigned = scope().assigned.with(name.name());
    }
  }

  private void storeElement(Expr.Index target, Operand index, Operand value, Span span) {
    Optional<Local> local = scope().local(target.list().name());
    int line = target.line();
    if (local.isPresent() && local.get().isList()) {
      Local list = local.get();
      expressions.requireAssigned(target.list());
      list.type = widen(list.type, value.type(), target.list().name(), span);
      code.emit(new Instr.StoreElement(line, list.slot, list.length, index.slot(), value.slot()));
      return;
    }
    int variable = globals.variable(target.list().name());
    if (local.isPresent() || variable < 0 || !globals.variable(variable).list()) {
      expressions.notAList(target.list());
      return;
    }
    widenShared(variable, value.type(), span);
    code.emit(new Instr.Store(line, variable, index.slot(), value.slot()));
  }

  /** Notes what else a shared variable holds. */
  void widenShared(int variable, Type type, Span span) {
    String name = globals.variable(variable).name();
    globals.type(variable, widen(globals.type(variable), type, name, span));
  }

  private Type widen(Type old, Type added, String name, Span span) {
    return old.join(added)
        .orElseGet(
            () -> {
              emission.error(
                  span,
                  "'%s' holds %s; this is %s, and a name keeps one type"
                      .formatted(name, old.words(), added.words()));
              return old;
            });
  }

  private boolean mayBeLocal(Expr.Name name) {
    if (globals.isConstant(name.name())) {
      emission.error(name.span(), name.name() + " is a level parameter and cannot be assigned to");
      return false;
    }
    if (globals.objects().find(name.name()).isPresent()) {
      emission.error(
          name.span(), globals.objects().describe(name.name()) + " and cannot be assigned to");
      return false;
    }
    if (emission.functions.containsKey(name.name())) {
      emission.error(name.span(), name.name() + " is a helper and cannot be assigned to");
      return false;
    }
    if (!Words.isFree(name.name())) {
      emission.error(name.span(), name.name() + " has a meaning of its own; choose another name");
      return false;
    }
    return true;
  }

  private Local scalar(Expr.Name name, Type type, Span span) {
    Optional<Local> known = scope().local(name.name());
    if (known.isEmpty()) {
      Local local = new Local(code.local(1), Local.SCALAR, type);
      scope().add(name.name(), local);
      return local;
    }
    Local local = known.get();
    if (local.isList()) {
      emission.error(name.span(), "'" + name.name() + "' is a list; a name keeps one type");
    } else {
      local.type = widen(local.type, type, name.name(), span);
    }
    return local;
  }

  /** A local list lies in slots of its own; assigning a second one writes into the same slots. */
  private void newList(Expr.Name name, Expr.ListDisplay list) {
    long times = expressions.known(list.times()).orElse(0L);
    if (list.elements().isEmpty()
        || times < 1
        || times > LONGEST_LIST
        || times * list.elements().size() > LONGEST_LIST) {
      emission.error(
          list.span(), "a list has a length known before the start, from 1 to " + LONGEST_LIST);
      return;
    }
    if (globals.variable(name.name()) >= 0 || !mayBeLocal(name)) {
      emission.error(name.span(), "a list can only be assigned to a local name");
      return;
    }
    List<Operand> values = list.elements().stream().map(expressions::emit).toList();
    int length = (int) times * values.size();
    Local local = listLocal(name, length, values.get(0).type());
    if (local.length != length) {
      String kept =
          local.isList()
              ? "'%s' has %d element(s); a list keeps its length"
              : "'%s' is not a list; a name keeps one type";
      emission.error(name.span(), kept.formatted(name.name(), local.length));
      return;
    }
    for (Operand value : values) {
      local.type = widen(local.type, value.type(), name.name(), list.span());
    }
    for (int i = 0; i < length; i++) {
      int value = values.get(i % values.size()).slot();
      code.emit(new Instr.Copy(name.line(), local.slot + i, value));
    }
    values.forEach(value -> code.release(value.slot()));
    scope().assigned = scope().assigned.with(name.name());
  }

  /** {@code t = create_task(...)}: the name stands for the task, and for nothing else. */
  private void newTask(Expr.Name name, Expr.Call call) {
    Optional<Integer> child = expressions.awaits().create(call);
    if (globals.variable(name.name()) >= 0 || !mayBeLocal(name)) {
      emission.error(name.span(), "a task can only be kept under a local name");
    } else if (scope().local(name.name()).isPresent() || scope().task(name.name()).isPresent()) {
      emission.error(name.span(), "'" + name.name() + "' is taken; give the task its own name");
    } else if (child.isPresent()) {
      scope().addTask(name.name(), child.get());
      scope().assigned = scope().assigned.with(name.name());
    }
  }

  /** {@code xs = await gather(...)}: a list of what the tasks return. */
  private void results(Expr.Name name, Expr.Call call) {
    List<Integer> children = expressions.awaits().gather(call);
    if (children.isEmpty() || globals.variable(name.name()) >= 0 || !mayBeLocal(name)) {
      emission.error(name.span(), "the results can only be assigned to a local name");
      return;
    }
    Type type = emission.children.type(children.get(0));
    Local local = listLocal(name, children.size(), type);
    if (local.length != children.size()) {
      emission.error(name.span(), "'" + name.name() + "' is taken; choose another name");
      return;
    }
    for (int i = 0; i < children.size(); i++) {
      Type returned = emission.children.type(children.get(i));
      local.type = widen(local.type, returned, name.name(), call.span());
      code.emit(new Instr.Returned(name.line(), local.slot + i, children.get(i)));
    }
    scope().assigned = scope().assigned.with(name.name());
  }

  private Local listLocal(Expr.Name name, int length, Type type) {
    return scope()
        .local(name.name())
        .orElseGet(
            () -> {
              Local local = new Local(code.local(length), length, type);
              scope().add(name.name(), local);
              return local;
            });
  }
}
