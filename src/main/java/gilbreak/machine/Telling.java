package gilbreak.machine;

import gilbreak.program.Instr;
import gilbreak.program.Instr.Spend.Way;
import gilbreak.program.Program;
import gilbreak.program.SharedVariable;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.Type;
import gilbreak.program.Value;

/** Tells in a few words what a thread did to an object: {@code acquire A}, {@code q.put(3)}. */
final class Telling {
  private final String name;
  private final Type items;
  private final Instr.Operate instr;
  private final long argument;
  private final long result;

  private Telling(SyncObject object, Instr.Operate instr, long argument, long result) {
    this.name = object.name();
    this.items = object.items();
    this.instr = instr;
    this.argument = argument;
    this.result = result;
  }

  static String of(SyncObject object, Instr.Operate instr, long argument, long result) {
    Telling telling = new Telling(object, instr, argument, result);
    return object.kind() == Kind.CONDITION ? telling.ofCondition() : telling.words();
  }

  /** What a thread did to a shared variable, which now has this value. */
  static String access(Instr instr, SharedVariable variable, int element, long value) {
    String name = variable.list() ? variable.name() + "[" + element + "]" : variable.name();
    String shown = Value.show(variable.type(), value);
    if (instr instanceof Instr.Load) {
      return "read " + name + " → " + shown;
    }
    if (instr instanceof Instr.AtomicAdd) {
      return "atomic_add: " + name + " = " + shown;
    }
    return instr instanceof Instr.CompareAndSwap
        ? "compare_and_swap: " + name + " is " + shown
        : name + " = " + shown;
  }

  /** How a task gives back its turn. */
  static String suspended(Instr instr, Program program) {
    if (instr instanceof Instr.Sleep sleep) {
      return sleep.way() == Way.IO ? "await io" : "await sleep";
    }
    if (instr instanceof Instr.Await await) {
      return "await " + program.objects().get(await.object()).name();
    }
    return "await its tasks";
  }

  private String ofCondition() {
    return switch (instr.operation()) {
      case ENLIST -> "wait for " + name + ", give up its lock";
      case RETURN -> "take the lock of " + name + " again" + (result == 0 ? ", too late" : "");
      default -> words();
    };
  }

  private String words() {
    return switch (instr.operation()) {
      case ACQUIRE -> "acquire " + name;
      case TRY_ACQUIRE, ACQUIRE_WITHIN -> "acquire " + name + " → " + bool();
      case RELEASE -> "release " + name;
      case ACQUIRE_READ -> "acquire " + name + " to read";
      case RELEASE_READ -> "release " + name + " (read)";
      case ACQUIRE_WRITE -> "acquire " + name + " to write";
      case RELEASE_WRITE -> "release " + name + " (write)";
      case LOCKED -> call("locked", bool());
      case ENLIST -> call("wait", result != 0 ? "True" : "");
      case RETURN, RETURN_WITHIN -> call("wait", bool());
      case GIVE_UP -> "wait no longer for " + name;
      case NOTIFY -> "notify " + argument + " of " + name;
      case NOTIFY_ALL -> "notify all of " + name;
      case SET -> call("set", "");
      case CLEAR -> call("clear", "");
      case IS_SET -> call("is_set", bool());
      case ARRIVE -> "arrive at " + name + " as number " + result;
      case LEAVE, LEAVE_WITHIN -> "leave " + name;
      case ABORT -> call("abort", "");
      case RESET -> call("reset", "");
      case N_WAITING -> name + ".n_waiting → " + result;
      case BROKEN -> name + ".broken → " + bool();
      case PUT, TRY_PUT, PUT_WITHIN -> "put " + value(argument) + " into " + name;
      case GET, TRY_GET, GET_WITHIN -> "get " + value(result) + " from " + name;
      case QSIZE -> call("qsize", Long.toString(result));
      case EMPTY -> call("empty", bool());
      case FULL -> call("full", bool());
      case TASK_DONE -> call("task_done", "");
      case JOIN -> call("join", "");
    };
  }

  private String call(String method, String gives) {
    return name + "." + method + "()" + (gives.isEmpty() ? "" : " → " + gives);
  }

  private String bool() {
    return Value.show(Type.BOOL, result);
  }

  private String value(long value) {
    return Value.show(items, value);
  }
}
