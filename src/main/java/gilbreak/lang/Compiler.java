package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.Property;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the program that every engine runs. */
public final class Compiler {
  private final Source source;
  private final Globals globals;

  private Compiler(Source source) {
    this.source = source;
    this.globals = new Globals(source.variables(), source.parameters(), objects());
  }

  private ObjectTable objects() {
    return new ObjectTable(source.objects(), source.parameters(), Map.of());
  }

  /** Empty when something is wrong; what, is in the diagnostics that the source carries. */
  public static Optional<Program> compile(Source source) {
    return new Compiler(source).compile();
  }

  private Optional<Program> compile() {
    findTypes();
    List<ProgramThread> threads = new ArrayList<>();
    for (Source.Threads text : source.threads()) {
      Code code = code(text.tree(), text.diagnostics());
      for (int me = 0; me < text.copies(); me++) {
        String name = text.copies() == 1 ? text.name() : text.name() + "[" + me + "]";
        threads.add(new ProgramThread(name, me, code));
      }
    }
    List<Property> properties = source.goals().stream().map(this::property).toList();
    return isSound()
        ? Optional.of(
            new Program(
                source.interpreter(),
                source.parameters(),
                globals.typed(),
                globals.objects().all(),
                threads,
                properties))
        : Optional.empty();
  }

  /**
   * A variable that begins as None may get its type from another text, and that text from a third:
   * all are read until nothing more becomes known.
   */
  private void findTypes() {
    List<Object> before;
    do {
      before = List.of(globals.typed(), globals.objects().all());
      source.threads().forEach(threads -> code(threads.tree(), new Diagnostics()));
    } while (!before.equals(List.of(globals.typed(), globals.objects().all())));
  }

  private boolean isSound() {
    return source.threads().stream().allMatch(text -> text.diagnostics().isEmpty())
        && source.goals().stream().allMatch(goal -> goal.diagnostics().isEmpty());
  }

  private Code code(ThreadTree tree, Diagnostics diagnostics) {
    Emission emission = new Emission(globals, diagnostics, false);
    try {
      new StmtEmitter(emission, new ExprEmitter(emission)).block(tree.statements());
    } catch (CodeBuilder.TooLong tooLong) {
      diagnostics.add(
          Span.of(1, 1, 1),
          "this becomes more than %d instructions; make it shorter".formatted(CodeBuilder.LONGEST));
      return new Code(List.of(), 1);
    }
    emission.code.place(emission.scope.end);
    return emission.code.build();
  }

  private Property property(Source.Goal goal) {
    Emission emission = new Emission(globals, goal.diagnostics(), true);
    ExprEmitter expressions = new ExprEmitter(emission);
    StmtParser.parseExpression(goal.text(), goal.diagnostics())
        .ifPresent(
            expr -> {
              Operand value = expressions.truth(expr);
              emission.code.emit(new Instr.Copy(expr.line(), 0, value.slot()));
            });
    return new Property(goal.when(), goal.text(), emission.code.build());
  }
}
