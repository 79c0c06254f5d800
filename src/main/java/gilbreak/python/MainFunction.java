package gilbreak.python;

import gilbreak.level.Level.Setting;
import gilbreak.program.ProgramThread.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the printed program that starts everything, waits, and prints what came out. */
final class MainFunction {
  /** The longest line, without the indentation of the main function. */
  private static final int WIDTH = Layout.WIDTH - 4;

  private final Script script;
  private final Names names;
  private final Memory memory;
  private final SharedObjects objects;
  private final Workers workers;

  MainFunction(Script script, Names names, Memory memory, SharedObjects objects, Workers workers) {
    this.script = script;
    this.names = names;
    this.memory = memory;
    this.objects = objects;
    this.workers = workers;
  }

  /** The function, and before it the one that runs tasks beside other things. */
  List<String> definitions() {
    List<String> all = new ArrayList<>();
    if (script.has(Kind.TASK) && !isAsync()) {
      all.add("async def " + runTasks() + ":\n" + workers.gather().indent(4));
    }
    String def = isAsync() ? "async def " : "def ";
    all.add(def + names.own("main") + "():\n" + body().indent(4));
    return all;
  }

  /** The statement that runs it. */
  String start() {
    String call = names.own("main") + "()";
    return isAsync() ? names.module("asyncio") + ".run(" + call + ")" : call;
  }

  /** Whether everything runs in one event loop, the main function included. */
  private boolean isAsync() {
    return !script.has(Kind.THREAD) && !script.has(Kind.PROCESS);
  }

  private String body() {
    return switchInterval()
        + (script.has(Kind.PROCESS) ? makeShared() : "")
        + (script.has(Kind.THREAD) ? hook() : "")
        + list(Kind.THREAD, "threads")
        + list(Kind.PROCESS, "processes")
        + forEach(Kind.THREAD, "threads", "start")
        + forEach(Kind.PROCESS, "processes", "start")
        + (script.has(Kind.TASK) ? tasks() : "")
        + (script.has(Kind.PROCESS) ? call("join", names.own("processes")) : "")
        + forEach(Kind.THREAD, "threads", "join")
        + print()
        + memory.release();
  }

  /** A constant of that name says how long a thread keeps the GIL. */
  private String switchInterval() {
    String constant = Setting.SWITCH_INTERVAL;
    return script.parameters().containsKey(constant)
        ? names.module("sys") + ".setswitchinterval(" + constant + " / 1e6)\n"
        : "";
  }

  private String call(String function, String argument) {
    return names.own(function) + "(" + argument + ")\n";
  }

  private String hook() {
    return names.module("threading") + ".excepthook = " + names.own("fail") + "\n";
  }

  /** What processes share is handed to them, as each of them has globals of its own. */
  private String makeShared() {
    String context =
        names.own("context")
            + (" = " + names.module("multiprocessing") + ".get_context(\"spawn\")\n");
    String variables =
        memory.passed().stream()
            .map(variable -> memory.construction(variable, names) + "\n")
            .collect(Collectors.joining());
    return context
        + variables
        + objects.all().stream()
            .filter(SharedObject::isPassed)
            .map(object -> object.name() + " = " + object.construction(names) + "\n")
            .collect(Collectors.joining());
  }

  private String list(Kind kind, String name) {
    return script.has(kind) ? workers.list(kind, names.own(name)) : "";
  }

  private String forEach(Kind kind, String list, String method) {
    String loop =
        """
        for %1$s in %2$s:
            %1$s.%3$s()
        """;
    return script.has(kind) ? loop.formatted(names.own(kind.word()), names.own(list), method) : "";
  }

  private String tasks() {
    return isAsync() ? workers.gather() : names.module("asyncio") + ".run(" + runTasks() + ")\n";
  }

  /** The head of the function that runs all tasks beside other things, and the call of it. */
  private String runTasks() {
    String passed =
        script.parts(Kind.TASK).stream()
            .flatMap(part -> workers.parameters(part).stream())
            .filter(name -> !name.equals("me"))
            .distinct()
            .collect(Collectors.joining(", "));
    return names.own("run_tasks") + "(" + passed + ")";
  }

  private String print() {
    List<String> values =
        script.variables().stream()
            .map(v -> "\"" + v.name() + "\": " + memory.plain(v, names))
            .toList();
    String print = names.builtin("print") + "(" + names.module("json") + ".dumps(%s))\n";
    String line = print.formatted("{" + String.join(", ", values) + "}");
    if (line.length() <= WIDTH) {
      return line;
    }
    String name = names.own("values");
    return Layout.brackets(name + " = {", values, "}\n", 0) + print.formatted(name);
  }
}
