package gilbreak.program;

import java.util.List;
import java.util.Map;

/**
 * A compiled program of one size: what every engine runs.
 *
 * @param parameters the level parameters and the values this size gives them
 * @param objects an instruction names an object by its place in this list; a condition comes behind
 *     its lock
 */
public record Program(
    Interpreter interpreter,
    Map<String, Long> parameters,
    List<SharedVariable> variables,
    List<SyncObject> objects,
    List<ProgramThread> threads,
    List<Property> properties) {
  public Program {
    variables = List.copyOf(variables);
    objects = List.copyOf(objects);
    threads = List.copyOf(threads);
    properties = List.copyOf(properties);
  }

  /** The number of cells that the shared variables take together. */
  public int cells() {
    return variables.stream().mapToInt(SharedVariable::length).sum();
  }

  /** Whether there is an event loop. */
  public boolean hasTasks() {
    return threads.stream().anyMatch(ProgramThread::isTask);
  }

  /** Whether there are processes beside the first one. */
  public boolean hasProcesses() {
    return threads.stream().anyMatch(ProgramThread::isProcess);
  }
}
