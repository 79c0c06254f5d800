package gilbreak.view;

import gilbreak.explore.Witness;
import gilbreak.machine.Failure;
import gilbreak.play.Broken;
import gilbreak.play.Prose;
import java.util.List;
import java.util.Optional;

/** Draws a wrong answer: how it fails in one sentence, and the run that shows it as a table. */
final class BrokenView {
  private final Pane pane;
  private final Broken screen;

  private BrokenView(Pane pane, Broken screen) {
    this.pane = pane;
    this.screen = screen;
  }

  static Pane draw(Pane pane, Pane status, Broken screen) {
    new BrokenView(pane, screen).draw(status);
    return pane;
  }

  private void draw(Pane status) {
    int row = sentence(0, "BROKEN: " + Sentences.failure(screen.judgement()), Ink.BAD);
    if (screen.witness().isPresent()) {
      table(screen.witness().get(), row, status);
    } else {
      pane.rule(row, "");
      String why =
          failureKind() == Failure.Kind.LIMIT
              ? Sentences.onlyTheLimit(screen.level())
              : Sentences.onlyTheRun(screen.level());
      int more = sentence(row + 2, why, Ink.PLAIN);
      screen
          .judgement()
          .run()
          .ifPresent(run -> sentence(more + 1, Sentences.testing(screen.level(), run), Ink.PLAIN));
    }
  }

  private void table(Witness witness, int row, Pane status) {
    int rule = size(witness, row);
    pane.rule(rule, "");
    List<String> testing = testing();
    int foot = pane.height() - testing.size();
    WitnessTable table =
        new WitnessTable(
            screen.judgement().program(), witness, Optional.of(failureKind()), screen.at());
    table.draw(pane.rows(rule + 1, foot - 1 - rule - 1));
    pane.rule(foot - 1, "");
    for (int i = 0; i < testing.size(); i++) {
      pane.put(1, foot + i, testing.get(i), Ink.PLAIN);
    }
    status.put(1, 0, table.current(), Ink.CURSOR);
  }

  /** How long the run is, and on the right where in it the cursor is; returns the row below. */
  private int size(Witness witness, int row) {
    int moments = witness.moments().size();
    String at = moments == 0 ? "" : (screen.at() + 1) + "/" + moments;
    int end = pane.putRight(row, at, Ink.PLAIN);
    List<String> lines = Prose.wrap(Sentences.size(screen.level(), witness), end - 2);
    for (int i = 0; i < lines.size(); i++) {
      pane.put(1, row + i, lines.get(i), Ink.PLAIN);
    }
    return row + lines.size();
  }

  private Failure.Kind failureKind() {
    return screen.judgement().failure().map(Failure::kind).orElse(Failure.Kind.FINALLY);
  }

  private List<String> testing() {
    String said =
        screen
            .judgement()
            .run()
            .map(run -> Sentences.testing(screen.level(), run))
            .orElse("It was not run on the real cores.");
    String distance = screen.worth().map(Sentences::distance).orElse("");
    return Prose.wrap((said + " " + distance).strip(), pane.width() - 2);
  }

  private int sentence(int row, String text, Ink ink) {
    List<String> lines = Prose.wrap(text, pane.width() - 2);
    for (int i = 0; i < lines.size(); i++) {
      pane.put(1, row + i, lines.get(i), ink);
    }
    return row + lines.size();
  }
}
