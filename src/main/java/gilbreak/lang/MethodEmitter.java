package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.Operator;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.Type;
import gilbreak.program.Value;
import java.util.List;
import java.util.Optional;

/** One call of a method of a synchronisation object. */
final class MethodEmitter {
  /** In place of whether the last wait was woken: true, and not {@link Operation#GOES_ON}. */
  private static final int FIRST_WAIT = 2;

  private final Emission emission;
  private final CodeBuilder code;
  private final ExprEmitter expressions;
  private final ObjectEmitter operations;
  private final Expr.Method call;
  private final int line;
  private final int object;
  private final SyncObject subject;

  MethodEmitter(
      Emission emission,
      ExprEmitter expressions,
      ObjectEmitter operations,
      Expr.Method call,
      int object) {
    this.emission = emission;
    this.code = emission.code;
    this.expressions = expressions;
    this.operations = operations;
    this.call = call;
    this.line = call.line();
    this.object = object;
    this.subject = emission.globals.objects().get(object);
  }

  Operand emit() {
    return switch (call.method().name()) {
      case "acquire" -> acquire();
      case "release" -> release();
      case "locked" -> locked();
      case "wait" -> subject.kind() == Kind.CONDITION ? waitNotified() : waitOther();
      case "wait_for" -> waitFor();
      case "notify" -> amount(object, Operation.NOTIFY);
      case "notify_all" -> simple(Operation.NOTIFY_ALL, Type.NONE);
      case "set" -> simple(Operation.SET, Type.NONE);
      case "clear" -> simple(Operation.CLEAR, Type.NONE);
      case "is_set" -> simple(Operation.IS_SET, Type.BOOL);
      case "abort" -> simple(Operation.ABORT, Type.NONE);
      case "reset" -> simple(Operation.RESET, Type.NONE);
      case "put" -> put(bind("item", "block", "timeout"), true);
      case "put_nowait" -> put(bind("item"), false);
      case "get" -> get(bind("block", "timeout"), true);
      case "get_nowait" -> get(bind(), false);
      case "qsize" -> simple(Operation.QSIZE, Type.INT);
      case "empty" -> simple(Operation.EMPTY, Type.BOOL);
      case "full" -> simple(Operation.FULL, Type.BOOL);
      case "task_done" -> simple(Operation.TASK_DONE, Type.NONE);
      case "join" -> simple(Operation.JOIN, Type.NONE);
      case "acquire_read" -> simple(Operation.ACQUIRE_READ, Type.NONE);
      case "release_read" -> simple(Operation.RELEASE_READ, Type.NONE);
      case "acquire_write" -> simple(Operation.ACQUIRE_WRITE, Type.NONE);
      case "release_write" -> simple(Operation.RELEASE_WRITE, Type.NONE);
      default -> throw new IllegalStateException("internal error: " + call.method().name());
    };
  }

  private MethodArguments bind(String... parameters) {
    return new MethodArguments(call, List.of(parameters), emission);
  }

  private Operand simple(Operation operation, Type type) {
    bind();
    operations.enter(line, object);
    return operations.operate(line, object, operation, type);
  }

  private Operand locked() {
    bind();
    operations.enter(line, object);
    return operations.operate(line, lockOrSelf(), Operation.LOCKED, Type.BOOL);
  }

  private int lockOrSelf() {
    return subject.kind() == Kind.CONDITION ? subject.lock() : object;
  }

  private Operand acquire() {
    MethodArguments arguments = bind("blocking", "timeout");
    boolean blocks = isTrue(arguments, "blocking");
    Operand timeout = timeoutOfLock(arguments);
    operations.enter(line, object);
    Operation operation = blocks ? Operation.ACQUIRE : Operation.TRY_ACQUIRE;
    Operation within = blocks ? Operation.ACQUIRE_WITHIN : Operation.TRY_ACQUIRE;
    return operations.operate(
        line,
        lockOrSelf(),
        timeout.slot() == Instr.NO_SLOT ? operation : within,
        Type.BOOL,
        Instr.NO_SLOT,
        timeout.slot());
  }

  private Operand release() {
    if (operations.isSemaphore(object)) {
      return amount(object, Operation.RELEASE);
    }
    bind();
    operations.enter(line, object);
    return operations.operate(line, lockOrSelf(), Operation.RELEASE, Type.NONE);
  }

  /** An operation that is given a number, 1 if nothing is said. */
  private Operand amount(int subjectOrLock, Operation operation) {
    Optional<Expr> number = bind("n").get("n");
    Operand given =
        number
            .map(expressions::emit)
            .orElseGet(() -> new Operand(emission.constant(line, 1), Type.INT));
    operations.enter(line, object);
    code.release(given.slot());
    return operations.operate(
        line, subjectOrLock, operation, Type.NONE, given.slot(), Instr.NO_SLOT);
  }

  /** The truth of a switch such as {@code blocking=False}, known before the start. */
  private boolean isTrue(MethodArguments arguments, String name) {
    Optional<Expr> value = arguments.get(name);
    if (value.isEmpty()) {
      return true;
    }
    if (value.get() instanceof Expr.Literal literal && literal.type() == Type.BOOL) {
      return Value.isTrue(literal.value());
    }
    emission.error(value.get().span(), name + " is True or False, written here");
    return true;
  }

  /** The slot with the time to wait at the most, or none. */
  private Operand timeout(MethodArguments arguments) {
    Optional<Expr> value = arguments.get("timeout");
    boolean none = value.isEmpty() || isNone(value.get());
    return none ? new Operand(Instr.NO_SLOT, Type.NONE) : expressions.emit(value.orElseThrow());
  }

  /** Python's locks take no None for a time. */
  private Operand timeoutOfLock(MethodArguments arguments) {
    Kind kind = emission.globals.objects().get(lockOrSelf()).kind();
    Optional<Expr> value = arguments.get("timeout");
    return (kind == Kind.LOCK || kind == Kind.RLOCK) && value.isPresent()
        ? expressions.emit(value.get())
        : timeout(arguments);
  }

  private static boolean isNone(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.type() == Type.NONE;
  }

  private Operand waitNotified() {
    return waitNotified(timeout(bind("timeout")), Instr.NO_SLOT);
  }

  /**
   * One wait.
   *
   * @param again holds {@link Operation#GOES_ON} when it is not the first with this time limit
   */
  private Operand waitNotified(Operand timeout, int again) {
    operations.enter(line, object);
    Operand saved = operations.operate(line, object, Operation.ENLIST, Type.INT);
    code.emit(new Instr.Checkpoint(line));
    if (timeout.slot() != Instr.NO_SLOT) {
      code.emit(
          new Instr.Operate(line, Instr.NO_SLOT, object, Operation.GIVE_UP, again, timeout.slot()));
    }
    code.release(saved.slot());
    Operand woken =
        operations.operate(line, object, Operation.RETURN, Type.BOOL, saved.slot(), Instr.NO_SLOT);
    code.emit(new Instr.Checkpoint(line));
    return woken;
  }

  /** On an event it may be over at once; in a barrier it is for the one that comes last. */
  private Operand waitOther() {
    Operand timeout = timeout(bind("timeout"));
    operations.enter(line, object);
    int end = code.label();
    int wait = code.label();
    boolean event = subject.kind() == Kind.EVENT;
    Operation begin = event ? Operation.ENLIST : Operation.ARRIVE;
    Operand result = operations.operate(line, object, begin, event ? Type.BOOL : Type.INT);
    branchToEnd(result, event, wait, end);
    boolean patient = timeout.slot() == Instr.NO_SLOT;
    Operation finish =
        event
            ? (patient ? Operation.RETURN : Operation.RETURN_WITHIN)
            : (patient ? Operation.LEAVE : Operation.LEAVE_WITHIN);
    int target = event ? result.slot() : Instr.NO_SLOT;
    code.emit(new Instr.Operate(line, target, object, finish, Instr.NO_SLOT, timeout.slot()));
    code.place(end);
    code.release(timeout.slot());
    return result;
  }

  private void branchToEnd(Operand result, boolean event, int wait, int end) {
    if (event) {
      code.emit(new Instr.Branch(line, result.slot(), wait));
    } else {
      Operand last = new Operand(emission.constant(line, subject.size() - 1L), Type.INT);
      int isLast = code.temporary();
      code.emit(new Instr.Binary(line, isLast, Operator.EQUAL, result.slot(), last.slot()));
      code.emit(new Instr.Branch(line, isLast, wait));
      code.release(isLast);
      code.release(last.slot());
    }
    code.emit(new Instr.Jump(line, end));
    code.place(wait);
  }

  /**
   * {@code result = predicate(); while not result: wait(); result = predicate()}; with a timeout it
   * looks once more after having given up. All its waits have one time limit. Python, when the time
   * is over behind a wake-up, does not begin another wait: nobody can tell that from one that is
   * given up at once.
   */
  private Operand waitFor() {
    MethodArguments arguments = bind("predicate", "timeout");
    if (!(arguments.get("predicate").orElse(null) instanceof Expr.Lambda predicate)) {
      emission.error(call.span(), "wait_for() takes a condition: wait_for(lambda: cnt > 0)");
      return emission.broken(line);
    }
    Operand timeout = timeout(arguments);
    operations.enter(line, object);
    int result = code.temporary();
    int woken = emission.constant(line, FIRST_WAIT);
    int top = code.label();
    int end = code.label();
    int sleep = code.label();
    code.place(top);
    code.emit(new Instr.Checkpoint(line));
    emission.times(Puts.UNKNOWN, () -> expressions.truthInto(result, predicate.body()));
    code.emit(new Instr.Checkpoint(line));
    code.emit(new Instr.Branch(line, result, sleep));
    code.emit(new Instr.Jump(line, end));
    code.place(sleep);
    if (timeout.slot() != Instr.NO_SLOT) {
      code.emit(new Instr.Branch(line, woken, end));
    }
    Operand wait = waitNotified(timeout, woken);
    code.emit(new Instr.Copy(line, woken, wait.slot()));
    code.release(wait.slot());
    code.emit(new Instr.Checkpoint(line));
    code.emit(new Instr.Jump(line, top));
    code.place(end);
    code.release(woken);
    code.release(timeout.slot());
    return new Operand(result, Type.BOOL);
  }

  private Operand put(MethodArguments arguments, boolean mayBlock) {
    Optional<Expr> item = arguments.get("item");
    if (item.isEmpty()) {
      emission.error(call.span(), "put() takes the item to put");
      return emission.broken(line);
    }
    Operand value = expressions.emit(item.get());
    operations.fill(object, value, item.get());
    boolean blocks = mayBlock && isTrue(arguments, "block");
    Operand timeout = timeout(arguments);
    operations.enter(line, object);
    code.release(value.slot());
    Operation patient = timeout.slot() == Instr.NO_SLOT ? Operation.PUT : Operation.PUT_WITHIN;
    return operations.operate(
        line,
        object,
        blocks ? patient : Operation.TRY_PUT,
        Type.NONE,
        value.slot(),
        timeout.slot());
  }

  private Operand get(MethodArguments arguments, boolean mayBlock) {
    boolean blocks = mayBlock && isTrue(arguments, "block");
    Operand timeout = timeout(arguments);
    operations.enter(line, object);
    Operation patient = timeout.slot() == Instr.NO_SLOT ? Operation.GET : Operation.GET_WITHIN;
    return operations.operate(
        line,
        object,
        blocks ? patient : Operation.TRY_GET,
        subject.items(),
        Instr.NO_SLOT,
        timeout.slot());
  }
}
