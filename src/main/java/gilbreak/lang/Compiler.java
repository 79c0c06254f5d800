package gilbreak.lang;

import gilbreak.lang.Emission.Operand;
import gilbreak.program.Code;
import gilbreak.program.Instr;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.Property;
import gilbreak.program.Question;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the program that every engine runs. */
public final class Compiler {
  private final Source source;
  private final Globals globals;

  private Compiler(Source source) {
    this.source = source;
    this.globals =
        new Globals(source.interpreter(), source.variables(), source.parameters(), objects());
  }

  private ObjectTable objects() {
    return new ObjectTable(
        source.objects(), source.parameters(), new Libraries(source).ofObjects());
  }

  /** Empty when something is wrong; what, is in the diagnostics that the source carries. */
  public static Optional<Program> compile(Source source) {
    return new Compiler(source).compile();
  }

  private Optional<Program> compile() {
    findTypes();
    Puts puts = new Puts();
    List<ProgramThread> threads = threads(puts);
    if (threads.size() > Children.MOST_OF_ALL) {
      source.threads().get(0).diagnostics().add(Span.of(1, 1, 1), Children.TOO_MANY);
    }
    new Libraries(source)
        .mismatch()
        .ifPresent(what -> source.threads().get(0).diagnostics().add(Span.of(1, 1, 1), what));
    List<Property> properties = source.goals().stream().map(this::property).toList();
    return isSound()
        ? Optional.of(
            new Program(
                source.interpreter(),
                source.parameters(),
                globals.typed(),
                globals.objects().all(puts),
                threads,
                properties))
        : Optional.empty();
  }

  /**
   * What is asked of a program's shared variables.
   *
   * @param diagnostics takes what is wrong in the text; then there is no question
   */
  public static Optional<Question> question(Source source, String text, Diagnostics diagnostics) {
    Compiler compiler = new Compiler(source);
    compiler.findTypes();
    return StmtParser.parseExpression(text, diagnostics)
        .map(expr -> compiler.question(text, expr, diagnostics))
        .filter(question -> diagnostics.isEmpty());
  }

  private Question question(String text, Expr expr, Diagnostics diagnostics) {
    Emission emission = Emission.ofGoal(globals, diagnostics);
    Operand value = new ExprEmitter(emission).emit(expr);
    emission.code.emit(new Instr.Copy(expr.line(), 0, value.slot()));
    return new Question(text, value.type(), emission.code.build());
  }

  /** Every copy of every text, and behind them what they can start. */
  private List<ProgramThread> threads(Puts puts) {
    List<Child> texts = new ArrayList<>();
    for (Source.Threads text : source.threads()) {
      Child code = code(text, text.diagnostics(), puts);
      for (int me = 0; me < text.copies(); me++) {
        String name = text.copies() == 1 ? text.name() : text.name() + "[" + me + "]";
        texts.add(new Child(name, code.kind(), me, code.code(), code.children()));
      }
    }
    return Family.of(texts);
  }

  /**
   * A variable that begins as None may get its type from another text, and that text from a third:
   * all are read until nothing more becomes known.
   */
  private void findTypes() {
    List<Object> before;
    do {
      before = List.of(globals.typed(), globals.objects().all());
      source.threads().forEach(threads -> code(threads, new Diagnostics(), new Puts()));
    } while (!before.equals(List.of(globals.typed(), globals.objects().all())));
  }

  private boolean isSound() {
    return source.threads().stream().allMatch(text -> text.diagnostics().isEmpty())
        && source.goals().stream().allMatch(goal -> goal.diagnostics().isEmpty());
  }

  private Child code(Source.Threads text, Diagnostics diagnostics, Puts puts) {
    Emission emission = Emission.of(text.kind(), text.copies(), globals, diagnostics, puts);
    try {
      new StmtEmitter(emission, new ExprEmitter(emission)).block(text.tree().statements());
    } catch (CodeBuilder.TooLong tooLong) {
      diagnostics.add(Span.of(1, 1, 1), String.valueOf(tooLong.getMessage()));
      return new Child(text.name(), text.kind(), 0, new Code(List.of(), 1), List.of());
    }
    emission.code.place(emission.scope.end);
    if (text.kind() == ProgramThread.Kind.TASK) {
      // Where a task goes on that has given back its turn in its last line.
      emission.code.emit(new Instr.Checkpoint(text.tree().lastLine()));
    }
    List<Child> children = emission.children.all();
    return new Child(text.name(), text.kind(), 0, emission.code.build(), children);
  }

  private Property property(Source.Goal goal) {
    Emission emission = Emission.ofGoal(globals, goal.diagnostics());
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
