package gilbreak.view;

import gilbreak.explore.Witness;
import gilbreak.level.Solution;
import gilbreak.machine.Failure;
import gilbreak.play.Broken;
import gilbreak.play.Prose;
import gilbreak.texts.BrokenTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a wrong answer: how it fails in one sentence, and the run that shows it as a table. */
final class BrokenView {
  /** From so many rows on there is room for the program above the table. */
  private static final int BOTH = 22;

  private final Pane pane;
  private final Broken screen;
  private final Solution solution;

  private BrokenView(Pane pane, Broken screen, Solution solution) {
    this.pane = pane;
    this.screen = screen;
    this.solution = solution;
  }

  /**
   * @param solution the answer that is wrong
   */
  static Pane draw(Pane pane, Pane status, Broken screen, Solution solution) {
    new BrokenView(pane, screen, solution).draw(status);
    return pane;
  }

  private void draw(Pane status) {
    int row = sentence(0, BrokenTexts.failure(screen.judgement()), Ink.BAD);
    if (screen.witness().isPresent()) {
      table(screen.witness().get(), row, status);
    } else {
      pane.rule(row, "");
      String why =
          failureKind() == Failure.Kind.LIMIT
              ? BrokenTexts.onlyTheLimit(screen.level())
              : BrokenTexts.onlyTheRun(screen.level());
      int more = sentence(row + 2, why, Ink.PLAIN);
      screen
          .judgement()
          .run()
          .ifPresent(
              run -> sentence(more + 1, BrokenTexts.testing(screen.level(), run), Ink.PLAIN));
    }
  }

  private void table(Witness witness, int row, Pane status) {
    int rule = size(witness, row);
    pane.rule(rule, screen.playback().on() ? BrokenTexts.PLAYING : "");
    List<String> foot = foot(witness);
    Circle circle = new Circle(screen.judgement().program(), witness);
    boolean drawn = circle.exists() && isAtItsEnd(witness);
    int end = pane.height() - foot.size() - (drawn ? Circle.ROWS : 0);
    WitnessTable table =
        new WitnessTable(
            screen.judgement().program(), witness, Optional.of(failureKind()), screen.at());
    run(witness, table, pane.rows(rule + 1, end - 1 - rule - 1));
    pane.rule(end - 1, "");
    if (drawn) {
      circle.draw(pane.rows(end, Circle.ROWS));
    }
    for (int i = 0; i < foot.size(); i++) {
      pane.put(1, pane.height() - foot.size() + i, foot.get(i), Ink.PLAIN);
    }
    status.put(1, 0, table.current(), Ink.CURSOR);
  }

  /** The table, or the program, or the program above the table where there is room for both. */
  private void run(Witness witness, WitnessTable table, Pane part) {
    WitnessLanes lanes =
        WitnessLanes.at(
            screen.at(), witness, screen.level(), solution, screen.judgement().program());
    boolean both = part.height() >= BOTH && !screen.swapped();
    int above = both ? Math.min(lanes.height(), part.height() / 2) : 0;
    if (!both && screen.swapped() && part.height() < BOTH) {
      lanes.draw(part);
      return;
    }
    if (both) {
      lanes.draw(part.rows(0, above));
    }
    int below = above == 0 ? 0 : above + 1;
    table.draw(part.rows(below, part.height() - below));
  }

  /** Whether the cursor is where those wait who wait for ever. */
  private boolean isAtItsEnd(Witness witness) {
    return screen.at() >= witness.moments().size() - witness.waits().size();
  }

  /** Who holds which lock now, and what testing would have told. */
  private List<String> foot(Witness witness) {
    String owners = new Owners(screen.judgement().program(), witness).at(screen.at());
    List<String> all = new ArrayList<>();
    if (!owners.isEmpty()) {
      all.add(owners);
    }
    all.addAll(testing());
    return all;
  }

  /** How long the run is, and on the right where in it the cursor is; returns the row below. */
  private int size(Witness witness, int row) {
    int moments = witness.moments().size();
    String at = moments == 0 ? "" : (screen.at() + 1) + "/" + moments;
    int end = pane.putRight(row, at, Ink.PLAIN);
    List<String> lines = Prose.wrap(BrokenTexts.size(screen.level(), witness), end - 2);
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
            .map(run -> BrokenTexts.testing(screen.level(), run))
            .orElse(BrokenTexts.NOT_RUN);
    String distance = screen.worth().map(BrokenTexts::distance).orElse("");
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
