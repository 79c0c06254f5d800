package gilbreak.lang;

import gilbreak.program.Interpreter;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.PythonVersion;
import gilbreak.program.SharedVariable;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.source.Diagnostic;
import gilbreak.source.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiles a text where these are shared: {@code cnt} 0, {@code done} False, {@code winner} None,
 * {@code buf} [0, 0]; with the locks A and B, one object of each other kind, and the level
 * parameter n, 3.
 */
final class Texts {
  private Texts() {}

  static Optional<Program> compile(String code, Diagnostics diagnostics) {
    ThreadTree tree = ThreadTree.parse(code, diagnostics);
    return compile(
        List.of(new Source.Threads("only", Kind.THREAD, 1, tree, diagnostics)), List.of());
  }

  static Optional<Program> compile(String code, Source.Goal goal) {
    Diagnostics diagnostics = new Diagnostics();
    ThreadTree tree = ThreadTree.parse(code, diagnostics);
    return compile(
        List.of(new Source.Threads("only", Kind.THREAD, 1, tree, diagnostics)), List.of(goal));
  }

  static Optional<Program> compile(List<Source.Threads> threads, List<Source.Goal> goals) {
    List<SharedVariable> shared =
        List.of(
            new SharedVariable("cnt", Type.INT, false, 0, List.of(0L)),
            new SharedVariable("done", Type.BOOL, false, 1, List.of(0L)),
            new SharedVariable("winner", Type.NONE, false, 2, List.of(Value.NONE)),
            new SharedVariable("buf", Type.INT, true, 3, List.of(0L, 0L)));
    List<Declaration> objects =
        Stream.concat(
                Stream.of("A=Lock", "B=Lock", "RE=RLock", "SEM=Semaphore(1)", "COND=Condition"),
                Stream.of("EVENT=Event", "GATE=Barrier(2)", "QUEUE=Queue(2)", "RW=RWLock"))
            .map(pair -> Declaration.parse(pair.split("=")[0], pair.split("=")[1], false))
            .toList();
    Interpreter interpreter = new Interpreter(false, PythonVersion.DEFAULT);
    return Compiler.compile(
        new Source(interpreter, Map.of("n", 3L), shared, objects, threads, goals));
  }

  /** What is wrong with a text, each as line:column and message. */
  static List<String> problems(String code) {
    Diagnostics diagnostics = new Diagnostics();
    compile(code, diagnostics);
    return diagnostics.sorted().stream().map(Texts::show).toList();
  }

  private static String show(Diagnostic problem) {
    return problem.span().line() + ":" + problem.span().column() + " " + problem.message();
  }
}
