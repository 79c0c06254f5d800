package gilbreak.python;

import gilbreak.program.ProgramThread.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program to be printed: what its threads run, and what they share.
 *
 * @param about what the program's first lines say
 * @param parameters the constants, in the order of the level
 * @param objects each one's declaration, such as {@code Semaphore(0)}, by its name
 */
public record Script(
    String about,
    Map<String, Long> parameters,
    List<Variable> variables,
    Map<String, String> objects,
    List<Part> parts) {
  public Script {
    parameters = new LinkedHashMap<>(parameters);
    variables = List.copyOf(variables);
    objects = new LinkedHashMap<>(objects);
    parts = List.copyOf(parts);
  }

  /**
   * A shared variable.
   *
   * @param values its first values as Python writes them; more than one only in a list
   * @param inSharedMemory whether processes share it
   */
  public record Variable(String name, boolean list, List<String> values, boolean inSharedMemory) {
    public Variable {
      values = List.copyOf(values);
    }
  }

  /** One text, and what runs it. */
  public record Part(String name, int copies, Kind kind, String code) {}

  List<Part> parts(Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }

  boolean has(Kind kind) {
    return parts.stream().anyMatch(part -> part.kind() == kind);
  }

  /** The names that mean the same everywhere in the program. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(parameters.keySet());
    variables.forEach(variable -> names.add(variable.name()));
    names.addAll(objects.keySet());
    return names;
  }

  /** The same program with other texts. */
  Script withCode(List<String> codes) {
    List<Part> changed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      changed.add(new Part(part.name(), part.copies(), part.kind(), codes.get(i)));
    }
    return new Script(about, parameters, variables, objects, changed);
  }
}
