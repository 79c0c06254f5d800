package gilbreak.author;

import gilbreak.level.Level.Size;
import gilbreak.level.Solution;
import gilbreak.python.LevelProgram;
import gilbreak.source.SourceException;
import gilbreak.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Does Python itself run the best answer? */
final class PythonCheck {
  private final Desk desk;
  private final Optional<String> refusal;

  /**
   * @param refusal why there is no Python to ask
   */
  PythonCheck(Desk desk, Optional<String> refusal) {
    this.desk = desk;
    this.refusal = refusal;
  }

  void check() throws IOException, InterruptedException {
    Span par = desk.at("solutions", "par");
    if (desk.par().isEmpty()) {
      return;
    }
    if (refusal.isPresent()) {
      desk.note(par, Rule.PYTHON, "the printed program was not run: " + refusal.get());
      return;
    }
    for (Size size : List.of(Size.PROVE, Size.RUN)) {
      runs(desk.level().answers().par().orElseThrow(), size, par);
    }
  }

  private void runs(Solution par, Size size, Span span) throws IOException, InterruptedException {
    try {
      String program = LevelProgram.print(desk.level(), par, size);
      Python.run(program)
          .ifPresent(
              end ->
                  desk.error(
                      span,
                      Rule.PYTHON,
                      "the printed program of par, at %s size, %s"
                          .formatted(size.name().toLowerCase(Locale.ROOT), end)));
    } catch (SourceException e) {
      if (size == Size.PROVE) {
        String first = e.diagnostics().get(0).message();
        desk.note(
            e.diagnostics().get(0).span(), Rule.PYTHON, "there is no program for Python: " + first);
      }
    }
  }
}
