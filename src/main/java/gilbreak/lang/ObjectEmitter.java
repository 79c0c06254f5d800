package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.program.Instr;
import gilbreak.program.Operation;
import gilbreak.program.ProgramThread;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Type;
import gilbreak.source.Span;
import gilbreak.source.Spelling;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the methods of synchronisation objects into operations. */
final class ObjectEmitter {
  private static final Set<String> TAKING = Set.of("acquire", "release", "locked");
  private static final Set<String> READING =
      Set.of("acquire_read", "release_read", "acquire_write", "release_write", "read", "write");

  private static final Map<Kind, Set<String>> METHODS =
      Map.of(
          Kind.LOCK,
          TAKING,
          Kind.RLOCK,
          TAKING,
          Kind.SEMAPHORE,
          Set.of("acquire", "release"),
          Kind.BOUNDED_SEMAPHORE,
          Set.of("acquire", "release"),
          Kind.CONDITION,
          Set.of("acquire", "release", "locked", "wait", "wait_for", "notify", "notify_all"),
          Kind.EVENT,
          Set.of("set", "clear", "is_set", "wait"),
          Kind.BARRIER,
          Set.of("wait", "reset", "abort"),
          Kind.QUEUE,
          Set.of(
              "put",
              "get",
              "put_nowait",
              "get_nowait",
              "qsize",
              "empty",
              "full",
              "task_done",
              "join"),
          Kind.RW_LOCK,
          READING);

  private final Emission emission;
  private final CodeBuilder code;
  private final ObjectTable objects;
  private final ExprEmitter expressions;

  ObjectEmitter(Emission emission, ExprEmitter expressions) {
    this.emission = emission;
    this.code = emission.code;
    this.objects = emission.globals.objects();
    this.expressions = expressions;
  }

  /** The object of a name; notes when there is none that may be used here. */
  Optional<Integer> object(Expr.Name name) {
    if (emission.transaction) {
      emission.error(name.span(), "a transaction cannot wait, so it uses no objects");
    }
    Optional<Integer> object = objects.find(name.name());
    if (object.isEmpty()) {
      String hint = Spelling.hint(name.name(), objects.names());
      emission.missing(name.span(), "there is no object '" + name.name() + "'" + hint);
    }
    return object.filter(
        number -> isForThisKind(name, objects.get(number)) && exists(name, number));
  }

  /** asyncio's objects are not made for threads: nothing keeps two of them apart there. */
  private boolean isForThisKind(Expr.Name name, SyncObject object) {
    boolean refused = isOfTheLoop(object) && emission.kind != ProgramThread.Kind.TASK;
    if (refused) {
      emission.error(
          name.span(),
          "%s is of asyncio, which only tasks may use; declare it as threading.%s"
              .formatted(object.name(), object.kind().word()));
    }
    return !refused;
  }

  private boolean exists(Expr.Name name, int object) {
    boolean missing = objects.get(object).className().equals("asyncio.RLock");
    if (missing) {
      emission.error(
          name.span(),
          ("%s is used by tasks only, and asyncio has no RLock; it can be a Lock, or a"
                  + " threading.RLock, which all tasks of a loop own together")
              .formatted(name.name()));
    }
    return !missing;
  }

  /** A method's call; what it gives lies in the operand's slot. */
  Operand call(Expr.Method call) {
    Optional<Integer> object = objectOutsideOfGoals(call.span(), call.object());
    if (object.isEmpty() || !hasMethod(object.get(), call)) {
      return emission.broken(call.line());
    }
    SyncObject subject = objects.get(object.get());
    String method = call.method().name();
    if (isOfTheLoop(subject) && AsyncMethodEmitter.isCoroutine(subject, method)) {
      emission.error(
          call.span(),
          "coroutine '%s.%s' was never awaited".formatted(subject.kind().word(), method));
      return emission.broken(call.line());
    }
    Operand result = new MethodEmitter(emission, expressions, this, call, object.get()).emit();
    code.emit(new Instr.Checkpoint(call.line()));
    return result;
  }

  private Optional<Integer> objectOutsideOfGoals(Span span, Expr.Name name) {
    if (emission.goal) {
      emission.error(span, "a goal only looks at shared variables, it calls nothing");
      return Optional.empty();
    }
    return object(name);
  }

  private static boolean isOfTheLoop(SyncObject object) {
    return object.library() == Library.ASYNCIO;
  }

  /** {@code await q.get()}. */
  Operand await(Expr.Method call) {
    Optional<Integer> object = object(call.object());
    if (object.isEmpty() || !hasMethod(object.get(), call)) {
      return emission.broken(call.line());
    }
    SyncObject subject = objects.get(object.get());
    String method = call.method().name();
    if (!isOfTheLoop(subject) || !AsyncMethodEmitter.isCoroutine(subject, method)) {
      emission.error(
          call.span(),
          "%s is a %s; its %s() is called without 'await'"
              .formatted(subject.name(), subject.className(), method));
      return emission.broken(call.line());
    }
    return new AsyncMethodEmitter(emission, expressions, call.line(), object.get()).emit(call);
  }

  private boolean hasMethod(int object, Expr.Method call) {
    SyncObject subject = objects.get(object);
    Set<String> methods = METHODS.getOrDefault(subject.kind(), Set.of());
    String method = call.method().name();
    if (methods.contains(method) && !(subject.kind() == Kind.RW_LOCK && method.length() < 6)) {
      return true;
    }
    emission.error(
        call.method().span(),
        methods.contains(method)
            ? "%s.%s() stands behind 'with'".formatted(subject.name(), method)
            : "%s, which has no method '%s'%s"
                .formatted(
                    objects.describe(subject.name()), method, Spelling.hint(method, methods)));
    return false;
  }

  /** {@code gate.n_waiting} and the like. */
  Operand attribute(Expr.Attribute expr) {
    Optional<Integer> object = objectOutsideOfGoals(expr.span(), expr.object());
    if (object.isEmpty()) {
      return emission.broken(expr.line());
    }
    SyncObject subject = objects.get(object.get());
    String name = expr.attribute().name();
    if (subject.kind() == Kind.BARRIER) {
      enter(expr.line(), object.get());
      switch (name) {
        case "n_waiting" -> {
          return operate(expr.line(), object.get(), Operation.N_WAITING, Type.INT);
        }
        case "broken" -> {
          return operate(expr.line(), object.get(), Operation.BROKEN, Type.BOOL);
        }
        case "parties" -> {
          return new Operand(emission.constant(expr.line(), subject.size()), Type.INT);
        }
        default -> {}
      }
    }
    emission.error(
        expr.attribute().span(),
        "%s, which has no attribute '%s'".formatted(objects.describe(subject.name()), name));
    return emission.broken(expr.line());
  }

  Operand operate(int line, int object, Operation operation, Type type) {
    return operate(line, object, operation, type, Instr.NO_SLOT, Instr.NO_SLOT);
  }

  Operand operate(int line, int object, Operation operation, Type type, int argument, int timeout) {
    int target = code.temporary();
    code.emit(new Instr.Operate(line, target, object, operation, argument, timeout));
    return new Operand(target, type);
  }

  /** What a {@code with} takes and later gives back; empty, and noted, when it can take nothing. */
  Optional<Held> subject(Stmt.With stmt) {
    Expr subject = stmt.subject();
    if (stmt.async() && !emission.coroutine) {
      emission.error(subject.span(), "'async with' belongs into a task");
      return Optional.empty();
    }
    if (subject instanceof Expr.Name name) {
      return object(name)
          .filter(object -> isAwaitedRight(stmt, name, objects.get(object)))
          .flatMap(object -> plain(name, object));
    }
    Expr.Method method = (Expr.Method) subject;
    return object(method.object()).flatMap(object -> readOrWrite(method, object));
  }

  private boolean isAwaitedRight(Stmt.With stmt, Expr.Name name, SyncObject object) {
    if (stmt.async() == isOfTheLoop(object)) {
      return true;
    }
    emission.error(
        name.span(),
        "%s is a %s; write '%swith %1$s:'"
            .formatted(name.name(), object.className(), stmt.async() ? "" : "async "));
    return false;
  }

  private Optional<Held> plain(Expr.Name name, int object) {
    SyncObject found = objects.get(object);
    return switch (found.kind()) {
      case LOCK, RLOCK, SEMAPHORE, BOUNDED_SEMAPHORE ->
          Optional.of(new Held(object, object, Operation.ACQUIRE, Operation.RELEASE));
      case CONDITION ->
          Optional.of(new Held(object, found.lock(), Operation.ACQUIRE, Operation.RELEASE));
      case RW_LOCK -> refuse(name, "write 'with %s.read():' or 'with %1$s.write():'");
      default -> refuse(name, objects.describe(name.name()) + ", which cannot stand behind 'with'");
    };
  }

  private Optional<Held> refuse(Expr.Name name, String message) {
    emission.error(name.span(), message.formatted(name.name()));
    return Optional.empty();
  }

  private Optional<Held> readOrWrite(Expr.Method method, int object) {
    boolean read = method.method().name().equals("read");
    if (objects.get(object).kind() != Kind.RW_LOCK
        || !(read || method.method().name().equals("write"))) {
      emission.error(method.span(), "behind 'with' stands the name of an object alone");
      return Optional.empty();
    }
    return Optional.of(
        read
            ? new Held(object, object, Operation.ACQUIRE_READ, Operation.RELEASE_READ)
            : new Held(object, object, Operation.ACQUIRE_WRITE, Operation.RELEASE_WRITE));
  }

  /** Notes that a queue is given such an item. */
  void fill(int object, Operand value, Expr item) {
    emission.puts.add(object, emission.times);
    if (!objects.fill(object, value.type())) {
      SyncObject queue = objects.get(object);
      emission.error(
          item.span(),
          "%s holds %s; this is %s, and a queue keeps one type"
              .formatted(queue.name(), queue.items().words(), value.type().words()));
    }
  }

  /**
   * Something that a {@code with} holds: how it was taken, and how it is given back.
   *
   * @param named the object behind {@code with}, which is not a condition's lock
   */
  record Held(int named, int object, Operation acquire, Operation release) {
    /** A transaction, which is no object. */
    static final Held TRANSACTION = new Held(-1, -1, Operation.ACQUIRE, Operation.RELEASE);
  }

  /** The methods behind {@code with} are Python code as well, except those of locks. */
  void acquire(int line, Held held) {
    if (isOfTheLoop(objects.get(held.object()))) {
      AsyncMethodEmitter method =
          new AsyncMethodEmitter(emission, expressions, line, held.object());
      code.release(method.acquire().slot());
      return;
    }
    enter(line, held.named());
    code.emit(new Instr.Operate(line, held.object(), held.acquire()));
    if (emission.globals.interpreter().switchesBehindWith()) {
      code.emit(new Instr.Checkpoint(line));
    } else {
      enter(line, held.named());
    }
  }

  void release(int line, Held held) {
    if (held.equals(Held.TRANSACTION)) {
      code.emit(new Instr.Transact(line, false));
      code.emit(new Instr.Checkpoint(line));
      return;
    }
    enter(line, held.named());
    int argument = isSemaphore(held.object()) ? emission.constant(line, 1) : Instr.NO_SLOT;
    code.emit(
        new Instr.Operate(
            line, Instr.NO_SLOT, held.object(), held.release(), argument, Instr.NO_SLOT));
    code.release(argument);
    code.emit(new Instr.Checkpoint(line));
  }

  boolean isSemaphore(int object) {
    Kind kind = objects.get(object).kind();
    return kind == Kind.SEMAPHORE || kind == Kind.BOUNDED_SEMAPHORE;
  }

  /** Locks are written in C; the methods of all other objects have switch points inside. */
  void enter(int line, int object) {
    Kind kind = objects.get(object).kind();
    if (kind != Kind.LOCK && kind != Kind.RLOCK) {
      code.emit(new Instr.Checkpoint(line));
    }
  }
}
