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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The coroutines of asyncio's objects, statement by statement as Lib/asyncio has them: a task
 * looks, enlists when it has to wait, gives back its turn, and comes back when it has been woken.
 */
final class AsyncMethodEmitter {
  private static final Map<Kind, Set<String>> COROUTINES =
      Map.of(
          Kind.LOCK, Set.of("acquire"),
          Kind.SEMAPHORE, Set.of("acquire"),
          Kind.BOUNDED_SEMAPHORE, Set.of("acquire"),
          Kind.CONDITION, Set.of("acquire", "wait", "wait_for"),
          Kind.EVENT, Set.of("wait"),
          Kind.BARRIER, Set.of("wait", "reset", "abort"),
          Kind.QUEUE, Set.of("put", "get", "join"));

  /** The lists in which tasks wait for a queue; see {@code sync.LoopQueueMeaning}. */
  private static final int GETTERS = 0;

  private static final int PUTTERS = 1;
  private static final int JOINERS = 2;

  private final Emission emission;
  private final CodeBuilder code;
  private final ExprEmitter expressions;
  private final int line;
  private final int object;
  private final SyncObject subject;

  AsyncMethodEmitter(Emission emission, ExprEmitter expressions, int line, int object) {
    this.emission = emission;
    this.code = emission.code;
    this.expressions = expressions;
    this.line = line;
    this.object = object;
    this.subject = emission.globals.objects().get(object);
  }

  /** Whether a method of such an object has to be awaited. */
  static boolean isCoroutine(SyncObject object, String method) {
    return COROUTINES.getOrDefault(object.kind(), Set.of()).contains(method);
  }

  Operand emit(Expr.Method call) {
    return switch (call.method().name()) {
      case "acquire" -> {
        bind(call);
        yield acquire();
      }
      case "wait" -> {
        bind(call);
        yield switch (subject.kind()) {
          case CONDITION -> waitNotified();
          case BARRIER -> meet();
          default -> waitSet();
        };
      }
      case "wait_for" -> waitFor(call);
      case "get" -> get(call);
      case "put" -> put(call);
      case "join" -> join(call);
      case "reset" -> simple(call, Operation.RESET);
      default -> simple(call, Operation.ABORT);
    };
  }

  private MethodArguments bind(Expr.Method call, String... parameters) {
    return new MethodArguments(call, List.of(parameters), emission);
  }

  private Operand simple(Expr.Method call, Operation operation) {
    bind(call);
    return new Operand(operate(object, operation, Instr.NO_SLOT), Type.NONE);
  }

  private int operate(int target, Operation operation, int argument) {
    int slot = code.temporary();
    code.emit(new Instr.Operate(line, slot, target, operation, argument, Instr.NO_SLOT));
    return slot;
  }

  /** Stands in line, gives back the turn, and is out of the line again afterwards. */
  private void standInLine(int target, long list) {
    int which = emission.constant(line, list);
    code.emit(
        new Instr.Operate(line, Instr.NO_SLOT, target, Operation.ENLIST, which, Instr.NO_SLOT));
    code.emit(new Instr.Await(line, target));
    code.emit(
        new Instr.Operate(line, Instr.NO_SLOT, target, Operation.RETURN, which, Instr.NO_SLOT));
    code.release(which);
  }

  /** {@code await lock.acquire()}; of a condition, of its lock. */
  Operand acquire() {
    int target = subject.kind() == Kind.CONDITION ? subject.lock() : object;
    int wait = code.label();
    int end = code.label();
    int taken = operate(target, Operation.TRY_ACQUIRE, Instr.NO_SLOT);
    code.emit(new Instr.Branch(line, taken, wait));
    code.emit(new Instr.Jump(line, end));
    code.place(wait);
    standInLine(target, 0);
    code.emit(new Instr.Constant(line, taken, Value.of(true)));
    code.place(end);
    return new Operand(taken, Type.BOOL);
  }

  private Operand waitSet() {
    int wait = code.label();
    int end = code.label();
    int set = operate(object, Operation.ENLIST, Instr.NO_SLOT);
    code.emit(new Instr.Branch(line, set, wait));
    code.emit(new Instr.Jump(line, end));
    code.place(wait);
    code.emit(new Instr.Await(line, object));
    code.emit(new Instr.Operate(line, set, object, Operation.RETURN, Instr.NO_SLOT, Instr.NO_SLOT));
    code.place(end);
    return new Operand(set, Type.BOOL);
  }

  private Operand waitNotified() {
    standInLine(object, 0);
    return acquire();
  }

  private Operand waitFor(Expr.Method call) {
    Optional<Expr> given = bind(call, "predicate").get("predicate");
    if (!(given.orElse(null) instanceof Expr.Lambda predicate)) {
      emission.error(call.span(), "wait_for() takes a condition: wait_for(lambda: cnt > 0)");
      return emission.broken(line);
    }
    int top = code.label();
    int wait = code.label();
    int end = code.label();
    int result = code.temporary();
    code.place(top);
    emission.times(Puts.UNKNOWN, () -> expressions.truthInto(result, predicate.body()));
    code.emit(new Instr.Branch(line, result, wait));
    code.emit(new Instr.Jump(line, end));
    code.place(wait);
    code.release(waitNotified().slot());
    code.emit(new Instr.Checkpoint(line));
    code.emit(new Instr.Jump(line, top));
    code.place(end);
    return new Operand(result, Type.BOOL);
  }

  /** Stands in one of a queue's lines as long as a question is answered with yes. */
  private void waitWhile(Operation question, long list) {
    int top = code.label();
    int end = code.label();
    code.place(top);
    int answer = operate(object, question, Instr.NO_SLOT);
    code.emit(new Instr.Branch(line, answer, end));
    code.release(answer);
    standInLine(object, list);
    code.emit(new Instr.Checkpoint(line));
    code.emit(new Instr.Jump(line, top));
    code.place(end);
  }

  private Operand get(Expr.Method call) {
    bind(call);
    waitWhile(Operation.EMPTY, GETTERS);
    return new Operand(operate(object, Operation.TRY_GET, Instr.NO_SLOT), subject.items());
  }

  private Operand put(Expr.Method call) {
    Optional<Expr> item = bind(call, "item").get("item");
    if (item.isEmpty()) {
      emission.error(call.span(), "put() takes the item to put");
      return emission.broken(line);
    }
    Operand value = expressions.emit(item.get());
    expressions.objects().fill(object, value, item.get());
    waitWhile(Operation.FULL, PUTTERS);
    int slot = operate(object, Operation.TRY_PUT, value.slot());
    code.release(value.slot());
    return new Operand(slot, Type.NONE);
  }

  private Operand join(Expr.Method call) {
    bind(call);
    int wait = code.label();
    int end = code.label();
    int done = operate(object, Operation.JOIN, Instr.NO_SLOT);
    code.emit(new Instr.Branch(line, done, wait));
    code.emit(new Instr.Jump(line, end));
    code.place(wait);
    standInLine(object, JOINERS);
    code.place(end);
    code.emit(new Instr.Constant(line, done, Value.NONE));
    return new Operand(done, Type.NONE);
  }

  /** {@code await barrier.wait()}: into the barrier, and out of it again. */
  private Operand meet() {
    int end = code.label();
    int index = untilLetIn(Operation.ARRIVE);
    int last = emission.constant(line, subject.size() - 1L);
    int isLast = code.temporary();
    int wait = code.label();
    code.emit(new Instr.Binary(line, isLast, Operator.EQUAL, index, last));
    code.emit(new Instr.Branch(line, isLast, wait));
    code.emit(new Instr.Jump(line, end));
    code.place(wait);
    code.release(untilLetIn(Operation.LEAVE));
    code.place(end);
    code.release(last);
    code.release(isLast);
    return new Operand(index, Type.INT);
  }

  private int untilLetIn(Operation operation) {
    int top = code.label();
    int wait = code.label();
    int end = code.label();
    code.place(top);
    int answer = operate(object, operation, Instr.NO_SLOT);
    int no = emission.constant(line, -1);
    int waits = code.temporary();
    code.emit(new Instr.Binary(line, waits, Operator.NOT_EQUAL, answer, no));
    code.emit(new Instr.Branch(line, waits, wait));
    code.emit(new Instr.Jump(line, end));
    code.place(wait);
    standInLine(object, 0);
    code.emit(new Instr.Checkpoint(line));
    code.emit(new Instr.Jump(line, top));
    code.place(end);
    code.release(no);
    code.release(waits);
    return answer;
  }
}
