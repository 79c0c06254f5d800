package gilbreak.lang;

import gilbreak.lang.ObjectEmitter.Held;
import gilbreak.program.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The locals of a thread, or of one call of a helper, and where its jumps lead. */
final class Scope {
  private final Map<String, Local> locals = new HashMap<>();
  private final Map<String, Integer> tasks = new HashMap<>();

  /** The loops around the present place, the innermost first. */
  final Deque<Loop> loops = new ArrayDeque<>();

  /** What {@code with} holds at the present place, the innermost first. */
  final Deque<Held> held = new ArrayDeque<>();

  /** Where {@code return} leads. */
  final int end;

  /** Where {@code return} leaves its value; -1 in a thread. */
  final int result;

  @Nullable Type resultType;
  Assigned assigned = Assigned.NONE;

  Scope(int end, int result) {
    this.end = end;
    this.result = result;
  }

  Optional<Local> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  Map<String, Local> locals() {
    return locals;
  }

  void add(String name, Local local) {
    locals.put(name, local);
  }

  /** The child that a name stands for. */
  Optional<Integer> task(String name) {
    return Optional.ofNullable(tasks.get(name));
  }

  void addTask(String name, int child) {
    tasks.put(name, child);
  }

  /** A local name: one slot, or the slots of a list. */
  static final class Local {
    /** In place of a list's length: this is not a list. */
    static final int SCALAR = -1;

    final int slot;
    final int length;
    Type type;

    Local(int slot, int length, Type type) {
      this.slot = slot;
      this.length = length;
      this.type = type;
    }

    boolean isList() {
      return length != SCALAR;
    }
  }

  /** A loop: where {@code continue} and {@code break} lead, and what is known behind it. */
  static final class Loop {
    final int next;
    final int end;
    final int held;
    Assigned atBreaks = Assigned.UNREACHABLE;

    Loop(int next, int end, int held) {
      this.next = next;
      this.end = end;
      this.held = held;
    }
  }
}
