package gilbreak.lang;

import gilbreak.program.Instr;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import gilbreak.source.Spelling;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One text on its way to instructions: what its emitters share. */
final class Emission {
  final CodeBuilder code = new CodeBuilder();
  final Globals globals;
  final Diagnostics diagnostics;

  /** A goal only looks: no time passes in it, no lock is taken. */
  final boolean goal;

  /** Parts of the text could not be read, and what they would have named is not known. */
  final boolean torn;

  /** What runs the text. */
  final Kind kind;

  final Map<String, Stmt.Def> functions = new HashMap<>();

  /** The helpers being called at the present place, the innermost first. */
  final Deque<String> calls = new ArrayDeque<>();

  final Children children;

  /** What the whole program puts into its queues. */
  final Puts puts;

  /** Whether the present place is in a coroutine, so that it may await. */
  boolean coroutine;

  /** Whether the present place is in a transaction. */
  boolean transaction;

  /** How many loops are around the present place, with those around what led here. */
  int loops;

  /** How often the present place is passed at the most, by all copies together. */
  int times = 1;

  Scope scope;

  private Emission(
      Globals globals,
      Diagnostics diagnostics,
      Kind kind,
      boolean goal,
      Children children,
      Puts puts) {
    this.globals = globals;
    this.diagnostics = diagnostics;
    this.goal = goal;
    this.kind = kind;
    this.children = children;
    this.puts = puts;
    this.coroutine = kind == Kind.TASK;
    this.torn = !diagnostics.isEmpty();
    this.scope = new Scope(code.label(), -1);
  }

  /** A goal, which only looks. */
  static Emission ofGoal(Globals globals, Diagnostics diagnostics) {
    return new Emission(globals, diagnostics, Kind.THREAD, true, new Children(), new Puts());
  }

  static Emission of(Kind kind, int copies, Globals globals, Diagnostics diagnostics, Puts puts) {
    Emission emission = new Emission(globals, diagnostics, kind, false, new Children(), puts);
    emission.times = copies;
    return emission;
  }

  /** Something that this text starts; it knows the same helpers. */
  Emission child(Kind childKind) {
    Emission child =
        new Emission(globals, diagnostics, childKind, false, new Children(children), puts);
    child.functions.putAll(functions);
    child.calls.addAll(calls);
    child.loops = loops;
    child.times = times;
    return child;
  }

  /** Emits what is passed so many times whenever the present place is passed. */
  void times(int rounds, Runnable emitting) {
    int before = times;
    times = Puts.product(before, rounds);
    emitting.run();
    times = before;
  }

  void error(Span span, String message) {
    diagnostics.add(span, message);
  }

  /** A value in a slot of its own, for {@link CodeBuilder#release} to give back. */
  int constant(int line, long value) {
    int slot = code.temporary();
    code.emit(new Instr.Constant(line, slot, value));
    return slot;
  }

  /** {@code None} in a slot of its own. */
  int none(int line) {
    return constant(line, Value.NONE);
  }

  /** Stands in for a value whose problem has been noted; {@code None} goes with every type. */
  Operand broken(int line) {
    return new Operand(constant(line, 0), Type.NONE);
  }

  /** Notes a name that a part which could not be read may have made known; then it is none. */
  void missing(Span span, String message) {
    if (!torn) {
      error(span, message);
    }
  }

  /** Notes an unknown name, with the known one that was meant. */
  void unknown(Expr.Name name) {
    Set<String> known = new LinkedHashSet<>(globals.values());
    known.addAll(scope.locals().keySet());
    known.addAll(globals.objects().names());
    String hint = Spelling.hint(name.name(), known);
    missing(name.span(), "unknown name '" + name.name() + "'" + hint);
  }

  /** A value: where it lies and what it can be. */
  record Operand(int slot, Type type) {}
}
