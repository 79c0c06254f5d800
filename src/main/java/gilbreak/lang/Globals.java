package gilbreak.lang;

import gilbreak.program.Interpreter;
import gilbreak.program.SharedVariable;
import gilbreak.program.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that mean the same in all threads of a level. The shared variables' types grow while
 * the texts are read: a variable that starts as {@code None} becomes what is assigned to it.
 */
final class Globals {
  private final List<SharedVariable> variables;
  private final List<Type> types = new ArrayList<>();
  private final Map<String, Long> constants;
  private final ObjectTable objects;
  private final Interpreter interpreter;

  Globals(
      Interpreter interpreter,
      List<SharedVariable> variables,
      Map<String, Long> constants,
      ObjectTable objects) {
    this.interpreter = interpreter;
    this.variables = variables;
    this.constants = constants;
    this.objects = objects;
    variables.forEach(variable -> types.add(variable.type()));
  }

  Interpreter interpreter() {
    return interpreter;
  }

  /** The number of a shared variable, or -1. */
  int variable(String name) {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  SharedVariable variable(int number) {
    return variables.get(number);
  }

  Type type(int variable) {
    return types.get(variable);
  }

  void type(int variable, Type type) {
    types.set(variable, type);
  }

  boolean isConstant(String name) {
    return constants.containsKey(name);
  }

  long constant(String name) {
    return constants.getOrDefault(name, 0L);
  }

  ObjectTable objects() {
    return objects;
  }

  /** Whether a name means something in all threads. */
  boolean isTaken(String name) {
    return values().contains(name) || objects.find(name).isPresent();
  }

  /** The names that can stand in an expression. */
  Set<String> values() {
    Set<String> names = new LinkedHashSet<>(constants.keySet());
    variables.forEach(variable -> names.add(variable.name()));
    return names;
  }

  /** The shared variables with the types that the texts have given them. */
  List<SharedVariable> typed() {
    List<SharedVariable> typed = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      SharedVariable v = variables.get(i);
      typed.add(
          new SharedVariable(
              v.name(), types.get(i), v.list(), v.first(), v.initial(), v.crosses()));
    }
    return typed;
  }
}
