package gilbreak.lang;

import gilbreak.program.Interpreter;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.Property;
import gilbreak.program.SharedVariable;
import gilbreak.source.Diagnostics;
import java.util.List;
import java.util.Map;

/**
 * Everything that a program is compiled from.
 *
 * @param parameters the level parameters with their values at this size
 */
public record Source(
    Interpreter interpreter,
    Map<String, Long> parameters,
    List<SharedVariable> variables,
    List<Declaration> objects,
    List<Threads> threads,
    List<Goal> goals) {

  /**
   * One text and the threads that run it.
   *
   * @param diagnostics takes what is wrong in the text, with places that count from its start
   */
  public record Threads(
      String name, Kind kind, int copies, ThreadTree tree, Diagnostics diagnostics) {}

  /** An expression that must hold. */
  public record Goal(Property.When when, String text, Diagnostics diagnostics) {}
}
