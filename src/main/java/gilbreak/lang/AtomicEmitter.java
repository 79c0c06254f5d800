package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.program.Instr;
import gilbreak.program.Type;
import java.util.List;
import java.util.Optional;

/** Turns {@code atomic_add} and {@code compare_and_swap} into single steps. */
final class AtomicEmitter {
  private final Emission emission;
  private final CodeBuilder code;
  private final ExprEmitter expressions;

  AtomicEmitter(Emission emission, ExprEmitter expressions) {
    this.emission = emission;
    this.code = emission.code;
    this.expressions = expressions;
  }

  /** {@code atomic_add(x, d)}: gives the new value. */
  Operand add(Expr.Call call) {
    Optional<Place> place = place(call, List.of("x", "d"));
    if (place.isEmpty()) {
      return emission.broken(call.line());
    }
    Operand amount = expressions.emit(call.arguments().get(1));
    int index = place.get().index();
    int target = code.temporary();
    int variable = place.get().variable();
    code.emit(new Instr.AtomicAdd(call.line(), target, variable, index, amount.slot()));
    code.emit(new Instr.Checkpoint(call.line()));
    code.release(amount.slot());
    code.release(index);
    return new Operand(target, Type.INT);
  }

  /** {@code compare_and_swap(x, old, new)}: tells whether it has written. */
  Operand compareAndSwap(Expr.Call call) {
    Optional<Place> place = place(call, List.of("x", "old", "new"));
    if (place.isEmpty()) {
      return emission.broken(call.line());
    }
    int variable = place.get().variable();
    int index = place.get().index();
    Operand old = expressions.emit(call.arguments().get(1));
    Operand value = expressions.emit(call.arguments().get(2));
    expressions.assignments().widenShared(variable, value.type(), call.span());
    int target = code.temporary();
    code.emit(
        new Instr.CompareAndSwap(call.line(), target, variable, index, old.slot(), value.slot()));
    code.emit(new Instr.Checkpoint(call.line()));
    code.release(old.slot());
    code.release(value.slot());
    code.release(index);
    return new Operand(target, Type.BOOL);
  }

  /** A shared variable, or one of a shared list's elements. */
  private record Place(int variable, int index) {}

  private Optional<Place> place(Expr.Call call, List<String> parameters) {
    String name = call.function().name();
    if (call.arguments().size() != parameters.size() || emission.goal) {
      emission.error(call.span(), "%s() takes (%s)".formatted(name, String.join(", ", parameters)));
      return Optional.empty();
    }
    Expr target = call.arguments().get(0);
    if (target instanceof Expr.Name variable && isShared(variable, false)) {
      return Optional.of(new Place(emission.globals.variable(variable.name()), Instr.NO_SLOT));
    }
    if (target instanceof Expr.Index element && isShared(element.list(), true)) {
      int variable = emission.globals.variable(element.list().name());
      return Optional.of(new Place(variable, expressions.emit(element.index()).slot()));
    }
    emission.error(target.span(), name + "() works on a shared variable, or on its element x[i]");
    return Optional.empty();
  }

  private boolean isShared(Expr.Name name, boolean list) {
    int variable = emission.globals.variable(name.name());
    return variable >= 0
        && emission.globals.variable(variable).list() == list
        && emission.scope.local(name.name()).isEmpty();
  }
}
