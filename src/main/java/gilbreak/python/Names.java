package gilbreak.python;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names that the printed program adds to those of the level, and the modules it imports. */
final class Names {
  /** Python's own functions that the printed program calls itself. */
  private static final Set<String> BUILTINS = Set.of("print", "list", "range");

  private final Set<String> ofTheLevel = new HashSet<>();
  private final Set<String> everywhere;
  private final Map<String, String> functions = new HashMap<>();
  private final Set<String> modules = new TreeSet<>();

  Names(Script script) {
    everywhere = script.names();
    ofTheLevel.addAll(everywhere);
    for (Script.Part part : script.parts()) {
      ofTheLevel.add(part.name());
      ofTheLevel.addAll(Text.of(part.code()).names());
    }
    script.parts().forEach(this::nameFunction);
  }

  private void nameFunction(Script.Part part) {
    String name = part.name();
    while (everywhere.contains(name) || functions.containsValue(name)) {
      name += "_" + part.kind().word();
    }
    functions.put(part.name(), name);
  }

  /** A name for something of the program's own: this one, unless the level has it. */
  String own(String wanted) {
    String name = wanted;
    while (ofTheLevel.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** The name of a module, which from now on is imported. */
  String module(String module) {
    modules.add(module);
    return own(module);
  }

  /** The name of one of Python's own functions. */
  String builtin(String function) {
    return everywhere.contains(function) || functions.containsValue(function)
        ? module("builtins") + "." + function
        : function;
  }

  /** The import statements, in order. */
  String imports() {
    StringBuilder text = new StringBuilder();
    for (String module : modules) {
      String as = own(module).equals(module) ? "" : " as " + own(module);
      text.append("import ").append(module).append(as).append('\n');
    }
    return text.toString();
  }

  /** The name of the function of a part: its own, unless something else in the module has it. */
  String function(Script.Part part) {
    return functions.getOrDefault(part.name(), part.name());
  }

  /** Whether a helper can have its name in the whole module. */
  boolean isFree(String helper) {
    return !everywhere.contains(helper)
        && !functions.containsValue(helper)
        && !BUILTINS.contains(helper);
  }
}
