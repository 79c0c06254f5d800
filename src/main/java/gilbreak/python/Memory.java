package gilbreak.python;

import gilbreak.program.ProgramThread.Kind;
import gilbreak.python.Script.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The shared variables: globals of the module, or memory that processes share. */
final class Memory {
  private final Script script;

  Memory(Script script) {
    this.script = script;
  }

  /** How a variable is held. */
  private enum Form {
    GLOBAL,
    VALUE,
    ARRAY,
    LIST
  }

  private Form form(Variable variable) {
    if (!isPassed(variable)) {
      return Form.GLOBAL;
    }
    if (variable.values().contains("None")) {
      return Form.LIST;
    }
    return variable.list() ? Form.ARRAY : Form.VALUE;
  }

  /** Whether a variable is handed to each process. */
  boolean isPassed(Variable variable) {
    return variable.inSharedMemory() && script.has(Kind.PROCESS);
  }

  List<Variable> globals() {
    return script.variables().stream().filter(variable -> !isPassed(variable)).toList();
  }

  List<Variable> passed() {
    return script.variables().stream().filter(this::isPassed).toList();
  }

  /** Those of the given names that are globals of the module, in the order of the level. */
  Set<String> globals(Set<String> assigned) {
    return globals().stream()
        .map(Variable::name)
        .filter(assigned::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What stands behind a name to get at the value. */
  String access(String name) {
    return script.variables().stream()
        .filter(variable -> variable.name().equals(name))
        .map(this::access)
        .findFirst()
        .orElse("");
  }

  private String access(Variable variable) {
    return switch (form(variable)) {
      case VALUE -> ".value";
      case LIST -> variable.list() ? "" : "[0]";
      case ARRAY, GLOBAL -> "";
    };
  }

  /** An expression for the value as JSON has it. */
  String plain(Variable variable, Names names) {
    String name = variable.name();
    boolean copied = variable.list() && form(variable) != Form.GLOBAL;
    return copied ? names.builtin("list") + "(" + name + ")" : name + access(variable);
  }

  /** The first value as the module has it. */
  static String first(Variable variable) {
    return variable.list() ? list(variable) : variable.values().get(0);
  }

  private static String list(Variable variable) {
    List<String> values = variable.values();
    boolean same = values.stream().distinct().count() == 1;
    return same && values.size() > 8
        ? "[" + values.get(0) + "] * " + values.size()
        : "[" + String.join(", ", values) + "]";
  }

  /** The statement that makes memory of a variable's own. */
  String construction(Variable variable, Names names) {
    String values = variable.list() ? list(variable) : variable.values().get(0);
    String made =
        switch (form(variable)) {
          case VALUE -> raw("Value", variable, names, values);
          case ARRAY -> raw("Array", variable, names, values);
          case LIST ->
              names.module("multiprocessing.shared_memory")
                  + ".ShareableList("
                  + (variable.list() ? values : "[" + values + "]")
                  + ")";
          case GLOBAL -> values;
        };
    return variable.name() + " = " + made;
  }

  private static String raw(String kind, Variable variable, Names names, String values) {
    String first = variable.values().get(0);
    boolean bool = first.equals("True") || first.equals("False");
    String type = bool ? names.module("ctypes") + ".c_bool" : "\"q\"";
    return names.own("context") + "." + kind + "(" + type + ", " + values + ", lock=False)";
  }

  /** The statements that give the memory back. */
  String release() {
    return passed().stream()
        .filter(variable -> form(variable) == Form.LIST)
        .map(variable -> "%1$s.shm.close()\n%1$s.shm.unlink()\n".formatted(variable.name()))
        .collect(Collectors.joining());
  }
}
