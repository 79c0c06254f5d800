package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.lang.Scope.Local;
import gilbreak.program.Instr;
import gilbreak.program.Operator;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/** Turns expressions into instructions that leave the value in a slot, in Python's order. */
final class ExprEmitter implements Expr.Visitor<Operand> {
  private final Emission emission;
  private final CodeBuilder code;
  private final Globals globals;
  private final CallEmitter calls;
  private final ObjectEmitter objects;
  private final AwaitEmitter awaits;
  private final AssignmentEmitter assignments;

  ExprEmitter(Emission emission) {
    this.emission = emission;
    this.code = emission.code;
    this.globals = emission.globals;
    this.calls = new CallEmitter(emission, this);
    this.objects = new ObjectEmitter(emission, this);
    this.awaits = new AwaitEmitter(emission, this);
    this.assignments = new AssignmentEmitter(emission, this);
  }

  Operand emit(Expr expr) {
    return expr.accept(this);
  }

  CallEmitter calls() {
    return calls;
  }

  ObjectEmitter objects() {
    return objects;
  }

  AwaitEmitter awaits() {
    return awaits;
  }

  AssignmentEmitter assignments() {
    return assignments;
  }

  @Override
  public Operand literal(Expr.Literal expr) {
    return new Operand(emission.constant(expr.line(), expr.value()), expr.type());
  }

  @Override
  public Operand name(Expr.Name expr) {
    Optional<Local> local = emission.scope.local(expr.name());
    if (local.isPresent()) {
      return readLocal(expr, local.get());
    }
    int variable = globals.variable(expr.name());
    if (variable >= 0) {
      return readShared(expr, variable);
    }
    if (globals.isConstant(expr.name())) {
      int slot = emission.constant(expr.line(), globals.constant(expr.name()));
      return new Operand(slot, Type.INT);
    }
    if (expr.name().equals("me") && !emission.goal) {
      return new Operand(0, Type.INT);
    }
    return notAValue(expr);
  }

  private Operand notAValue(Expr.Name expr) {
    if (emission.scope.task(expr.name()).isPresent()) {
      return refuse(expr, "%s is a task; write 'await %1$s'".formatted(expr.name()));
    }
    if (globals.objects().find(expr.name()).isPresent()) {
      String advice =
          emission.goal ? "a goal looks at shared variables" : "it has no value, call a method";
      emission.error(expr.span(), globals.objects().describe(expr.name()) + "; " + advice);
    } else {
      emission.unknown(expr);
    }
    return emission.broken(expr.line());
  }

  private Operand readLocal(Expr.Name expr, Local local) {
    if (local.isList()) {
      emission.error(expr.span(), wholeList(expr.name()));
      return emission.broken(expr.line());
    }
    requireAssigned(expr);
    return new Operand(local.slot, local.type);
  }

  private Operand readShared(Expr.Name expr, int variable) {
    if (globals.variable(variable).list()) {
      emission.error(expr.span(), wholeList(expr.name()));
      return emission.broken(expr.line());
    }
    int slot = code.temporary();
    code.emit(new Instr.Load(expr.line(), slot, variable, Instr.NO_SLOT));
    return new Operand(slot, globals.type(variable));
  }

  private static String wholeList(String name) {
    return "%s is a list; use an element, %1$s[i], or len(%1$s)".formatted(name);
  }

  void requireAssigned(Expr.Name expr) {
    if (!emission.scope.assigned.has(expr.name())) {
      emission.missing(
          expr.span(),
          "'%s' may have no value yet when this line runs; assign it before"
              .formatted(expr.name()));
    }
  }

  @Override
  public Operand index(Expr.Index expr) {
    Operand index = emit(expr.index());
    Optional<Local> local = emission.scope.local(expr.list().name());
    if (local.isPresent() && local.get().isList()) {
      requireAssigned(expr.list());
      code.release(index.slot());
      int slot = code.temporary();
      Local list = local.get();
      code.emit(new Instr.LoadElement(expr.line(), slot, list.slot, list.length, index.slot()));
      return new Operand(slot, list.type);
    }
    int variable = globals.variable(expr.list().name());
    if (local.isPresent() || variable < 0 || !globals.variable(variable).list()) {
      notAList(expr.list());
      return emission.broken(expr.line());
    }
    code.release(index.slot());
    int slot = code.temporary();
    code.emit(new Instr.Load(expr.line(), slot, variable, index.slot()));
    return new Operand(slot, globals.type(variable));
  }

  void notAList(Expr.Name name) {
    boolean value =
        emission.scope.local(name.name()).isPresent()
            || globals.values().contains(name.name())
            || name.name().equals("me");
    if (value) {
      emission.error(name.span(), "'" + name.name() + "' is not a list");
    } else {
      notAValue(name);
    }
  }

  @Override
  public Operand binary(Expr.Binary expr) {
    Operand left = emit(expr.left());
    return binary(expr.line(), expr.operator(), left, emit(expr.right()));
  }

  /** Emits the operation and gives the operands' slots back. */
  Operand binary(int line, Operator operator, Operand left, Operand right) {
    code.release(left.slot());
    code.release(right.slot());
    int slot = code.temporary();
    code.emit(new Instr.Binary(line, slot, operator, left.slot(), right.slot()));
    return new Operand(slot, operator.compares() ? Type.BOOL : Type.INT);
  }

  @Override
  public Operand comparison(Expr.Comparison expr) {
    int result = code.temporary();
    int end = code.label();
    Operand left = emit(expr.operands().get(0));
    for (int i = 0; i < expr.operators().size(); i++) {
      if (i > 0) {
        code.emit(new Instr.Branch(expr.line(), result, end));
      }
      Operand right = emit(expr.operands().get(i + 1));
      Operator operator = expr.operators().get(i);
      code.emit(new Instr.Binary(expr.line(), result, operator, left.slot(), right.slot()));
      code.release(left.slot());
      left = right;
    }
    code.release(left.slot());
    code.place(end);
    return new Operand(result, Type.BOOL);
  }

  @Override
  public Operand logical(Expr.Logical expr) {
    return logical(expr, false);
  }

  /** A value of which only the truth counts: there the two sides may differ in type. */
  Operand truth(Expr expr) {
    if (expr instanceof Expr.Logical logical) {
      return logical(logical, true);
    }
    return expr.accept(this);
  }

  /** Puts a value of which only the truth matters into a slot. */
  void truthInto(int slot, Expr expr) {
    Operand truth = truth(expr);
    code.emit(new Instr.Copy(expr.line(), slot, truth.slot()));
    code.release(truth.slot());
  }

  private Operand logical(Expr.Logical expr, boolean truth) {
    int result = code.temporary();
    int second = code.label();
    int end = code.label();
    Operand left = truth ? truth(expr.left()) : emit(expr.left());
    code.emit(new Instr.Copy(expr.line(), result, left.slot()));
    code.release(left.slot());
    code.emit(new Instr.Branch(expr.line(), result, expr.and() ? end : second));
    if (!expr.and()) {
      code.emit(new Instr.Jump(expr.line(), end));
      code.place(second);
    }
    Operand right = truth ? truth(expr.right()) : emit(expr.right());
    code.emit(new Instr.Copy(expr.line(), result, right.slot()));
    code.release(right.slot());
    code.place(end);
    return truth
        ? new Operand(result, Type.BOOL)
        : new Operand(result, join(expr.span(), left.type(), right.type()));
  }

  @Override
  public Operand not(Expr.Not expr) {
    Operand operand = truth(expr.operand());
    code.release(operand.slot());
    int slot = code.temporary();
    code.emit(new Instr.Not(expr.line(), slot, operand.slot()));
    return new Operand(slot, Type.BOOL);
  }

  @Override
  public Operand negate(Expr.Negate expr) {
    Operand operand = emit(expr.operand());
    code.release(operand.slot());
    int slot = code.temporary();
    code.emit(new Instr.Negate(expr.line(), slot, operand.slot()));
    return new Operand(slot, Type.INT);
  }

  @Override
  public Operand choice(Expr.Choice expr) {
    int result = code.temporary();
    int otherwise = code.label();
    int end = code.label();
    condition(expr.condition(), otherwise);
    Type then = into(result, expr.then());
    code.emit(new Instr.Jump(expr.line(), end));
    code.place(otherwise);
    Type other = into(result, expr.otherwise());
    code.place(end);
    return new Operand(result, join(expr.span(), then, other));
  }

  /** Goes on when the condition is true, else jumps. */
  void condition(Expr condition, int otherwise) {
    Operand value = truth(condition);
    code.emit(new Instr.Branch(condition.line(), value.slot(), otherwise));
    code.release(value.slot());
  }

  /** Leaves the value in a given slot. */
  Type into(int slot, Expr expr) {
    Operand value = emit(expr);
    code.emit(new Instr.Copy(expr.line(), slot, value.slot()));
    code.release(value.slot());
    return value.type();
  }

  @Override
  public Operand call(Expr.Call expr) {
    return calls.emit(expr);
  }

  @Override
  public Operand method(Expr.Method expr) {
    return objects.call(expr);
  }

  @Override
  public Operand attribute(Expr.Attribute expr) {
    return objects.attribute(expr);
  }

  @Override
  public Operand await(Expr.Await expr) {
    return awaits.emit(expr);
  }

  @Override
  public Operand lambda(Expr.Lambda expr) {
    return refuse(expr, "a lambda belongs into the brackets of wait_for()");
  }

  @Override
  public Operand spread(Expr.Spread expr) {
    return refuse(expr, "'*' belongs into the brackets of gather()");
  }

  private Operand refuse(Expr expr, String message) {
    emission.error(expr.span(), message);
    return emission.broken(expr.line());
  }

  @Override
  public Operand list(Expr.ListDisplay expr) {
    return refuse(expr, "a list can only be assigned to a name, alone on the right side");
  }

  /** The type that holds both; notes when there is none. */
  Type join(Span span, Type left, Type right) {
    return left.join(right)
        .orElseGet(
            () -> {
              emission.error(
                  span,
                  "this would be %s in one case and %s in the other; a value has one type"
                      .formatted(left.words(), right.words()));
              return left;
            });
  }

  /** The value of an expression of numbers and level parameters, known before the first step. */
  Optional<Long> known(Expr expr) {
    if (expr instanceof Expr.Literal literal && literal.type() == Type.INT) {
      return Optional.of(literal.value());
    }
    if (expr instanceof Expr.Name name && globals.isConstant(name.name())) {
      return Optional.of(globals.constant(name.name()));
    }
    if (expr instanceof Expr.Negate negate) {
      return known(negate.operand()).map(value -> -value);
    }
    if (expr instanceof Expr.Binary binary) {
      return known(binary.left())
          .flatMap(left -> known(binary.right()).flatMap(r -> fold(binary.operator(), left, r)));
    }
    return Optional.empty();
  }

  /** The numbers of a range that is known before the first step; none when it is not. */
  List<Long> knownRange(List<Expr> range) {
    return knownRange(range, ChildEmitter.MOST + 1);
  }

  /** How many rounds a loop over a range has; {@link Puts#UNKNOWN} when nobody knows, or many. */
  int rounds(List<Expr> range) {
    boolean known = range.stream().allMatch(bound -> known(bound).isPresent());
    return known ? knownRange(range, Puts.UNKNOWN).size() : Puts.UNKNOWN;
  }

  private List<Long> knownRange(List<Expr> range, int most) {
    List<Long> bounds = range.stream().flatMap(bound -> known(bound).stream()).toList();
    if (bounds.size() < range.size()) {
      return List.of();
    }
    long from = bounds.size() == 1 ? 0 : bounds.get(0);
    long to = bounds.get(bounds.size() == 1 ? 0 : 1);
    long step = bounds.size() < 3 ? 1 : bounds.get(2);
    return step == 0
        ? List.of()
        : LongStream.iterate(from, at -> step > 0 ? at < to : at > to, at -> at + step)
            .limit(most)
            .boxed()
            .toList();
  }

  private static Optional<Long> fold(Operator operator, long left, long right) {
    try {
      return switch (operator) {
        case ADD -> Optional.of(Math.addExact(left, right));
        case SUBTRACT -> Optional.of(Math.subtractExact(left, right));
        case MULTIPLY -> Optional.of(Math.multiplyExact(left, right));
        default -> Optional.empty();
      };
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  /** The length of the list that a name stands for; empty when it is not a list. */
  OptionalInt length(Expr.Name list) {
    Optional<Local> local = emission.scope.local(list.name());
    if (local.isPresent()) {
      return local.get().isList() ? OptionalInt.of(local.get().length) : OptionalInt.empty();
    }
    int variable = globals.variable(list.name());
    return variable >= 0 && globals.variable(variable).list()
        ? OptionalInt.of(globals.variable(variable).length())
        : OptionalInt.empty();
  }

  /** Whether a value's truth is known: {@code while True}. */
  static boolean alwaysTrue(Expr expr) {
    return expr instanceof Expr.Literal literal && Value.isTrue(literal.value());
  }
}
