package gilbreak.program;

import java.util.List;
import java.util.Map;

/**
 * A compiled program of one size: what every engine runs.
 *
 * @param parameters the level parameters and the values this size gives them
 * @param locks the locks' names; an instruction names a lock by its place in this list
 */
public record Program(
    Interpreter interpreter,
    Map<String, Long> parameters,
    List<SharedVariable> variables,
    List<String> locks,
    List<ProgramThread> threads,
    List<Property> properties) {
  public Program {
    variables = List.copyOf(variables);
    locks = List.copyOf(locks);
    threads = List.copyOf(threads);
    properties = List.copyOf(properties);
  }

  /** The number of cells that the shared variables take together. */
  public int cells() {
    return variables.stream().mapToInt(SharedVariable::length).sum();
  }
}
