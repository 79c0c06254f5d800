package gilbreak.machine;

import gilbreak.machine.Execution.Watcher;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.Property;
import gilbreak.program.Property.When;
import gilbreak.program.PythonError;
import gilbreak.program.Question;
import gilbreak.program.SharedVariable;
import gilbreak.program.Value;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Checks what must hold of the shared variables. */
public final class Properties {
  private final Program program;
  private final Layout layout;

  Properties(Program program, Layout layout) {
    this.program = program;
    this.layout = layout;
  }

  /** Checks the cells of any engine's state. */
  public static Properties of(Program program) {
    return new Properties(program, new Layout(program));
  }

  /** The first property of this time that does not hold. */
  public Optional<Failure> check(When when, State state) {
    return program.properties().isEmpty() ? Optional.empty() : check(when, state.copy());
  }

  /** The first property of this time that does not hold of the cells. */
  public Optional<Failure> check(When when, List<Long> cells) {
    return check(when, cells.stream().mapToLong(Long::longValue).toArray());
  }

  private Optional<Failure> check(When when, long[] cells) {
    return program.properties().stream()
        .filter(property -> property.when() == when)
        .flatMap(property -> failure(property, cells).stream())
        .findFirst();
  }

  private Optional<Failure> failure(Property property, long[] cells) {
    Kind kind = property.when() == When.FINALLY ? Kind.FINALLY : Kind.ALWAYS;
    try {
      if (Value.isTrue(evaluate(property.code(), cells))) {
        return Optional.empty();
      }
    } catch (PythonError error) {
      String message = "%s: %s".formatted(property.text(), error.text());
      return Optional.of(Failure.of(kind, message));
    }
    String message =
        "%s, %s is false: %s"
            .formatted(property.when().words(), property.text(), values(property, cells));
    return Optional.of(Failure.of(kind, message));
  }

  /** What a question's answer is where the cells are these; empty where Python raises an error. */
  public OptionalLong value(Question question, List<Long> cells) {
    try {
      long[] words = cells.stream().mapToLong(Long::longValue).toArray();
      return OptionalLong.of(evaluate(question.code(), words));
    } catch (PythonError error) {
      return OptionalLong.empty();
    }
  }

  private long evaluate(Code code, long[] cells) {
    long[] words = Arrays.copyOf(cells, cells.length + code.slots());
    Execution execution = new Execution(program, layout, words, cells.length, -1, Watcher.NONE);
    int at = 0;
    while (at < code.size()) {
      at = execution.execute(code.at(at), at);
    }
    return words[cells.length];
  }

  /** The values of the variables that the property looks at: {@code cnt is 3}. */
  private String values(Property property, long[] cells) {
    Set<String> values = new LinkedHashSet<>();
    for (Instr instr : property.code().instructions()) {
      if (instr instanceof Instr.Load load) {
        SharedVariable variable = program.variables().get(load.variable());
        values.add(variable.name() + " is " + Cells.show(variable, cells));
      }
    }
    return String.join(", ", values);
  }
}
